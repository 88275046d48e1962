using System.Collections.Immutable;
using TcoDashboard.Data.Shares;
using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Workspace;

/// <summary>A link in the list of its owner, with what its recipient gets.</summary>
/// <param name="Summary">When it was made, how long it is open and how often it was opened.</param>
/// <param name="HidesPrices">Whether money is an index.</param>
/// <param name="Movable">Names of the inputs its recipient may move.</param>
public sealed record SharedLink(
    ShareSummary Summary,
    bool HidesPrices,
    ImmutableArray<string> Movable
)
{
    /// <summary>Of what a link keeps; one that this version cannot read hides nothing and lets nothing be moved.</summary>
    public static SharedLink Of(ShareSummary summary, ShareContent content)
    {
        var frozen = FrozenContent.Read(content);
        return new(
            summary,
            frozen?.IsIndexed ?? false,
            frozen is null ? [] : [.. frozen.Sliders.Select(slider => slider.Label)]
        );
    }
}
