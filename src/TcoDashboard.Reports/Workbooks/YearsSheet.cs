using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>The flows of every option by calendar year, as sums over the months of its sheet.</summary>
internal static class YearsSheet
{
    private const int HeadRow = 3;
    private const int TotalColumn = 5;
    private const int FirstYearColumn = 6;

    /// <summary>Fills the sheet and gives the chart of cash by year.</summary>
    public static XlsxChart? Fill(XlsxSheet sheet, IReadOnlyList<OptionPlan> plans)
    {
        Head(sheet);
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
                CellRole.NumberHeader
            );
        }
        var row = HeadRow;
        var cash = new List<(OptionPlan Plan, int Row)>();
        foreach (var plan in plans)
        {
            var flows = BillLines
                .Of([plan.Option])
                .Select(line => line.Id)
                .Concat(Flows)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var cell in plan.Values.Sheet.Cells.Where(cell => IsFlow(cell, flows)))
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
        double[] widths = [34, 24, 40, 8, 18];
        for (var i = 0; i < widths.Length; i++)
        {
            sheet.Widths[i + 1] = widths[i];
        }
        for (var i = 0; i < years.Length; i++)
        {
            sheet.Widths[FirstYearColumn + i] = 18;
        }
        return cash.Count > 0 ? Chart(sheet, cash, years) : null;
    }

    private static void Head(XlsxSheet sheet)
    {
        sheet.HeadRows = HeadRow;
        sheet.HeadColumns = 4;
        sheet[1, 1] = XlsxCell.Of(Worded("By calendar year"), CellRole.Title);
        sheet[2, 1] = XlsxCell.Of(
            Worded(
                "The lines of the bill with their sign of cost, and what was delivered, as sums over the months. Statements by fiscal year stand on sheets of their own."
            )
        );
        sheet.Header(
            HeadRow,
            TotalColumn,
            Worded("Option"),
            Worded("Id"),
            Worded("Name"),
            Worded("Unit"),
            Worded("All years")
        );
    }

    private static readonly ImmutableArray<string> Flows =
    [
        "capex",
        "opex",
        "credit",
        "cash",
        "deal.list",
        "deal.charge",
        "energy",
    ];

    // Why a list: months of a balance or a running total do not add up to a year.
    private static bool IsFlow(SheetCell cell, HashSet<string> flows) =>
        cell is { Shape: Shape.Row, IsInput: false }
        && (flows.Contains(cell.Id) || cell.Id.StartsWith("tokens.", StringComparison.Ordinal));

    private static void Flow(XlsxSheet sheet, int row, OptionPlan plan, SheetCell cell, int[] years)
    {
        var isTotal = cell.Id == "cash";
        var role = isTotal ? CellRole.Total : CellRole.Body;
        var byYear = ByYear(plan, cell, years);
        var format = NumberFormats.Of(cell.Unit, [.. byYear, 0.5]);
        sheet[row, 1] = XlsxCell.Of(plan.Option.Spec.Name, role);
        sheet[row, 2] = XlsxCell.Of(cell.Id, CellRole.Quiet);
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
        int[] years
    )
    {
        var last = FirstYearColumn + years.Length - 1;
        return new(
            Worded("Cash out by calendar year (sheet Years)"),
            Worded("USD"),
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
            ]
        );
    }
}
