namespace TcoDashboard.Reports.Figures;

/// <summary>How a drawn value is known.</summary>
public enum PointEvidence
{
    /// <summary>Computed by the model.</summary>
    Modelled,

    /// <summary>Measured and published by somebody.</summary>
    Measured,

    /// <summary>Computed outside the range in which the model was compared with measurements.</summary>
    OutsideRange,
}
