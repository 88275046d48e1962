namespace TcoDashboard.Reports.Redaction;

/// <summary>A name that may hold an amount of money, and what stands for it where prices are hidden.</summary>
/// <param name="Name">What the author wrote.</param>
/// <param name="Instead">What others read.</param>
public sealed record ReplacedName(string Name, string Instead);
