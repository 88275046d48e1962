namespace Browser.Tests.Links;

/// <summary>An app with room for two living pages of links.</summary>
public sealed class CrowdedLinksApp : LinksApp
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Tco__LinksVisitors"] = "2" };
}
