namespace TcoDashboard.Reports.Numbers;

/// <summary>In which currency a reader sees money.</summary>
public enum MoneyStyle
{
    /// <summary>In the one a scenario reports in.</summary>
    Scenario,

    /// <summary>In US dollars, in which the model counts, whatever a scenario reports in.</summary>
    Dollars,
}
