namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>Which rows of a comparison are shown.</summary>
public enum CompareView
{
    /// <summary>Only rows in which the options differ.</summary>
    Differences,

    /// <summary>Every row.</summary>
    All,
}
