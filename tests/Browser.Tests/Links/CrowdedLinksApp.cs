namespace Browser.Tests.Links;

/// <summary>An app with room for two living pages of links. One test at a time uses it, and leaves both places free.</summary>
public sealed class CrowdedLinksApp : LinksApp
{
    /// <summary>Name of the tests that use it.</summary>
    public const string Name = "links";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Tco__LinksVisitors"] = "2" };
}
