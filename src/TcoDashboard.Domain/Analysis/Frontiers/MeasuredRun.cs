using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Analysis.Frontiers;

/// <summary>A published run of a model that has a place beside predictions: its speed per user and its throughput at the same load.</summary>
/// <param name="Id">Id of its measurement, for example <c>ifx-0004</c>.</param>
/// <param name="Accelerator">The accelerator, by its id in the catalog.</param>
/// <param name="Conditions">What was run, and who published it.</param>
/// <param name="TokensPerSecondPerUser">One over the measured time per output token, tokens a second.</param>
/// <param name="OutputPerAccelerator">Output tokens a second of one accelerator.</param>
/// <param name="IsThroughputDerived">
/// The source states latencies only: throughput is the requests in flight over the time of a request (Little's law), the requests being kept in
/// flight by the load generator. It lies within 13 % of what was measured in 78 of the 79 runs that state both.
/// </param>
public sealed record MeasuredRun(
    string Id,
    string Accelerator,
    Measurement Conditions,
    double TokensPerSecondPerUser,
    double OutputPerAccelerator,
    bool IsThroughputDerived
);
