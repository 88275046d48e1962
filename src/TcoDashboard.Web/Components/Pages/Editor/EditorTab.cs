namespace TcoDashboard.Web.Components.Pages.Editor;

/// <summary>The parts of the results that are shown one at a time.</summary>
public enum EditorTab
{
    /// <summary>Bars and figures that answer the question.</summary>
    Summary,

    /// <summary>The bill.</summary>
    Costs,

    /// <summary>Power: where it goes.</summary>
    Power,

    /// <summary>Speed per user against throughput.</summary>
    Speed,

    /// <summary>What each input does to the result.</summary>
    WhatIf,

    /// <summary>All results as a table.</summary>
    Table,
}
