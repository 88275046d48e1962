using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Findings;

/// <summary>How one demand loads the two pools of a pair.</summary>
internal static class PoolShares
{
    /// <summary>
    /// Requests a second at one copy for prompts over those at one copy for answers: as the pools are sized, or balanced where they are not.
    /// </summary>
    public static double PromptsPerAnswer(OptionResult option, FleetResult answers)
    {
        if (answers.Serving?.AtPeak is { Prompts: { } prompts } peak)
        {
            return prompts.RequestsPerSecond / peak.RequestsPerSecond;
        }

        var pools = answers.Pair!.Point.Pools;
        return
            option.Fleets.FirstOrDefault(fleet => fleet.Spec.PromptsFor == answers.Spec.Id)
                is { Point: not null } other
            && Copies(option, answers) is > 0 and var own
            && Copies(option, other) is > 0 and var before
            ? own / before
            : (double)pools.AnswerCopies / pools.PromptCopies;
    }

    /// <summary>The pool that saturates first.</summary>
    public static string Fuller(LatencyCurve curve)
    {
        var point = curve.Points[0];
        return point.Prompts!.Utilisation >= point.Utilisation * (1 - 1e-9)
            ? Worded("prompts")
            : Worded("answers");
    }

    private static double? Copies(OptionResult option, FleetResult fleet) =>
        option.Values?.Scalar($"fleet.{fleet.Spec.Id}.systems")
        * fleet.Point!.ReplicasPerSystem
        / fleet.Point.SystemsPerReplica;
}
