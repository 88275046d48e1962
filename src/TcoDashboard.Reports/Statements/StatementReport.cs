using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Statements;

/// <summary>The statements of one option, ready to show: one scale for all of them, rounded so that what is shown adds up.</summary>
public sealed record StatementReport
{
    private StatementReport() { }

    /// <summary>The columns in order.</summary>
    public required ImmutableArray<StatementColumn> Columns { get; init; }

    /// <summary>The scale of every number: <c>$M</c>.</summary>
    public required string ScaleLabel { get; init; }

    /// <summary>The statements in order; one without rows is left out.</summary>
    public required ImmutableArray<StatementSection> Sections { get; init; }

    /// <summary>The statements of an option; <c>null</c> when it has no numbers.</summary>
    /// <param name="option">The option.</param>
    /// <param name="span">How long the columns are.</param>
    /// <param name="presenter">Makes the texts.</param>
    public static StatementReport? Of(OptionResult option, StatementSpan span, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(presenter);
        return option.Statements(span) is { } table ? From(table, Unit.Usd, presenter) : null;
    }

    /// <summary>The statements of an option in the reporting currency; <c>null</c> where there is none.</summary>
    /// <param name="option">The option.</param>
    /// <param name="span">How long the columns are.</param>
    /// <param name="presenter">Makes the texts.</param>
    public static StatementReport? Reported(
        OptionResult option,
        StatementSpan span,
        Presenter presenter
    )
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(presenter);
        return option.StatementsReported(span) is { } table
            ? From(table, option.Sheet!.Cell(table.Rows[0].Id).Unit, presenter)
            : null;
    }

    private static StatementReport From(StatementTable table, Unit unit, Presenter presenter)
    {
        // Why without rows of zeros: a statement of a purchase with cash before tax has no use for ten empty lines.
        var rows = table
            .Rows.Where(row => row.IsTotal || row.Values.Any(value => value is not 0))
            .ToArray();
        var scale = presenter.TableScaleFor([.. rows.SelectMany(row => row.Values)], unit);
        var shown = new ShownValues();
        return new()
        {
            Columns = table.Columns,
            ScaleLabel = scale.Label,
            Sections =
            [
                .. rows.GroupBy(row => row.Kind)
                    .Select(group => Section(group.Key, [.. group], scale, shown, presenter)),
            ],
        };
    }

    private static StatementSection Section(
        StatementKind kind,
        StatementRow[] rows,
        NumberScale scale,
        ShownValues shown,
        Presenter presenter
    )
    {
        var columns = rows[0].Values.Length;
        var texts = rows.Select(_ => new string[columns + 1]).ToArray();
        for (var column = 0; column <= columns; column++)
        {
            var at = column;
            double?[] values = [.. rows.Select(row => at < columns ? row.Values[at] : row.Total)];
            Column(
                rows,
                values,
                groups => presenter.RunningTotals(groups, scale, shown),
                (row, text) => texts[row][at] = text
            );
        }

        return new(
            kind,
            OptionStatements.NameOf(kind),
            [
                .. rows.Select(
                    (row, index) =>
                        new ShownLine(
                            row.Id,
                            row.Label,
                            row.IsTotal,
                            row.Values,
                            [.. texts[index][..columns]],
                            texts[index][columns]
                        )
                ),
            ]
        );
    }

    // Why: each total is the sum of the total before it and the rows between, and has to read so.
    private static void Column(
        StatementRow[] rows,
        double?[] values,
        Func<
            IReadOnlyList<ImmutableArray<double?>>,
            ImmutableArray<ImmutableArray<string>>
        > shownOf,
        Action<int, string> write
    )
    {
        var groups = new List<ImmutableArray<double?>>();
        var start = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].IsTotal)
            {
                groups.Add([.. values[start..row]]);
                start = row + 1;
            }
        }

        foreach (var (row, text) in shownOf(groups).SelectMany(texts => texts).Index())
        {
            write(row, text);
        }
    }
}
