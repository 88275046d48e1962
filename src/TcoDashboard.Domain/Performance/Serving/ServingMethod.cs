namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>How the latencies of a stream of requests were obtained.</summary>
public enum ServingMethod
{
    /// <summary>Closed forms of queueing theory.</summary>
    ClosedForm,

    /// <summary>A seeded simulation of continuous batching, step by step.</summary>
    Simulation,
}
