using Browser.Tests.Fixture;

namespace Pictures;

/// <summary>One picture: the name of its file, the page, and how much of it is shown.</summary>
internal sealed record Shot(string Name, string Path, Screen Screen)
{
    /// <summary>The whole page instead of what a screen of this height shows.</summary>
    public bool Whole { get; init; }
}
