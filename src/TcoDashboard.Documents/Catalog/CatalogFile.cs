namespace TcoDashboard.Documents.Catalog;

/// <summary>The text of one item with the address of its file below the data folder, for example <c>systems/nvidia-gb300-nvl72.json</c>.</summary>
/// <param name="Path">Folder and file name, joined by a slash.</param>
/// <param name="Text">The JSON text.</param>
public sealed record CatalogFile(string Path, string Text)
{
    /// <summary>The folder.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path.Split('/')[0] : "";

    /// <summary>The file name without its extension, which is the id of the item.</summary>
    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);
}
