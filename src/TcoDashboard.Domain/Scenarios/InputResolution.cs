using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Finds the value of an input for one fleet: the fleet's setting, else the option's, else the scenario's, else the sourced default.</summary>
/// <param name="document">The scenario.</param>
/// <param name="optionIndex">Which option.</param>
/// <param name="fleetIndex">Which fleet of it.</param>
/// <param name="context">What defaults depend on.</param>
internal sealed class InputResolution(
    ScenarioDocument document,
    int optionIndex,
    int fleetIndex,
    InputContext context
)
{
    private readonly Dictionary<string, ResolvedInput> _resolved = new(StringComparer.Ordinal);
    private readonly LoadUse _use = UseOf(document, optionIndex, fleetIndex);

    /// <summary>The input with its value; <c>null</c> when nobody set it and there is no sourced default.</summary>
    public ResolvedInput? Resolve(string key)
    {
        if (_resolved.TryGetValue(key, out var known))
        {
            return known;
        }

        var definition = InputDefinitions.ByKey[key];
        var fleet = document.Options[optionIndex].Fleets[fleetIndex];
        var sourced = definition.Default(context);
        var (level, setting, path) = Stated(document, optionIndex, fleetIndex, key);
        var quote = setting is null ? null : CurrencyResolution.Quoted(document, setting);
        var used = setting is null ? sourced : Set(setting, quote, sourced, path);
        if (used is null)
        {
            return null;
        }

        var cell = definition.IsOptionWide ? $"in.{key}" : $"fleet.{fleet.Id}.in.{key}";
        var resolved = new ResolvedInput(
            definition,
            used,
            sourced,
            level,
            quote is null ? cell : cell + QuotedInput.Suffix
        )
        {
            Quote = quote,
        };
        _resolved.Add(key, resolved);
        return resolved;
    }

    /// <summary>Where a person states an input for a fleet, what and under which path; <see cref="InputLevel.Default"/> where nobody does.</summary>
    public static (InputLevel Level, InputSetting? Setting, string Path) Stated(
        ScenarioDocument document,
        int optionIndex,
        int fleetIndex,
        string key
    )
    {
        var option = document.Options[optionIndex];
        return !InputDefinitions.ByKey[key].IsOptionWide
            && option.Fleets[fleetIndex].Inputs[key] is { } ofFleet
                ? (
                    InputLevel.Fleet,
                    ofFleet,
                    $"options[{optionIndex}].fleets[{fleetIndex}].inputs.{key}"
                )
            : option.Inputs[key] is { } ofOption
                ? (InputLevel.Option, ofOption, $"options[{optionIndex}].inputs.{key}")
            : document.Inputs[key] is { } ofScenario
                ? (InputLevel.Scenario, ofScenario, $"inputs.{key}")
            : (InputLevel.Default, null, "");
    }

    /// <summary>The input as a leaf of the sheet.</summary>
    /// <exception cref="InvalidOperationException">It has no value; callers check <see cref="Missing"/> first.</exception>
    public Leaf Leaf(string key) =>
        Resolve(key) is { } input
            ? new(
                input.Definition.Label,
                input.Definition.Unit,
                input.Used.Value,
                input.Used.Provenance
            )
            {
                Quote = input.Quote,
            }
            : throw new InvalidOperationException($"The input {key} has no value.");

    /// <summary>The inputs of a deployment that have no value.</summary>
    public IEnumerable<InputDefinition> Missing(Deployment deployment) =>
        InputDefinitions.For(deployment, _use).Where(definition => Resolve(definition.Key) is null);

    /// <summary>The inputs of a deployment with their values, in the order of the editor.</summary>
    public IEnumerable<ResolvedInput> All(Deployment deployment) =>
        InputDefinitions
            .For(deployment, _use)
            .Select(definition => Resolve(definition.Key))
            .OfType<ResolvedInput>();

    // Why no range on a quote: that of the source it replaces is in US dollars.
    private static InputValue Set(
        InputSetting setting,
        Quote? quote,
        InputValue? sourced,
        string path
    ) =>
        new(
            quote is null ? setting.Value : setting.Value * quote.UsdPerUnit.Value,
            new(
                Origin.Scenario,
                setting.Note.Length > 0 ? setting.Note : Worded("Set in this scenario."),
                null,
                quote is null ? sourced?.Provenance.Low : null,
                quote is null ? sourced?.Provenance.High : null,
                false,
                path
            )
        );

    private static LoadUse UseOf(ScenarioDocument document, int optionIndex, int fleetIndex)
    {
        var load = document.Options[optionIndex].Fleets[fleetIndex].Workload;
        return document.Workloads.Any(candidate =>
            candidate.Id == load && candidate.Kind == WorkloadKind.Training
        )
            ? LoadUse.Training
            : LoadUse.Inference;
    }
}
