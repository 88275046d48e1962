namespace TcoDashboard.Domain.Performance.Fabrics;

/// <summary>Whether a switch adds up values on their way.</summary>
public enum SwitchReduction
{
    /// <summary>Devices add up; the switch only forwards.</summary>
    None,

    /// <summary>The switch adds up, so that each device sends its bytes once.</summary>
    InSwitch,
}
