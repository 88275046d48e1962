namespace TcoDashboard.Data.Drafts;

/// <summary>A document that is being edited.</summary>
/// <param name="Text">Its text, which need not be a valid document yet.</param>
/// <param name="BaseRevision">The saved revision it started from, if any.</param>
/// <param name="Version">Grows with every save; the next save must name it.</param>
/// <param name="UpdatedAt">When it was last saved, UTC.</param>
public sealed record Draft(string Text, int? BaseRevision, long Version, DateTimeOffset UpdatedAt);
