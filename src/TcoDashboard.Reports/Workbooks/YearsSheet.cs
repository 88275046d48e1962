using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>The flows of every option by calendar year, as sums over the months of its sheet.</summary>
internal static class YearsSheet
{
    private const int HeadRow = 3;
    private const int TotalColumn = 5;
    private const int FirstYearColumn = 6;

    public static void Fill(XlsxSheet sheet, IReadOnlyList<OptionPlan> plans)
    {
        sheet.HeadRows = HeadRow;
        sheet.HeadColumns = 4;
        sheet[1, 1] = XlsxCell.Of("By calendar year", CellRole.Title);
        sheet[2, 1] = XlsxCell.Of(
            "Sums over the months of each sheet. Running totals and shares are left out, because they do not add up."
        );
        sheet.Header(HeadRow, "Option", "Id", "Name", "Unit", "All years");
        int[] years =
        [
            .. plans
                .SelectMany(plan =>
                    Enumerable.Range(0, plan.Periods).Select(plan.Values.Sheet.Timeline.YearOf)
                )
                .Distinct()
                .Order(),
        ];
        for (var i = 0; i < years.Length; i++)
        {
            sheet[HeadRow, FirstYearColumn + i] = XlsxCell.Of(
                years[i],
                NumberFormats.Whole,
                CellRole.Header
            );
        }
        var row = HeadRow;
        var cash = new List<(OptionPlan Plan, int Row)>();
        foreach (var plan in plans)
        {
            foreach (var cell in plan.Values.Sheet.Cells.Where(IsFlow))
            {
                row++;
                Flow(sheet, row, plan, cell, years);
                if (cell.Id == "cash")
                {
                    cash.Add((plan, row));
                }
            }
            row++;
        }
        double[] widths = [20, 24, 34, 10, 18];
        for (var i = 0; i < widths.Length; i++)
        {
            sheet.Widths[i + 1] = widths[i];
        }
        for (var i = 0; i < years.Length; i++)
        {
            sheet.Widths[FirstYearColumn + i] = 18;
        }
        if (cash.Count > 0)
        {
            sheet.Charts.Add(Chart(sheet, cash, years, row + 1));
        }
    }

    private static bool IsFlow(SheetCell cell) =>
        cell is { Shape: Shape.Row, IsInput: false }
        && !cell.Id.StartsWith("fleet.", StringComparison.Ordinal)
        && !cell.Id.Contains("cumulative", StringComparison.Ordinal)
        && !cell.Id.Contains("balance", StringComparison.Ordinal)
        && (
            cell.Unit.Equals(Unit.Usd)
            || cell.Unit.Equals(Unit.MillionTokens)
            || cell.Unit.Equals(Unit.KilowattHour)
        );

    private static void Flow(XlsxSheet sheet, int row, OptionPlan plan, SheetCell cell, int[] years)
    {
        var isTotal = cell.Id == "cash";
        var role = isTotal ? CellRole.Total : CellRole.Body;
        var format = NumberFormats.Of(cell.Unit);
        var byYear = ByYear(plan, cell, years);
        sheet[row, 1] = XlsxCell.Of(plan.Option.Spec.Name, role);
        sheet[row, 2] = XlsxCell.Of(cell.Id, CellRole.Note);
        sheet[row, 3] = XlsxCell.Of(cell.Label, role);
        sheet[row, 4] = XlsxCell.Of(NumberFormats.Symbol(cell.Unit), role);
        sheet[row, TotalColumn] = XlsxCell.Computed(
            $"SUM({SpreadsheetAddresses.Place(FirstYearColumn, row)}:{SpreadsheetAddresses.Place(FirstYearColumn + years.Length - 1, row)})",
            byYear.Sum(),
            format,
            role
        );
        var months = plan.Sheet.Range(
            OptionPlan.FirstPeriodColumn,
            OptionPlan.YearRow,
            plan.LastColumn,
            OptionPlan.YearRow
        );
        for (var i = 0; i < years.Length; i++)
        {
            var column = FirstYearColumn + i;
            sheet[row, column] = XlsxCell.Computed(
                $"SUMIF({months},{SpreadsheetAddresses.Letters(column)}${HeadRow},{plan.Row(cell)})",
                byYear[i],
                format,
                role
            );
        }
    }

    // Why: a month without a value leaves its year without one, as the spreadsheet does.
    private static ImmutableArray<double?> ByYear(OptionPlan plan, SheetCell cell, int[] years)
    {
        var series = plan.Values.Series(cell.Id);
        var timeline = plan.Values.Sheet.Timeline;
        var sums = years.ToDictionary(year => year, _ => (double?)0.0);
        for (var period = 0; period < series.Count; period++)
        {
            sums[timeline.YearOf(period)] += series[period];
        }
        return [.. years.Select(year => sums[year])];
    }

    private static XlsxChart Chart(
        XlsxSheet sheet,
        List<(OptionPlan Plan, int Row)> cash,
        int[] years,
        int row
    )
    {
        var last = FirstYearColumn + years.Length - 1;
        return new(
            "Cash out by calendar year",
            "USD",
            XlsxChartKind.Columns,
            new(
                sheet.Range(FirstYearColumn, HeadRow, last, HeadRow),
                [],
                [.. years.Select(year => (double?)year)]
            ),
            [
                .. cash.Select(line => new XlsxChartSeries(
                    new(sheet.At(1, line.Row), [line.Plan.Option.Spec.Name], []),
                    new(
                        sheet.Range(FirstYearColumn, line.Row, last, line.Row),
                        [],
                        ByYear(line.Plan, line.Plan.Values.Sheet.Cell("cash"), years)
                    )
                )),
            ],
            2,
            row
        );
    }
}
