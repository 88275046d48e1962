namespace TcoDashboard.Reports.Numbers;

/// <summary>How far units grow with a number.</summary>
public enum UnitStyle
{
    /// <summary>As far as there are names: $20.9 B, 1.2 GW, 15.1 TWh.</summary>
    Fitting,

    /// <summary>To those of a budget, so that small and large stand in one unit: $20,900 M, 1,200 MW, 15,100,000 MWh.</summary>
    Planning,
}
