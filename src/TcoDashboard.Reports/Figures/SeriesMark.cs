namespace TcoDashboard.Reports.Figures;

/// <summary>How a series is drawn.</summary>
public enum SeriesMark
{
    /// <summary>A bar or column, or a part of one.</summary>
    Bar,

    /// <summary>Points joined by straight lines.</summary>
    Line,

    /// <summary>A value that holds from its point until the next.</summary>
    Steps,

    /// <summary>The best that can be had: each value holds from the point before it up to its own point.</summary>
    Frontier,

    /// <summary>Points alone.</summary>
    Points,

    /// <summary>Steps with the area below them: shares of draws, bin by bin.</summary>
    Area,
}
