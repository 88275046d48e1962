using System.Text;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Exports;

/// <summary>
/// A comparison as CSV: RFC 4180 with a header line, one line a row, and for each option the raw value in the unit of the line, the text shown
/// on the page, the difference from the baseline, and how sure it is. docs/reference/exports.md describes the columns.
/// </summary>
public static class ComparisonCsv
{
    // Value, shown, difference, difference over the baseline, P10, P90, tier.
    private const int ColumnsEach = 7;

    /// <summary>The text, without byte order mark.</summary>
    public static string Write(ComparisonReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Line(
            text,
            [
                "group",
                "row",
                "label",
                "unit",
                "shown_in",
                .. report.Columns.SelectMany(column =>
                    new[]
                    {
                        $"{column.Key} value",
                        $"{column.Key} shown",
                        $"{column.Key} difference",
                        $"{column.Key} difference_fraction",
                        $"{column.Key} p10",
                        $"{column.Key} p90",
                        $"{column.Key} tier",
                    }
                ),
            ]
        );
        About(text, report);
        foreach (var group in report.Groups)
        {
            foreach (var row in group.Rows)
            {
                Line(
                    text,
                    [
                        group.Id,
                        row.Id,
                        row.Label,
                        row.Unit,
                        row.ScaleLabel,
                        .. row.Cells.SelectMany(Cells),
                    ]
                );
            }
        }

        return text.ToString();
    }

    /// <summary>Lines about the comparison as a whole; what holds for one option stands in its column.</summary>
    private static void About(StringBuilder text, ComparisonReport report)
    {
        (string Row, string Label, string Words)[] whole =
        [
            ("title", "Title", report.Title),
            ("answer", "Answer", report.Answer),
            ("basis", "Basis", report.BasisText),
            ("baseline", "Baseline", report.BaselineKey),
            .. report.Decision is { } decision
                ? new[]
                {
                    ("sureness", "How sure", decision.Sureness),
                    ("what_flips_it", "What flips it", decision.WhatFlipsIt),
                }
                : [],
        ];
        foreach (var (row, label, words) in whole)
        {
            Line(
                text,
                [
                    "about",
                    row,
                    label,
                    "",
                    "",
                    "",
                    words,
                    .. Enumerable.Repeat(
                        "",
                        Math.Max(0, (report.Columns.Length * ColumnsEach) - 2)
                    ),
                ]
            );
        }

        (string Row, string Label, Func<ReportColumn, string> Words)[] each =
        [
            ("scenario", "Scenario", column => column.Scenario),
            ("option", "Option", column => column.Option),
            ("catalog_revision", "Catalog revision", column => column.CatalogRevision),
            ("model_version", "Model version", column => column.ModelVersion),
        ];
        foreach (var (row, label, words) in each)
        {
            Line(
                text,
                [
                    "about",
                    row,
                    label,
                    "",
                    "",
                    .. report.Columns.SelectMany(column =>
                        new[] { "", words(column), "", "", "", "", "" }
                    ),
                ]
            );
        }
    }

    private static string[] Cells(ReportCell cell) =>
        [
            Presenter.Raw(cell.Value),
            cell.Text == Presenter.Missing ? "" : cell.Text,
            Presenter.Raw(cell.Difference),
            Presenter.Raw(cell.RelativeDifference),
            Presenter.Raw(cell.Low),
            Presenter.Raw(cell.High),
            cell.Tier,
        ];

    private static void Line(StringBuilder text, IEnumerable<string> fields)
    {
        text.AppendJoin(',', fields.Select(CsvField.Write));
        text.Append("\r\n");
    }
}
