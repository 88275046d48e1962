using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Elements;

/// <summary>Drawings beside words; alone in a button the button needs a label.</summary>
/// <remarks>No component: each one would hold 2.5 KiB for every open page, and a page shows fifty.</remarks>
public static class Icons
{
    private static readonly ConcurrentDictionary<string, RenderFragment> s_drawn = [];

    /// <summary>A drawing.</summary>
    /// <param name="name">Id of a symbol in img/icons.svg.</param>
    /// <param name="assets">Where the file lies.</param>
    public static RenderFragment Of(string name, ResourceAssetCollection assets)
    {
        ArgumentNullException.ThrowIfNull(assets);
        return s_drawn.GetOrAdd($"{assets["img/icons.svg"]}#{name}", Draw);
    }

    // Why kept: every window would otherwise hold fifty drawings of its own.
    private static RenderFragment Draw(string address) =>
        builder =>
        {
            builder.OpenElement(0, "svg");
            builder.AddAttribute(1, "class", "icon");
            builder.AddAttribute(2, "aria-hidden", "true");
            builder.OpenElement(3, "use");
            builder.AddAttribute(4, "href", address);
            builder.CloseElement();
            builder.CloseElement();
        };
}
