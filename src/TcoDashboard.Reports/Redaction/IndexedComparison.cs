using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Redaction;

/// <summary>
/// A comparison that shows how options compare and no price: what an option costs in all is an index of the baseline's. What the whole is
/// made of is left out, and so is every other total: beside energy or systems, which stay, the share of one part and a guess at its price
/// give the whole. Texts still hold amounts until <see cref="MoneyWords"/> took them out.
/// </summary>
public static class IndexedComparison
{
    /// <summary>What the baseline has.</summary>
    public const double Base = 100;

    private const string IndexUnit = "index";
    private const string Unknown = "hidden";

    private static readonly NumberScale s_scale = new(1, "", "", 1);

    // Why a list of what stays: a group that is added later holds money until someone has looked.
    private static readonly ImmutableArray<string> s_kept = ["setting", "results"];

    /// <summary>The comparison with money as an index.</summary>
    public static ComparisonReport Of(ComparisonReport report, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(presenter);
        var baseline = Math.Max(
            0,
            report.Columns.Select(column => column.IsBaseline).ToList().IndexOf(true)
        );
        return report with
        {
            // Why: a question in the user's words may spell an amount that no pattern finds.
            Question = "",
            BareAnswer = null,
            // Why: what warrants take off a price is a term of a deal, and deals are left out.
            Answer =
                report.WarrantWords.Length > 0
                    ? report
                        .Answer.Replace(report.WarrantWords, "", StringComparison.Ordinal)
                        .TrimEnd()
                    : report.Answer,
            WarrantWords = "",
            // The first words name the currency.
            BasisText =
                Worded("Money as an index, baseline = 100")
                + report.BasisText[
                    Math.Max(0, report.BasisText.IndexOf(',', StringComparison.Ordinal))..
                ],
            Groups =
            [
                .. report
                    .Groups.Where(group => s_kept.Contains(group.Id))
                    .Select(group => Of(group, baseline, presenter)),
            ],
            // Why none: a bridge says what part of the whole each difference is.
            Bridges = [],
            // Why none: what is credited is a part of the whole as well.
            Ground = PresentCostGround.None,
            Problems = [.. report.Problems.Select(Of)],
            Columns =
            [
                .. report.Columns.Select(column =>
                    column with
                    {
                        Problems = [.. column.Problems.Select(Of)],
                    }
                ),
            ],
            Decision = report.Decision is { } decision ? Of(decision) : null,
        };
    }

    /// <summary>Whether a unit is one of money, or of something for money.</summary>
    public static bool IsMoney(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        // Why three capitals: every currency a scenario may quote has such a code, and no other unit is written so.
        return unit.Contains('$', StringComparison.Ordinal)
            || unit.Split('/', ' ', '\u00A0')
                .Any(part => part.Length == 3 && part.All(char.IsAsciiLetterUpper));
    }

    private static ReportGroup Of(ReportGroup group, int baseline, Presenter presenter) =>
        group with
        {
            Rows =
            [
                .. group
                    .Rows.Where(row => group.Id == "setting" || HiddenMetrics.IsShown(row.Id))
                    .Where(row => row.Id != "currency")
                    .Select(row =>
                        IsMoney(row.Unit) || IsMoney(row.ScaleLabel)
                            ? Of(row, row.Cells[baseline].Value, presenter)
                            : row with
                            {
                                Cells =
                                [
                                    .. row.Cells.Select(cell =>
                                        cell with
                                        {
                                            CellId = null,
                                            Inputs = [],
                                        }
                                    ),
                                ],
                            }
                    ),
            ],
        };

    private static ReportRow Of(ReportRow row, double? whole, Presenter presenter) =>
        row with
        {
            Unit = IndexUnit,
            ScaleLabel = IndexUnit,
            Cells = [.. row.Cells.Select(cell => Of(cell, whole, presenter))],
        };

    private static ReportCell Of(ReportCell cell, double? whole, Presenter presenter)
    {
        if (cell.Value is null)
        {
            return new() { Text = Presenter.Missing, Reason = cell.Reason };
        }

        if (whole is not > 0)
        {
            return new()
            {
                Text = Unknown,
                Reason = Worded("The baseline has no amount to compare with."),
            };
        }

        double? Index(double? value) => value / whole.Value * Base;
        var text = Number(Index(cell.Value), presenter);
        var (low, high) = (Index(cell.Low), Index(cell.High));
        return new()
        {
            Value = Index(cell.Value),
            Text = text,
            FullText = text,
            Low = low,
            High = high,
            RangeText =
                low is { } least && high is { } most
                    ? $"{presenter.Range(least, most, s_scale)} (P10–P90)"
                    : "",
            Difference = Index(cell.Difference),
            DifferenceText = cell.Difference is null
                ? ""
                : Signed(Index(cell.Difference), presenter),
            RelativeDifference = cell.RelativeDifference,
            RelativeText = cell.RelativeText,
            DifferenceWords = cell.RelativeText.Length > 0 ? cell.DifferenceWords : "",
            IsWithinNoise = cell.IsWithinNoise,
            RatioText = cell.RatioText,
        };
    }

    private static DecisionReport Of(DecisionReport decision) =>
        decision with
        {
            // Why none: how far a price or an efficiency must move to close a known gap says what part of the whole it is.
            Flips = [],
            WhatFlipsIt = Worded("What flips it is left out with the prices."),
            Outside = "",
        };

    /// <summary>A problem as it is, unless it speaks of money: then only that there is one.</summary>
    private static Problem Of(Problem problem) =>
        HoldsMoney(problem.Message) || HoldsMoney(problem.Remedy)
            ? problem with
            {
                Path = "",
                Message = Worded("What is wrong here speaks of prices, which are hidden."),
                Remedy = Worded("Ask whoever sent the link."),
            }
            : problem with
            {
                Path = "",
            };

    // Why three capitals: a price may be quoted in any currency, and no other unit of an input is written so.
    private static bool HoldsMoney(string value) =>
        MoneyWords.Without(value) != value || IsMoney(value);

    private static string Number(double? value, Presenter presenter) =>
        presenter.Number(value, s_scale);

    private static string Signed(double? value, Presenter presenter)
    {
        var text = Number(value, presenter);
        return value > 0 && text.Any(letter => letter is >= '1' and <= '9') ? "+" + text : text;
    }
}
