namespace TcoDashboard.Domain.Performance.Frontiers;

/// <summary>What throughput is measured against when it is weighed against speed per user.</summary>
public enum FrontierMeasure
{
    /// <summary>Tokens a second of one accelerator.</summary>
    PerAccelerator,

    /// <summary>Tokens a second of one system.</summary>
    PerSystem,

    /// <summary>Tokens a second of a megawatt of IT power.</summary>
    PerMegawatt,

    /// <summary>Tokens of a dollar.</summary>
    PerUsd,
}
