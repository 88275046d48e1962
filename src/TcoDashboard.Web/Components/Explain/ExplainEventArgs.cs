namespace TcoDashboard.Web.Components.Explain;

/// <summary>What the browser tells when a person presses a number of a table.</summary>
public sealed class ExplainEventArgs : EventArgs
{
    /// <summary>The address of the number as it stands in the page.</summary>
    public string? Address { get; set; }
}
