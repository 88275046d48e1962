namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>What a file would do to the catalog with one of its items.</summary>
public enum OwnChangeKind
{
    /// <summary>The catalog has no such item yet.</summary>
    New,

    /// <summary>The item takes the place of one that the catalog has.</summary>
    Changed,

    /// <summary>The catalog has it exactly so.</summary>
    Unchanged,

    /// <summary>Something is wrong with it; it stays out.</summary>
    Refused,
}
