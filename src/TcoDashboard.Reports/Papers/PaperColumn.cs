namespace TcoDashboard.Reports.Papers;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand to the right and in one line.</param>
public sealed record PaperColumn(string Head, bool IsNumber = false);
