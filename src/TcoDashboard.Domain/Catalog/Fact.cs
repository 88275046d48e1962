namespace TcoDashboard.Domain.Catalog;

/// <summary>A property of a catalog item that is words, a date or a reference rather than a number.</summary>
/// <param name="Key">Stable name, for example <c>vendor</c>.</param>
/// <param name="Value">The text.</param>
/// <param name="Source">Where it comes from; may be absent for names and references.</param>
/// <param name="Note">What a reader should know beside it.</param>
public sealed record Fact(string Key, string Value, Source? Source = null, string? Note = null);
