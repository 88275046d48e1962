using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Reports.Frontiers;

/// <summary>Names of systems short enough to stand beside a point.</summary>
public static class SystemNames
{
    /// <summary>The name without what stands in brackets, after a stroke or after a comma: "DGX H100", "Vera Rubin NVL72 rack".</summary>
    public static string InShort(AcceleratorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var end = new[] { " (", " / ", ", " }
            .Select(mark => system.Name.IndexOf(mark, StringComparison.Ordinal))
            .Where(place => place > 0)
            .DefaultIfEmpty(system.Name.Length)
            .Min();
        return system.Name[..end];
    }
}
