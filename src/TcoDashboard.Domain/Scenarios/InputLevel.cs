namespace TcoDashboard.Domain.Scenarios;

/// <summary>Where the value of an input was set; the later wins.</summary>
public enum InputLevel
{
    /// <summary>Nowhere: the sourced default.</summary>
    Default,

    /// <summary>For the whole scenario.</summary>
    Scenario,

    /// <summary>For one option.</summary>
    Option,

    /// <summary>For one fleet.</summary>
    Fleet,
}
