namespace TcoDashboard.Documents.Catalog;

/// <summary>The catalog that comes with the product, copied beside the program when it is built.</summary>
public static class ShippedCatalog
{
    /// <summary>The data folder.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Reads the shipped catalog.</summary>
    public static CatalogReading Load() => CatalogReader.ReadFolder(Folder);
}
