using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>Reads the figures of one calibration item and remembers the ones that are missing.</summary>
internal sealed class ParameterReader(CatalogRevision catalog, string itemId, List<string> missing)
{
    private readonly CatalogItem? _item = catalog.Find(CatalogKind.Calibration, itemId);

    public double Number(string key)
    {
        if (_item?.Value(key) is { } value)
        {
            return value;
        }

        missing.Add($"{CatalogItem.FolderOf(CatalogKind.Calibration)}/{itemId}#{key}");
        return 0;
    }

    /// <summary>The value with its range; the value alone where none is given.</summary>
    public Spread Spread(string key)
    {
        var value = Number(key);
        var figure = _item?.Figure(key);
        return new(value, figure?.Low ?? value, figure?.High ?? value);
    }

    public int Count(string key) => (int)Number(key);

    public IEnumerable<string> Words(string key)
    {
        if (_item?.Fact(key) is { } text)
        {
            return text.Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            );
        }

        missing.Add($"{CatalogItem.FolderOf(CatalogKind.Calibration)}/{itemId}:{key}");
        return [];
    }
}
