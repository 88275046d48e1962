using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>The columns a state names, evaluated.</summary>
/// <param name="Columns">At most six.</param>
/// <param name="Baseline">Index of the column others are compared with.</param>
/// <param name="Notes">What could not be shown, one sentence each.</param>
public sealed record CompareSet(
    ImmutableArray<CompareColumn> Columns,
    int Baseline,
    ImmutableArray<string> Notes
)
{
    /// <summary>Nothing to compare.</summary>
    public static CompareSet Empty { get; } = new([], 0, []);

    /// <summary>Whether all columns stem from one result.</summary>
    public bool IsOneScenario =>
        Columns.Select(column => column.Selection.Source).Distinct().Count() == 1;

    /// <summary>Whether the columns are all options of one scenario.</summary>
    public bool HasAllOptions =>
        IsOneScenario && Columns.Length == Columns[0].Result.Options.Length;

    /// <summary>The result of the only scenario with the options that are columns, in their order.</summary>
    public Result Studied =>
        Columns[0].Result with
        {
            Options = [.. Columns.Select(column => column.Option)],
        };

    /// <summary>Index of a column, or −1.</summary>
    public int IndexOf(string? key)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            if (Columns[index].Key == key)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The finished comparison.</summary>
    public ComparisonReport Report(CostBasis basis, Presenter presenter) =>
        ComparisonBuilder.Build(
            [.. Columns.Select(column => column.ForReport)],
            Columns.IsEmpty ? null : Columns[Baseline].Key,
            basis,
            presenter
        );

    /// <summary>The figures of the comparison.</summary>
    public ImmutableArray<ChartFigure> Figures(CostBasis basis, Presenter presenter) =>
        ComparisonFigures.Of(
            [.. Columns.Select(column => column.ForReport)],
            basis,
            new(presenter)
        );

    /// <summary>The bridges of the comparison as figures.</summary>
    public ImmutableArray<ChartFigure> Bridges(
        ComparisonReport report,
        CostBasis basis,
        Presenter presenter
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        return ComparisonFigures.Bridges(
            report.Bridges,
            [.. Columns.Select(column => column.ForReport)],
            basis,
            new(presenter)
        );
    }

    /// <summary>What is left of it for a page that is read.</summary>
    /// <param name="presenter">How its reader wants numbers.</param>
    /// <param name="reason">Why it cannot be studied; <c>null</c> when it can.</param>
    public CompareOutline Outline(Presenter presenter, string? reason) =>
        new(
            [
                .. Columns.Select(column => new CompareHead(
                    column.Selection,
                    column.Scenario,
                    column.Address,
                    column.Option.Spec.Id,
                    column.Option.Spec.Name,
                    column.Option.IsFeasible,
                    ShownMetrics.IdOf(column.Result, MetricIds.CostPerMtokBlended, presenter)
                )),
            ],
            Baseline,
            Notes,
            HasAllOptions,
            reason
        );
}
