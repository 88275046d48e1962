namespace TcoDashboard.Web.Components.Share;

/// <summary>What the recipient of a link gets. One choice, because hidden prices and movable inputs exclude each other.</summary>
public enum SharedSight
{
    /// <summary>All numbers as they were frozen.</summary>
    Everything,

    /// <summary>The same, and inputs to move.</summary>
    Movable,

    /// <summary>Money as an index, nothing to move.</summary>
    Hidden,
}
