using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Fabrics;

/// <summary>
/// What waiting for the interconnect costs an operating point: time between two tokens and until the first, as a share, and the throughput
/// that an ideal network would add at the same sequences in flight.
/// </summary>
/// <param name="PerToken">Waiting for other devices in one step.</param>
/// <param name="InFirstToken">Waiting for other devices until the first token.</param>
/// <param name="ShareOfToken">Share of the time between two tokens.</param>
/// <param name="ShareOfThroughput">
/// Share of the output with an ideal network that is lost: the part of the system's cost that pays for waiting.
/// </param>
public sealed record ExposedCommunication(
    Duration PerToken,
    Duration InFirstToken,
    Fraction ShareOfToken,
    Fraction ShareOfThroughput
)
{
    /// <summary>The communication of a point, from the parts of its time.</summary>
    public static ExposedCommunication Of(OperatingPoint point, InferenceWorkload workload)
    {
        var step = 0.0;
        var network = 0.0;
        var stall = 0.0;
        foreach (var part in point.DecodeParts)
        {
            var seconds = part.Time.Seconds;
            step += seconds;
            network += part.Kind == TimePartKind.Network ? seconds : 0;
            stall += part.Kind == TimePartKind.PrefillStall ? seconds : 0;
        }

        var first = 0.0;
        var firstAll = 0.0;
        foreach (var part in point.PrefillParts)
        {
            firstAll += part.Kind == TimePartKind.PrefillStall ? 0 : part.Time.Seconds;
            first += part.Kind == TimePartKind.Network ? part.Time.Seconds : 0;
        }

        // Stalls are other requests' prompts, which wait for the network in the same proportion as this one's.
        var stalled = firstAll > 0 ? stall * first / firstAll : 0;
        var token = point.TimePerOutputToken.Seconds;
        var later = Math.Max(0, workload.OutputTokens - 1);
        var request = point.TimeToFirstToken.Seconds + (later * token);
        var lost = (first + (later * (network + stalled))) / request;
        return new(
            Duration.FromSeconds(network),
            Duration.FromSeconds(first),
            Fraction.Of(step > 0 ? Math.Clamp(network / step, 0, 1) : 0),
            Fraction.Of(Math.Clamp(lost, 0, 1))
        );
    }
}
