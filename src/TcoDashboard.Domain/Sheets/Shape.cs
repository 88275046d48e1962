namespace TcoDashboard.Domain.Sheets;

/// <summary>Whether an expression has one value or one value a period.</summary>
public enum Shape
{
    /// <summary>One value.</summary>
    Scalar,

    /// <summary>One value for every period of the timeline.</summary>
    Row,
}
