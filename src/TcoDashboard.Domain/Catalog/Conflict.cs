namespace TcoDashboard.Domain.Catalog;

/// <summary>Another published value for the same figure.</summary>
/// <param name="Value">The other value, in the unit of the figure.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Note">Why it differs or was not chosen, if known.</param>
public sealed record Conflict(double Value, Source? Source, string? Note);
