using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Reports.Statements;

/// <summary>
/// The statements of one option with the lines of the bill under capital and operating expenditure; workbook, CSV, JSON, PDF and page show
/// these.
/// </summary>
/// <param name="Span">How long the columns are.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Lines">The lines in the order of the statements.</param>
public sealed record OptionStatements(
    StatementSpan Span,
    ImmutableArray<StatementColumn> Columns,
    ImmutableArray<StatementLine> Lines
)
{
    /// <summary>Three letters of the currency of all amounts.</summary>
    public string Currency { get; init; } = "USD";

    private static readonly ImmutableArray<(string Row, CostGroup Group)> Detailed =
    [
        ("capex", CostGroup.Capital),
        ("opex", CostGroup.Operating),
        ("credit", CostGroup.Credit),
    ];

    /// <summary>The statements of an option, or <c>null</c> when it has no numbers.</summary>
    public static OptionStatements? Of(OptionResult option, StatementSpan span)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option.Statements(span) is { } table ? From(option, table, "") : null;
    }

    /// <summary>The statements of an option in the reporting currency, or <c>null</c> where there is none.</summary>
    public static OptionStatements? Reported(OptionResult option, StatementSpan span)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option.StatementsReported(span) is { } table
            ? From(option, table, CurrencyRows.Id("")) with
            {
                Currency = option.Sheet!.Cell(CurrencyRows.Id("cash.net")).Unit.Symbol,
            }
            : null;
    }

    /// <summary>The statements in US dollars and, where the scenario has one, in the reporting currency.</summary>
    public static IEnumerable<OptionStatements> All(OptionResult option, StatementSpan span) =>
        new[] { Of(option, span), Reported(option, span) }.OfType<OptionStatements>();

    /// <summary>The lines of one statement.</summary>
    public IEnumerable<StatementLine> Of(StatementKind kind) =>
        Lines.Where(line => line.Kind == kind);

    /// <summary>The name of a statement.</summary>
    public static string NameOf(StatementKind kind) =>
        kind switch
        {
            StatementKind.CashFlow => Worded("Cash flow"),
            StatementKind.Income => Worded("Income effect"),
            StatementKind.Balance => Worded("Balance at the end"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static OptionStatements From(
        OptionResult option,
        StatementTable table,
        string prefix
    ) =>
        new(
            table.Span,
            table.Columns,
            [.. table.Rows.SelectMany(row => With(option, table.Columns, row, prefix))]
        );

    private static IEnumerable<StatementLine> With(
        OptionResult option,
        ImmutableArray<StatementColumn> columns,
        StatementRow row,
        string prefix
    )
    {
        yield return new(
            row.Kind,
            row.Id,
            row.Label,
            row.IsNegated,
            row.IsTotal,
            0,
            row.Values,
            row.Total
        );
        if (row.Kind != StatementKind.CashFlow)
        {
            yield break;
        }
        foreach (var (_, group) in Detailed.Where(detail => prefix + detail.Row == row.Id))
        {
            foreach (
                var line in BillLines
                    .Of([option])
                    .Where(line =>
                        line.Group == group
                        && option.Sheet!.TryGetCell(prefix + line.Id) is not null
                    )
            )
            {
                yield return Detail(option, columns, row, (prefix + line.Id, line.Label));
            }
        }
    }

    private static StatementLine Detail(
        OptionResult option,
        ImmutableArray<StatementColumn> columns,
        StatementRow row,
        (string Id, string Label) line
    )
    {
        var months = option.Values!.Series(line.Id);
        ImmutableArray<double?> values =
        [
            .. columns.Select(column =>
            {
                double? sum = 0;
                for (var month = column.First; month <= column.Last; month++)
                {
                    sum += months[month];
                }
                return row.IsNegated ? 0 - sum : sum;
            }),
        ];
        return new(
            row.Kind,
            line.Id,
            line.Label,
            row.IsNegated,
            false,
            1,
            values,
            values.Aggregate((double?)0, (sum, value) => sum + value)
        );
    }
}
