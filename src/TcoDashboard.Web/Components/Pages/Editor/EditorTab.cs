namespace TcoDashboard.Web.Components.Pages.Editor;

/// <summary>The parts of the editor that are shown one at a time, in their order on the page.</summary>
public enum EditorTab
{
    /// <summary>The question, its limits, and the answer.</summary>
    Summary,

    /// <summary>What has to run, and how fast it runs.</summary>
    Workload,

    /// <summary>The options: which systems, how many, how obtained.</summary>
    Hardware,

    /// <summary>Building, power and cooling.</summary>
    Facility,

    /// <summary>Prices, rents and deal terms.</summary>
    Procurement,

    /// <summary>Money over time: running costs, financing, tax, statements.</summary>
    Finance,

    /// <summary>What each input does to the result, and how sure the result is.</summary>
    Uncertainty,

    /// <summary>Where the figures come from.</summary>
    Evidence,

    /// <summary>The revisions saved and the edits since.</summary>
    History,
}
