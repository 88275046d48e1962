using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>Everything the arrangements of one system and workload share.</summary>
/// <param name="Load">The workload.</param>
/// <param name="Device">One device.</param>
/// <param name="Batched">Memory, engine and limits.</param>
/// <param name="Storage">Bytes of number formats.</param>
/// <param name="Fitted">The calibrated parameters of step time.</param>
/// <param name="Evidence">What measurements correct, and how sure they make it.</param>
internal sealed record BatchedConditions(
    BatchedLoad Load,
    BatchedDevice Device,
    BatchedParameters Batched,
    StorageParameters Storage,
    ServingParameters Fitted,
    PointEvidence Evidence
)
{
    /// <summary>Share of the prompts of all clients that queue before one's own, on average.</summary>
    public double Wave => Fitted[ServingParameter.WaveShare];
}
