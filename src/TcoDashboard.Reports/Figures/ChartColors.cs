using System.Globalization;

namespace TcoDashboard.Reports.Figures;

/// <summary>Names of the palette: a vendor or a cost part has the same colour on every page; a theme decides the shade.</summary>
public static class ChartColors
{
    private const int PlainColors = 6;

    private static readonly HashSet<string> s_vendors =
    [
        "nvidia",
        "amd",
        "intel",
        "cerebras",
        "google",
        "aws",
        "groq",
    ];

    private static readonly HashSet<string> s_costs =
    [
        "systems",
        "network",
        "storage",
        "facility",
        "energy",
        "operations",
        "software",
        "finance",
        "cloud",
    ];

    /// <summary>The colour of a vendor by its name; one colour for all vendors without their own.</summary>
    public static string Vendor(string vendor)
    {
        ArgumentNullException.ThrowIfNull(vendor);
        var name = vendor.Trim().ToLowerInvariant();
        var known = s_vendors.FirstOrDefault(own => name.StartsWith(own, StringComparison.Ordinal));
        return "vendor-"
            + (known ?? (name.StartsWith("amazon", StringComparison.Ordinal) ? "aws" : "other"));
    }

    /// <summary>The colour of a cost part: systems, network, storage, facility, energy, operations, software, finance, cloud or other.</summary>
    public static string Cost(string part) => "cost-" + (s_costs.Contains(part) ? part : "other");

    /// <summary>The colour of the n-th of several things without an own colour, from 0.</summary>
    public static string Plain(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"series-{(index % PlainColors) + 1}");
}
