using Microsoft.AspNetCore.WebUtilities;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>What the address of the start page says: whose answer it shows.</summary>
public sealed record StartState
{
    /// <summary>The page.</summary>
    public const string Path = "/";

    private const int LongestId = 64;

    /// <summary>Id of the preset whose answer is shown; empty for the first.</summary>
    public string Preset { get; init; } = "";

    /// <summary>The address, from the root of the site.</summary>
    public string ToUrl() =>
        Preset.Length == 0 ? Path : QueryHelpers.AddQueryString(Path, "preset", Preset);

    /// <summary>Reads an address; what it does not know it ignores.</summary>
    public static StartState FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var start = url.IndexOf('?', StringComparison.Ordinal);
        var query = start < 0 ? "" : url[start..].Split('#')[0];
        return
            QueryHelpers.ParseQuery(query).TryGetValue("preset", out var values)
            && values[0] is { Length: <= LongestId } preset
            ? new() { Preset = preset }
            : new();
    }
}
