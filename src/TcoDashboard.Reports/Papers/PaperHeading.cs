namespace TcoDashboard.Reports.Papers;

/// <summary>A heading.</summary>
/// <param name="Level">1 for a chapter, 2 for a part of it.</param>
/// <param name="Text">The words.</param>
public sealed record PaperHeading(int Level, string Text) : PaperBlock;
