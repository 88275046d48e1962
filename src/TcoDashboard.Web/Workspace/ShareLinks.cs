using System.Collections.Immutable;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Workspace;

/// <summary>Links to frozen results.</summary>
public sealed class ShareLinks(ShareStore store, CompareStudies studies, TimeProvider clock)
{
    /// <summary>Freezes a result behind a new link.</summary>
    /// <param name="scenario">The scenario it was made from.</param>
    /// <param name="result">The result that the link shows for ever.</param>
    /// <param name="comments">The comments that the link shows beside it.</param>
    /// <param name="days">After how many days the link ends; <c>null</c> for never.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<NewShare> CreateAsync(
        Guid scenario,
        Result result,
        ImmutableArray<FrozenComment> comments,
        int? days,
        CancellationToken cancellation
    ) =>
        await store.CreateAsync(
            FrozenContent.With(
                FrozenContent.Of(result, await studies.OfAsync(result, cancellation), scenario),
                comments
            ),
            days is { } count ? clock.GetUtcNow().AddDays(count) : null,
            cancellation
        );

    /// <summary>Freezes a comparison behind a new link.</summary>
    /// <param name="content">What the link shows for ever.</param>
    /// <param name="days">After how many days the link ends; <c>null</c> for never.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<NewShare> CreateAsync(
        ShareContent content,
        int? days,
        CancellationToken cancellation
    ) =>
        store.CreateAsync(
            content,
            days is { } count ? clock.GetUtcNow().AddDays(count) : null,
            cancellation
        );

    /// <summary>The links made from a scenario, the latest first.</summary>
    public Task<IReadOnlyList<ShareSummary>> ListAsync(
        Guid scenario,
        CancellationToken cancellation
    ) => store.ListAsync(scenario, cancellation);

    /// <summary>Withdraws a link for good; says whether it was open until now.</summary>
    public Task<bool> RevokeAsync(Guid share, CancellationToken cancellation) =>
        store.RevokeAsync(share, cancellation);

    /// <summary>Whether a link still opens.</summary>
    public bool IsOpen(ShareSummary share) =>
        share.RevokedAt is null && (share.ExpiresAt is not { } end || end > clock.GetUtcNow());
}
