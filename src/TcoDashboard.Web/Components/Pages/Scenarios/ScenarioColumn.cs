namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>A column of the list of scenarios.</summary>
public enum ScenarioColumn
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Number of the current revision.</summary>
    Revision,

    /// <summary>When it was last changed.</summary>
    Changed,

    /// <summary>Cost per million tokens of the baseline.</summary>
    Cost,

    /// <summary>Peak facility power of the baseline.</summary>
    Power,

    /// <summary>Net present cost of the baseline.</summary>
    NetPresentCost,

    /// <summary>Number of problems.</summary>
    Problems,
}
