using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Warns where two fleets of an option serve the same part of one demand, which is then sized, paid and counted twice.</summary>
internal static class LoadShares
{
    // Why: parts are typed in percent; a hundredth of one is nobody's second fleet.
    private const double Slack = 1e-4;

    /// <summary>Adds one warning for each pair of neighbours whose parts overlap.</summary>
    public static void Check(
        OptionResult option,
        int index,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var loads = option
            .Fleets.Index()
            .Where(fleet => ServesAlways(fleet.Item))
            .GroupBy(fleet => fleet.Item.Spec.Workload, StringComparer.Ordinal);
        foreach (var load in loads)
        {
            Part[] parts =
            [
                .. load.Select(fleet => new Part(
                        fleet.Index,
                        Of(fleet.Item, InputKeys.ServeAbove, 0),
                        Of(fleet.Item, InputKeys.ServeUpTo, 1)
                    ))
                    .OrderBy(part => part.From)
                    .ThenBy(part => part.Fleet),
            ];
            foreach (var (low, high) in parts.Zip(parts.Skip(1)))
            {
                if (low.To > high.From + Slack)
                {
                    problems.Add(
                        Warning(low, high, load.First().Item.Workload!.Name, $"options[{index}]")
                    );
                }
            }
        }
    }

    // Why: fleets that arrive or leave at their own time may follow each other, and prompts computed apart are a part of the same requests.
    private static bool ServesAlways(FleetResult fleet) =>
        fleet
            is {
                Workload.Demand: not null,
                Training: null,
                Spec: { PromptsFor: null, Delivery: { Retires: null, Tranches.IsEmpty: true } }
            };

    private static double Of(FleetResult fleet, string key, double otherwise) =>
        fleet.Inputs.FirstOrDefault(input => input.Definition.Key == key)?.Used.Value ?? otherwise;

    private static Problem Warning(Part low, Part high, string load, string option) =>
        Problem.Warning(
            $"{option}.fleets[{low.Fleet}].inputs.{InputKeys.ServeUpTo}",
            "S-124",
            Worded(
                $"Fleets {low.Fleet + 1} and {high.Fleet + 1} both serve “{load}” from {100 * high.From:0.##} to {100 * Math.Min(low.To, high.To):0.##} % of its peak: that part is sized, paid and counted twice."
            ),
            Worded(
                $"Let one end where the other begins. For halves, set “{InputDefinitions.ByKey[InputKeys.ServeUpTo].Label}” of fleet {low.Fleet + 1} and “{InputDefinitions.ByKey[InputKeys.ServeAbove].Label}” of fleet {high.Fleet + 1} to 50 %."
            )
        );

    private sealed record Part(int Fleet, double From, double To);
}
