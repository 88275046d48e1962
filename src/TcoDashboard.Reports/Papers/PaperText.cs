namespace TcoDashboard.Reports.Papers;

/// <summary>A paragraph.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsStrong">Whether it carries the message: the answer.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
public sealed record PaperText(string Text, bool IsStrong = false, bool IsItem = false)
    : PaperBlock;
