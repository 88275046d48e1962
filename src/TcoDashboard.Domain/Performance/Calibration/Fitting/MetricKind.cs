namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>Sorts of measurement whose errors are reported apart.</summary>
public enum MetricKind
{
    /// <summary>Time per output token and between tokens.</summary>
    TimePerOutputToken,

    /// <summary>Time to the first token.</summary>
    TimeToFirstToken,

    /// <summary>Tokens or requests a second, and times of whole batches.</summary>
    Throughput,

    /// <summary>MLPerf results.</summary>
    Mlperf,

    /// <summary>Power and energy.</summary>
    Power,

    /// <summary>Everything of training.</summary>
    Training,
}
