namespace TcoDashboard.Web.Components.Editor.Hardware;

/// <summary>What of the hardware tab is looked at.</summary>
public enum HardwareSection
{
    /// <summary>The options and their fleets.</summary>
    Options,

    /// <summary>What every system of the catalog offers.</summary>
    Systems,

    /// <summary>How many systems a context and a number of users need.</summary>
    Fits,
}
