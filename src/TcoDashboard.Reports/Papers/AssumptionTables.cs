using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Reports.Papers;

/// <summary>
/// The inputs of all options in one table: an input with one value everywhere is one row, others have a row a value, so that what differs
/// stands below one another. What is zero because nobody gave it is named below.
/// </summary>
internal static class AssumptionTables
{
    private const int FewZeros = 3;

    public static IEnumerable<PaperBlock> Of(IReadOnlyList<OptionResult> options)
    {
        Use[] uses =
        [
            .. options.SelectMany(option =>
                option
                    .Fleets.SelectMany(fleet => fleet.Inputs.Select(input => (fleet, input)))
                    // Why by cell: what is said of a whole option is one cell that all its fleets have.
                    .GroupBy(pair => pair.input.CellId)
                    .Select(same => new Use(
                        option,
                        [.. same.Select(pair => pair.fleet)],
                        same.First().input
                    ))
            ),
        ];
        if (uses.Length == 0)
        {
            return [];
        }

        var inputs = uses.GroupBy(use => use.Input.Definition.Key)
            .Select(group => (Values: Values(group), All: group.ToArray()))
            .ToArray();
        var zeros = inputs
            .Where(input => input.Values is [{ } only] && IsPlainZero(only[0].Input))
            .GroupBy(input => input.Values[0][0].Input.Used.Provenance.Text?.TrimEnd('.') ?? "")
            .Where(group => group.Key.Length > 0 && group.Count() >= FewZeros)
            .ToArray();
        var named = zeros.SelectMany(group => group).Select(input => input.All[0]).ToHashSet();
        return
        [
            new PaperHeading(1, Worded("Assumptions")),
            Table(
                options,
                [
                    .. inputs
                        .Where(input => !named.Contains(input.All[0]))
                        .SelectMany(input => input.Values),
                ]
            ),
            .. zeros.Select(group => new PaperText(
                Worded(
                    $"Zero in every option. {group.Key}: {string.Join("; ", group.Select(input => Labels.InSentence(input.All[0].Input.Definition.Label)))}."
                ),
                IsItem: true
            )),
        ];
    }

    private static PaperTable Table(IReadOnlyList<OptionResult> options, ImmutableArray<Use[]> rows)
    {
        var isOne = options.Count == 1 && options[0].Fleets.Length <= 1;
        return new(
            Worded("Inputs, their ranges and where they come from"),
            [
                new(Worded("Input")),
                .. isOne ? Array.Empty<PaperColumn>() : [new(Worded("Options"))],
                new(Worded("Value"), IsNumber: true),
                new(Worded("Unit")),
                new(Worded("Low"), IsNumber: true),
                new(Worded("High"), IsNumber: true),
                new(Worded("Where it comes from")),
            ],
            [
                .. rows.Select(uses =>
                {
                    var (definition, used) = (uses[0].Input.Definition, uses[0].Input.Used);
                    return new PaperRow([
                        definition.Label,
                        .. isOne ? Array.Empty<string>() : [Where(options, uses)],
                        Amounts.Entered(used.Value, definition.Unit),
                        Amounts.UnitOf(definition.Unit),
                        Bound(used.Provenance.Low),
                        Bound(used.Provenance.High),
                        PaperParts.From(used.Provenance),
                    ]);

                    string Bound(double? value) =>
                        value is null ? "" : Amounts.Entered(value, definition.Unit);
                }),
            ]
        );
    }

    // The uses of one input by what they say, in the order of the options.
    private static ImmutableArray<Use[]> Values(IEnumerable<Use> uses) =>
        [
            .. uses.GroupBy(use =>
                    (
                        use.Input.Used.Value,
                        use.Input.Used.Provenance.Low,
                        use.Input.Used.Provenance.High,
                        From: PaperParts.From(use.Input.Used.Provenance)
                    )
                )
                .Select(group => group.ToArray()),
        ];

    private static string Where(IReadOnlyList<OptionResult> options, Use[] uses)
    {
        if (uses.Sum(use => use.Fleets.Length) == options.Sum(option => option.Fleets.Length))
        {
            return Worded("all");
        }

        return string.Join(
            "; ",
            uses.GroupBy(use => use.Option)
                .Select(own =>
                    own.Sum(use => use.Fleets.Length) == own.Key.Fleets.Length
                        ? own.Key.Spec.Name
                        : $"{own.Key.Spec.Name}: {string.Join(", ", own.SelectMany(use => use.Fleets).Select(fleet => fleet.System?.Name ?? fleet.Spec.Id))}"
                )
        );
    }

    private static bool IsPlainZero(ResolvedInput input) =>
        input.Used is { Value: 0, Provenance: { Origin: Origin.Default, Low: null, High: null } };

    private sealed record Use(
        OptionResult Option,
        ImmutableArray<FleetResult> Fleets,
        ResolvedInput Input
    );
}
