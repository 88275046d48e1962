namespace Browser.Tests.Links;

/// <summary>An app that keeps two pages of colleagues whose line was lost, and one of links.</summary>
public sealed class LeftLinksApp : LinksApp
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Tco__KeptPages"] = "2" };
}
