using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What a fleet gives together with the one that computes its prompts, once both are sized.</summary>
internal static class PoolLimits
{
    private const double RelativeSlack = 1e-9;

    /// <summary>Output tokens a second of all systems of a fleet that answers, held down to what prompts allow.</summary>
    public static double? Output(OptionResult option, FleetResult fleet, SheetValues values)
    {
        var own = Capacity(fleet.Spec.Id, values);
        return PromptsOf(option, fleet) is { } prompts
            ? Math.Min(own ?? 0, Capacity(prompts.Spec.Id, values) ?? 0)
            : own;
    }

    /// <summary>Warns when systems for prompts hold the answers down.</summary>
    public static void Check(
        OptionResult option,
        int fleet,
        int index,
        SheetValues values,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var prompts = option.Fleets[fleet];
        if (
            prompts.Spec.PromptsFor is not { } answering
            || option.Fleets.FirstOrDefault(other => other.Spec.Id == answering) is not { } answers
            || Capacity(prompts.Spec.Id, values) is not { } has
            || Needed(answering, values) is not { } needs
            || !(has > 0)
            || has >= needs * (1 - RelativeSlack)
        )
        {
            return;
        }

        problems.Add(
            Problem.Warning(
                FormattableString.Invariant($"options[{index}].fleets[{fleet}].systems_count"),
                "S-496",
                Worded(
                    $"{prompts.System!.Name} computes prompts for {has:#,0} output tokens a second, but {answers.System!.Name} could answer {needs:#,0} ({100 * has / needs:0} %): part of the answering systems is idle."
                ),
                Worded(
                    "Give more systems for prompts, let their number follow from the answers, or give fewer answering systems."
                )
            )
        );
    }

    private static FleetResult? PromptsOf(OptionResult option, FleetResult fleet) =>
        option.Fleets.FirstOrDefault(other => other.Spec.PromptsFor == fleet.Spec.Id);

    private static double? Capacity(string id, SheetValues values) =>
        values.Scalar($"fleet.{id}.systems") * values.Scalar($"fleet.{id}.capacity_per_system");

    // Answering systems that the demand does not need wait for nobody.
    private static double? Needed(string id, SheetValues values)
    {
        var capacity = Capacity(id, values);
        return
            values.TryGetScalar($"fleet.{id}.demand_peak", out var demand)
            || values.TryGetScalar($"fleet.{id}.demand", out demand)
            ? Math.Min(capacity ?? 0, demand)
            : capacity;
    }
}
