using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance.Statements;

/// <summary>
/// Cash flow, income effect and balance of an option by month, quarter or fiscal year. Every row is a cell of the sheet; a column of a flow is the
/// sum of its months, of a balance its last month.
/// </summary>
public sealed record StatementTable
{
    private static readonly ImmutableArray<(
        StatementKind Kind,
        string Id,
        bool Negated,
        bool Total
    )> Shown =
    [
        (StatementKind.CashFlow, "revenue", false, false),
        (StatementKind.CashFlow, "opex", true, false),
        (StatementKind.CashFlow, "capex", true, false),
        (StatementKind.CashFlow, "credit", true, false),
        (StatementKind.CashFlow, "finance.deal_funding", true, false),
        (StatementKind.CashFlow, "finance.drawn", false, false),
        (StatementKind.CashFlow, "finance.payments", true, false),
        (StatementKind.CashFlow, "finance.settlement", true, false),
        (StatementKind.CashFlow, "finance.resale_forgone", true, false),
        (StatementKind.CashFlow, "tax.total", true, false),
        (StatementKind.CashFlow, "cash.net", false, true),
        (StatementKind.Income, "revenue", false, false),
        (StatementKind.Income, "income.operating", true, false),
        (StatementKind.Income, "income.moving", true, false),
        (StatementKind.Income, "book.depreciation", true, false),
        (StatementKind.Income, "income.gain", false, false),
        (StatementKind.Income, "finance.interest", true, false),
        (StatementKind.Income, "income.before_tax", false, true),
        (StatementKind.Income, "tax.total", true, false),
        (StatementKind.Income, "income.net", false, true),
        (StatementKind.Balance, "book.assets", false, false),
        (StatementKind.Balance, "finance.deal_owed", false, false),
        (StatementKind.Balance, "cash.net.cumulative", false, false),
        (StatementKind.Balance, "finance.balance", true, false),
        (StatementKind.Balance, "income.net.cumulative", false, true),
    ];

    /// <summary>The rows of the sheet that statements show.</summary>
    public static IEnumerable<string> RowIds => Shown.Select(row => row.Id).Distinct();

    /// <summary>How long the columns are.</summary>
    public required StatementSpan Span { get; init; }

    /// <summary>The columns in order.</summary>
    public required ImmutableArray<StatementColumn> Columns { get; init; }

    /// <summary>The rows in the order of the statements; rows an option does not have are left out.</summary>
    public required ImmutableArray<StatementRow> Rows { get; init; }

    /// <summary>The statements of an option.</summary>
    /// <param name="values">Numbers of its cost sheet.</param>
    /// <param name="span">How long the columns are.</param>
    /// <param name="fiscalYearStart">First month of the fiscal year, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is outside 1 to 12.</exception>
    public static StatementTable Of(SheetValues values, StatementSpan span, int fiscalYearStart) =>
        From(values, span, fiscalYearStart, id => id);

    /// <summary>The statements of an option in the reporting currency; <c>null</c> where the scenario reports in US dollars.</summary>
    /// <param name="values">Numbers of its cost sheet.</param>
    /// <param name="span">How long the columns are.</param>
    /// <param name="fiscalYearStart">First month of the fiscal year, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is outside 1 to 12.</exception>
    public static StatementTable? Reported(
        SheetValues values,
        StatementSpan span,
        int fiscalYearStart
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Sheet.TryGetCell(CurrencyRows.Id("cash.net")) is null
            ? null
            : From(values, span, fiscalYearStart, CurrencyRows.Id);
    }

    private static StatementTable From(
        SheetValues values,
        StatementSpan span,
        int fiscalYearStart,
        Func<string, string> cellOf
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        if (fiscalYearStart is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(
                nameof(fiscalYearStart),
                fiscalYearStart,
                "A year has months 1 to 12."
            );
        }
        var columns = ColumnsOf(values.Sheet.Timeline, span, fiscalYearStart);
        // Why: an operating lease is an expense; its debt and interest are notes, not rows.
        var isRent = values.Sheet.TryGetCell("income.rent") is not null;
        return new()
        {
            Span = span,
            Columns = columns,
            Rows =
            [
                .. Shown
                    .Where(row => values.Sheet.TryGetCell(row.Id) is not null)
                    .Where(row =>
                        !isRent || row.Id is not ("finance.interest" or "finance.balance")
                    )
                    .Select(row => RowOf(values, columns, row, cellOf(row.Id))),
            ],
        };
    }

    private static StatementRow RowOf(
        SheetValues values,
        ImmutableArray<StatementColumn> columns,
        (StatementKind Kind, string Id, bool Negated, bool Total) row,
        string cell
    )
    {
        var months = values.Series(cell);
        double? Signed(double? value) => row.Negated ? 0 - value : value;
        double? Of(StatementColumn column)
        {
            if (row.Kind == StatementKind.Balance)
            {
                return Signed(months[column.Last]);
            }
            double? sum = 0;
            for (var month = column.First; month <= column.Last; month++)
            {
                sum += months[month];
            }
            return Signed(sum);
        }
        ImmutableArray<double?> cells = [.. columns.Select(Of)];
        return new(
            row.Kind,
            cell,
            values.Sheet.Cell(row.Id).Label,
            row.Negated,
            row.Total,
            cells,
            row.Kind == StatementKind.Balance
                ? cells[^1]
                : cells.Aggregate((double?)0, (sum, one) => sum + one)
        );
    }

    private static ImmutableArray<StatementColumn> ColumnsOf(
        Timeline timeline,
        StatementSpan span,
        int start
    )
    {
        var columns = ImmutableArray.CreateBuilder<StatementColumn>();
        for (var period = 0; period < timeline.Periods; period++)
        {
            var day = timeline.FirstDayOf(period);
            // Why: months since the fiscal year began, so that a quarter or a year begins where it divides evenly.
            var since = (day.Month - start + 12) % 12;
            var year = day.AddMonths(11 - since).Year;
            var label = span switch
            {
                StatementSpan.Month => timeline.LabelOf(period),
                StatementSpan.Quarter => FormattableString.Invariant($"FY{year} Q{since / 3 + 1}"),
                _ => FormattableString.Invariant($"FY{year}"),
            };
            if (columns.Count > 0 && columns[^1].Label == label)
            {
                columns[^1] = columns[^1] with { Last = period };
            }
            else
            {
                columns.Add(new(label, period, period));
            }
        }
        return columns.ToImmutable();
    }
}
