using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;

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
        return option.Statements(span) is { } table
            ? new(
                span,
                table.Columns,
                [.. table.Rows.SelectMany(row => With(option, table.Columns, row))]
            )
            : null;
    }

    /// <summary>The lines of one statement.</summary>
    public IEnumerable<StatementLine> Of(StatementKind kind) =>
        Lines.Where(line => line.Kind == kind);

    /// <summary>The name of a statement.</summary>
    public static string NameOf(StatementKind kind) =>
        kind switch
        {
            StatementKind.CashFlow => "Cash flow",
            StatementKind.Income => "Income effect",
            StatementKind.Balance => "Balance at the end",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static IEnumerable<StatementLine> With(
        OptionResult option,
        ImmutableArray<StatementColumn> columns,
        StatementRow row
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
        foreach (var (_, group) in Detailed.Where(detail => detail.Row == row.Id))
        {
            foreach (
                var line in CostLines.All.Where(line =>
                    line.Group == group && option.Sheet!.TryGetCell(line.Id) is not null
                )
            )
            {
                yield return Detail(option, columns, row, line);
            }
        }
    }

    private static StatementLine Detail(
        OptionResult option,
        ImmutableArray<StatementColumn> columns,
        StatementRow row,
        CostLine line
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
