using Microsoft.AspNetCore.WebUtilities;
using TcoDashboard.Reports.Calibration;

namespace TcoDashboard.Web.Components.Pages.Calibration;

/// <summary>What the address of the calibration page says: which measurements, and how many rows.</summary>
public sealed record CalibrationState
{
    /// <summary>The page.</summary>
    public const string Path = "/calibration";

    /// <summary>Rows shown at first.</summary>
    public const int FewRows = 25;

    /// <summary>The metric drawn when the address names none.</summary>
    public const string FirstMetric = "mean_tpot";

    private const int LongestWord = 100;

    /// <summary>Which measurements are looked at.</summary>
    public CalibrationFilter Filter { get; init; } = new(FirstMetric);

    /// <summary>Whether all rows are listed.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>The address, from the root of the site.</summary>
    public string ToUrl() => Address(Path);

    /// <summary>The address of the same measurements as a file.</summary>
    public string ToFileUrl() => Address($"{Path}/measurements.csv");

    /// <summary>Reads an address; what it does not know it ignores.</summary>
    public static CalibrationState FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var address = url.Split('#', 2)[0];
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : address[mark..]);
        string Word(string name, string otherwise = "") =>
            query.TryGetValue(name, out var values) && values[0] is { } word
                ? word[..Math.Min(word.Length, LongestWord)]
                : otherwise;
        return new()
        {
            Filter = new(
                Word("metric", FirstMetric),
                Word("hardware"),
                Word("model"),
                Word("engine")
            ),
            ShowsAll = Word("rows") == "all",
        };
    }

    private string Address(string path)
    {
        var query = new Dictionary<string, string?>();
        void Add(string name, string value, string otherwise = "")
        {
            if (value != otherwise)
            {
                query.Add(name, value);
            }
        }

        Add("metric", Filter.Metric, FirstMetric);
        Add("hardware", Filter.Hardware);
        Add("model", Filter.Model);
        Add("engine", Filter.Engine);
        Add("rows", ShowsAll ? "all" : "");
        return QueryHelpers.AddQueryString(path, query);
    }
}
