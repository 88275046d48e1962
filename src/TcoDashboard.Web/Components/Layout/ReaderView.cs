using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>How numbers and days are written for whoever looks at this page: chosen once, when the page is asked for.</summary>
/// <param name="navigation">Tells which page it is.</param>
public sealed class ReaderView(NavigationManager navigation)
{
    /// <summary>Name of the cookie in which a browser keeps the choice; theme.js writes it.</summary>
    public const string Cookie = "tco-numbers";

    private ReaderFormat _chosen = ReaderFormat.English;

    /// <summary>The reader's format; English on the page of a link.</summary>
    // Why: a link shows texts as they were frozen, and two ways of writing a number on one page are how 1.234 is misread.
    public ReaderFormat Format =>
        _chosen == ReaderFormat.English
        || navigation.ToBaseRelativePath(navigation.Uri).StartsWith("s/", StringComparison.Ordinal)
            ? ReaderFormat.English
            : _chosen;

    /// <summary>Makes every text with a number or a day on this page.</summary>
    public Presenter Presenter => Format.Presenter;

    /// <summary>Takes what the browser sent.</summary>
    /// <param name="key">See <see cref="ReaderFormat.Key"/>.</param>
    public void Use(string? key) => _chosen = ReaderFormat.Of(key);
}
