using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The inputs of all fleets, one row each; a cell holds the value of every fleet of its option.</summary>
internal static class InputRows
{
    public static ReportGroup Of(ImmutableArray<ComparisonColumn> columns, CellMaker cells)
    {
        var byColumn = columns
            .Select(column =>
                column
                    .Option.Fleets.SelectMany(fleet =>
                        fleet.Inputs.Select(input => (Fleet: fleet.Spec.Id, Input: input))
                    )
                    .ToLookup(pair => pair.Input.Definition.Key, StringComparer.Ordinal)
            )
            .ToArray();
        return new(
            "inputs",
            Worded("Inputs"),
            [
                .. InputDefinitions
                    .All.Where(definition =>
                        byColumn.Any(inputs => inputs.Contains(definition.Key))
                    )
                    .Select(definition =>
                        Row(
                            definition,
                            [
                                .. byColumn.Select(inputs =>
                                    inputs[definition.Key].ToImmutableArray()
                                ),
                            ],
                            cells
                        )
                    ),
            ]
        );
    }

    private static ReportRow Row(
        InputDefinition definition,
        ImmutableArray<ImmutableArray<(string Fleet, ResolvedInput Input)>> uses,
        CellMaker cells
    )
    {
        // Why not with the reader's decimals: what was typed reads as it was typed.
        var scale = cells.ScaleOf(
            uses.SelectMany(ofOption => ofOption).Select(use => (double?)use.Input.Used.Value),
            definition.Unit
        );
        RawCell[] raw = [.. uses.Select(Raw)];
        var row = cells.Row(
            definition.Key,
            definition.Label,
            definition.Unit,
            BetterWhen.Neither,
            raw,
            scale,
            [.. raw.Select(cell => cells.Text(cell.Value, scale))]
        );
        return row with
        {
            Differs = Differ(uses),
            Cells = [.. row.Cells.Select((cell, column) => Cell(cell, uses[column], scale, cells))],
        };
    }

    private static ReportCell Cell(
        ReportCell cell,
        ImmutableArray<(string Fleet, ResolvedInput Input)> uses,
        NumberScale scale,
        CellMaker cells
    )
    {
        ImmutableArray<ReportInput> inputs =
        [
            .. uses.Select(use => new ReportInput(
                use.Fleet,
                use.Input.Used.Value,
                cells.Text(use.Input.Used.Value, scale),
                use.Input.SetAt,
                use.Input.Used.Provenance,
                use.Input.CellId
            )),
        ];
        var text = string.Join(" / ", inputs.Select(input => input.Text).Distinct());
        return inputs.IsEmpty
            ? cell with
            {
                Reason = Worded("This option has no use for it."),
            }
            : cell with
            {
                Text = text,
                FullText = cell.Value is null ? text : cell.FullText,
                Reason = "",
                Inputs = inputs,
            };
    }

    /// <summary>One value when all fleets agree.</summary>
    private static RawCell Raw(ImmutableArray<(string Fleet, ResolvedInput Input)> uses)
    {
        var values = uses.Select(use => use.Input.Used.Value).Distinct().ToArray();
        return values.Length == 1 ? new(values[0], uses[0].Input.CellId) : default;
    }

    private static bool Differ(
        ImmutableArray<ImmutableArray<(string Fleet, ResolvedInput Input)>> uses
    ) =>
        uses.Select(ofOption =>
                string.Join(
                    '/',
                    ofOption
                        .Select(use => Presenter.Raw(use.Input.Used.Value))
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                )
            )
            .Distinct()
            .Count() > 1;
}
