using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Workspace;

/// <summary>An input as it stands at one place of a document: what is set there, and what the fleets below take.</summary>
/// <param name="Definition">What it means.</param>
/// <param name="Place">Where it is looked at: an option-wide input never at a single fleet.</param>
/// <param name="Setting">What is set exactly there; <c>null</c> when nothing is.</param>
/// <param name="Fleets">The fleets below the place that use it, with the value each takes.</param>
public sealed record PlacedInput(
    InputDefinition Definition,
    InputPlace Place,
    InputSetting? Setting,
    ImmutableArray<FleetInput> Fleets
)
{
    /// <summary>The one value that holds at the place; <c>null</c> when the fleets below take different ones, or none.</summary>
    public double? Value =>
        Setting?.Value
        ?? (
            Fleets.Length > 0 && Fleets.All(fleet => fleet.Input.Used.Value.Equals(Shared.Value))
                ? Shared.Value
                : null
        );

    /// <summary>Where the one value comes from; <c>null</c> when there is none or it is not known yet.</summary>
    public Provenance? Provenance =>
        Value is null || Fleets.Length == 0 ? null
        : Fleets.FirstOrDefault(fleet =>
            (fleet.Input.Quote?.Amount ?? fleet.Input.Used.Value).Equals(Value.Value)
        )
            is { } holder
            ? holder.Input.Used.Provenance
        : null;

    /// <summary>What a reset would bring back, when all fleets below agree on it.</summary>
    public InputValue? SourcedDefault =>
        Fleets.Length > 0
        && Fleets[0].Input.SourcedDefault is { } first
        && Fleets.All(fleet => fleet.Input.SourcedDefault?.Value.Equals(first.Value) == true)
            ? first
            : null;

    /// <summary>The wider level at which the value was set, when it was.</summary>
    public InputLevel? InheritedFrom =>
        Setting is null
        && Value is not null
        && Fleets.Length > 0
        && Fleets[0].Input.SetAt is var level
        && level != InputLevel.Default
        && level < Place.Level
            ? level
            : null;

    /// <summary>Fleets below that set a value of their own and so do not follow the place.</summary>
    public IEnumerable<FleetInput> Exceptions =>
        Fleets.Where(fleet => fleet.Input.SetAt > Place.Level);

    /// <summary>The inputs that matter at a place, in the order of the editor, with the values of the latest result.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Where to look.</param>
    /// <param name="result">A result of this document, or of an earlier state of it.</param>
    public static ImmutableArray<PlacedInput> At(
        ScenarioDocument document,
        InputPlace place,
        Result? result
    )
    {
        var below = document
            .Options.Where(option => place.Option is null || option.Id == place.Option)
            .SelectMany(option =>
                option
                    .Fleets.Where(fleet => place.Fleet is null || fleet.Id == place.Fleet)
                    .Select(fleet => (Option: option, Fleet: fleet))
            )
            .ToArray();
        return
        [
            .. InputDefinitions
                .All.Where(definition =>
                    below.Any(pair =>
                        definition.AppliesTo.Includes(pair.Fleet.Deployment)
                        && Matters(document, pair.Fleet, definition)
                    )
                )
                .Select(definition =>
                {
                    var at = definition.IsOptionWide ? place.WithoutFleet() : place;
                    return new PlacedInput(
                        definition,
                        at,
                        document.InputsAt(at)[definition.Key],
                        [
                            .. below
                                .Select(pair => Find(result, pair.Option, pair.Fleet, definition))
                                .OfType<FleetInput>(),
                        ]
                    );
                }),
        ];
    }

    // Why: a fleet that trains has no users, and one that answers has no checkpoints.
    private static bool Matters(
        ScenarioDocument document,
        FleetSpec fleet,
        InputDefinition definition
    )
    {
        var load = document.Workloads.FirstOrDefault(candidate => candidate.Id == fleet.Workload);
        return definition.OnlyFor switch
        {
            LoadUse.Any => true,
            LoadUse.Training => load?.Kind == WorkloadKind.Training,
            _ => load?.Kind != WorkloadKind.Training,
        };
    }

    private InputValue Shared => Fleets[0].Input.Used;

    private static FleetInput? Find(
        Result? result,
        OptionSpec option,
        FleetSpec fleet,
        InputDefinition definition
    ) =>
        result
            ?.Options.FirstOrDefault(candidate => candidate.Spec.Id == option.Id)
            ?.Fleets.FirstOrDefault(candidate => candidate.Spec.Id == fleet.Id)
            ?.Inputs.FirstOrDefault(input => input.Definition.Key == definition.Key)
            is { } input
            ? new(option, fleet, input)
            : null;
}
