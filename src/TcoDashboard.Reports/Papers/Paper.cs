using System.Collections.Immutable;

namespace TcoDashboard.Reports.Papers;

/// <summary>A report to read or print: the page shows it, the PDF prints it, and neither computes anything.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Subtitle">The line below it.</param>
/// <param name="Foot">What stands at the foot of every page: what ties it to its scenario.</param>
/// <param name="IsLandscape">Whether its tables want the long side of the paper.</param>
/// <param name="Blocks">Its parts in reading order.</param>
public sealed record Paper(
    string Title,
    string Subtitle,
    string Foot,
    bool IsLandscape,
    ImmutableArray<PaperBlock> Blocks
);
