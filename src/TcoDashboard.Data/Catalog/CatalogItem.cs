namespace TcoDashboard.Data.Catalog;

/// <summary>An item of the catalog as it is stored.</summary>
/// <param name="Kind">What it is, for example <c>accelerator</c>.</param>
/// <param name="Id">Its id, unique within its kind.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Text">Its canonical JSON.</param>
public sealed record CatalogItem(string Kind, string Id, string Name, string Text)
{
    /// <summary>Added by people to the shipped catalog.</summary>
    public bool IsOwn { get; init; }
}
