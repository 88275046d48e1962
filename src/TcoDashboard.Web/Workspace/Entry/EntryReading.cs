using TcoDashboard.Domain;

namespace TcoDashboard.Web.Workspace.Entry;

/// <summary>What came of reading a typed number.</summary>
/// <param name="Value">The value in the field's unit; <c>null</c> when the field was left empty or the text was not taken.</param>
/// <param name="Problem">Why the text was not taken, or <c>null</c>.</param>
public sealed record EntryReading(double? Value, Problem? Problem)
{
    /// <summary>What was understood, where the same digits mean another number to other readers, such as 1.234; else <c>null</c>.</summary>
    public string? Understood { get; init; }
}
