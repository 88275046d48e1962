using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>The screen a page is looked at on.</summary>
/// <param name="Width">Width in CSS pixels.</param>
/// <param name="Height">Height in CSS pixels.</param>
/// <param name="Theme">What the system prefers.</param>
public sealed record Screen(int Width, int Height, ColorScheme Theme)
{
    /// <summary>A usual desktop window.</summary>
    public static Screen Desktop { get; } = new(1440, 900, ColorScheme.Light);

    /// <summary>A small laptop or a large tablet.</summary>
    public static Screen Tablet { get; } = new(1024, 768, ColorScheme.Light);

    /// <summary>The narrowest phone that is supported.</summary>
    public static Screen Phone { get; } = new(360, 740, ColorScheme.Light);

    /// <summary>Every width and both themes, for a page that is opened once and looked at on all of them.</summary>
    public static IReadOnlyList<Screen> Usual { get; } =
    [Desktop, Desktop.Dark(), Tablet, Phone.Dark()];

    /// <summary>The same screen where the system prefers dark.</summary>
    public Screen Dark() => this with { Theme = ColorScheme.Dark };
}
