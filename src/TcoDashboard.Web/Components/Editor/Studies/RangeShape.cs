namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>The kinds of ranges that can be typed.</summary>
public enum RangeShape
{
    /// <summary>Nobody doubts the value.</summary>
    Fixed,

    /// <summary>A smallest, a most likely and a largest value, with straight sides.</summary>
    Triangular,

    /// <summary>The same with more weight on the most likely value.</summary>
    Pert,

    /// <summary>P10, median and P90 of a value that can only be positive.</summary>
    Lognormal,
}
