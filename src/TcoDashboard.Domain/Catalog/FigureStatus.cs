namespace TcoDashboard.Domain.Catalog;

/// <summary>Whether a figure is known, and if not, why.</summary>
public enum FigureStatus
{
    /// <summary>The value is known and has a source.</summary>
    Known,

    /// <summary>The hardware does not have it.</summary>
    Unsupported,

    /// <summary>The vendor withholds it.</summary>
    NotPublished,

    /// <summary>It probably exists, but no source was found.</summary>
    NotSourced,
}
