namespace TcoDashboard.Web.Components.Layout;

/// <summary>A page on the way to another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its address.</param>
public sealed record Crumb(string Name, string Address);
