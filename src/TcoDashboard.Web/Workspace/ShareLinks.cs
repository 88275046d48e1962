using System.Collections.Immutable;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Redaction;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Workspace;

/// <summary>Links to frozen results.</summary>
public sealed class ShareLinks(
    ShareStore store,
    CompareStudies studies,
    CatalogHolder catalogs,
    TimeProvider clock
)
{
    /// <summary>What a link to a scenario would show: the result with how sure it is.</summary>
    /// <param name="scenario">The scenario it is made from.</param>
    /// <param name="result">The result that is shown now.</param>
    /// <param name="comments">The comments that the link shows beside it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ShareContent> ContentAsync(
        Guid scenario,
        Result result,
        ImmutableArray<FrozenComment> comments,
        CancellationToken cancellation
    ) =>
        FrozenContent.With(
            FrozenContent.Of(result, await studies.OfAsync(result, cancellation), scenario),
            comments
        );

    /// <summary>What a link to a comparison would show.</summary>
    /// <param name="set">The columns shown now; at least one.</param>
    /// <param name="basis">What costs are divided by.</param>
    /// <param name="scenario">The saved scenario whose list names the link, if any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ShareContent> ContentAsync(
        CompareSet set,
        CostBasis basis,
        Guid? scenario,
        CancellationToken cancellation
    ) => FrozenContent.Of(set, basis, await studies.OfAsync(set, cancellation), scenario);

    /// <summary>What a visitor gets of a content under a wish.</summary>
    public ShareContent Shown(ShareContent content, ShareWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.HidesPrices ? FrozenContent.WithoutPrices(content, catalogs.Shipped) : content;
    }

    /// <summary>The names of the author that a visitor does not get under a wish, because they may hold an amount.</summary>
    public ImmutableArray<ReplacedName> NamesHidden(ShareContent content, ShareWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.HidesPrices ? FrozenContent.NamesHidden(content, catalogs.Shipped) : [];
    }

    /// <summary>Freezes a content behind a new link.</summary>
    /// <param name="content">What is shared.</param>
    /// <param name="wish">How.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<NewShare> CreateAsync(
        ShareContent content,
        ShareWish wish,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(wish);
        return store.CreateAsync(
            Shown(content, wish),
            wish.Days is { } count ? clock.GetUtcNow().AddDays(count) : null,
            wish.Password.Length > 0 ? wish.Password : null,
            cancellation
        );
    }

    /// <summary>The links made from a scenario, the latest first.</summary>
    public async Task<IReadOnlyList<SharedLink>> ListAsync(
        Guid scenario,
        CancellationToken cancellation
    ) =>
        [
            .. (await store.ListContentsAsync(scenario, cancellation)).Select(link =>
                SharedLink.Of(link.Summary, link.Content)
            ),
        ];

    /// <summary>Withdraws a link for good; says whether it was open until now.</summary>
    public Task<bool> RevokeAsync(Guid share, CancellationToken cancellation) =>
        store.RevokeAsync(share, cancellation);

    /// <summary>Whether a link still opens.</summary>
    public bool IsOpen(ShareSummary share) =>
        share.RevokedAt is null && (share.ExpiresAt is not { } end || end > clock.GetUtcNow());
}
