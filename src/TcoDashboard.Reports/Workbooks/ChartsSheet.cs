using System.Collections.Immutable;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>The figures of the workbook, drawn by the spreadsheet from its own cells, two to a printed page.</summary>
internal static class ChartsSheet
{
    private const int Columns = 9;
    private const double ColumnWidth = 13;
    private const int ChartsOnAPage = 2;
    private const int RowsOfAChart = ChartPart.Rows + 1;

    public static void Fill(XlsxSheet sheet, IEnumerable<XlsxChart> charts)
    {
        sheet[1, 1] = XlsxCell.Of(Worded("Charts"), CellRole.Title);
        sheet[2, 1] = XlsxCell.Of(
            Worded(
                "Each chart reads the cells of the sheet its title names, so it follows every change of an input."
            )
        );
        for (var column = 1; column <= Columns; column++)
        {
            sheet.Widths[column] = ColumnWidth;
        }
        var row = 2;
        foreach (var (index, chart) in charts.Index())
        {
            if (index > 0 && index % ChartsOnAPage == 0)
            {
                sheet.RowEnds.Add(row);
            }
            sheet.Charts.Add(chart with { Row = row });
            row += RowsOfAChart;
        }
    }

    /// <summary>Net cash to date of every option, from their own sheets.</summary>
    public static XlsxChart? NetCash(IReadOnlyList<OptionPlan> plans)
    {
        var shown = plans
            .Select(plan => (Plan: plan, Cell: plan.Values.Sheet.TryGetCell("cash.net.cumulative")))
            .Where(pair => pair.Cell is not null)
            .ToList();
        if (shown.Count == 0)
        {
            return null;
        }
        var longest = shown.MaxBy(pair => pair.Plan.Periods).Plan;
        var timeline = longest.Values.Sheet.Timeline;
        return new(
            Worded("Net cash to date (sheet of each option)"),
            Worded("USD"),
            XlsxChartKind.Lines,
            new(
                longest.Sheet.Range(
                    OptionPlan.FirstPeriodColumn,
                    OptionPlan.HeadRow,
                    longest.LastColumn,
                    OptionPlan.HeadRow
                ),
                [.. Enumerable.Range(0, longest.Periods).Select(timeline.LabelOf)],
                []
            ),
            [
                .. shown.Select(pair => new XlsxChartSeries(
                    new(pair.Plan.Sheet.At(1, 1), [pair.Plan.Option.Spec.Name], []),
                    new(
                        pair.Plan.Row(pair.Cell!),
                        [],
                        pair.Plan.Values.Series(pair.Cell!.Id).ToImmutableArray()
                    )
                )),
            ]
        );
    }
}
