namespace TcoDashboard.Web.Components.Charts;

/// <summary>A tool of a chart was used.</summary>
public sealed class FigureToolEventArgs : EventArgs
{
    /// <summary>Which: <c>csv</c> or <c>link</c>.</summary>
    public string Tool { get; set; } = "";
}
