using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>One fact or figure before and after; <c>null</c> where it is not stated.</summary>
/// <param name="Key">Its key.</param>
/// <param name="FigureBefore">The figure that the catalog has.</param>
/// <param name="FigureAfter">The figure of the file.</param>
/// <param name="TextBefore">The words that the catalog has.</param>
/// <param name="TextAfter">The words of the file.</param>
public sealed record OwnFieldChange(
    string Key,
    Figure? FigureBefore,
    Figure? FigureAfter,
    string? TextBefore,
    string? TextAfter
);
