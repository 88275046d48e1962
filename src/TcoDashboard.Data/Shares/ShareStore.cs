using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data.Shares;

/// <summary>Keeps what share links show. Whoever reads the database learns no link from it.</summary>
public sealed class ShareStore
{
    private readonly IDbContextFactory<TcoContext> _contexts;
    private readonly TimeProvider _clock;

    internal ShareStore(IDbContextFactory<TcoContext> contexts, TimeProvider clock)
    {
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Freezes a document and its result behind a new link.</summary>
    /// <param name="content">What the link shows.</param>
    /// <param name="expiresAt">When it ends, or null for never.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<NewShare> CreateAsync(
        ShareContent content,
        DateTimeOffset? expiresAt,
        CancellationToken cancellation
    )
    {
        var (token, hash) = ShareToken.New();
        var row = new ShareRow
        {
            Id = Guid.CreateVersion7(_clock.GetUtcNow()),
            TokenHash = hash,
            Kind = KindText(content.Kind),
            Title = StoredText.Require(content.Title, nameof(content)),
            ScenarioId = content.ScenarioId,
            Document = StoredText.Require(content.Document, nameof(content)),
            Result = StoredText.Require(content.Result, nameof(content)),
            CatalogHash = content.CatalogHash,
            ModelVersion = content.ModelVersion,
            CreatedAt = StorageClock.UtcNow(_clock),
            ExpiresAt = StorageClock.Stored(expiresAt),
        };
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        context.Shares.Add(row);
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return new NewShare(token, Summary(row));
    }

    /// <summary>What a token shows now; counts the view when it shows something.</summary>
    public async Task<ShareOpening> OpenAsync(string token, CancellationToken cancellation)
    {
        var opening = await ReadAsync(token, cancellation).ConfigureAwait(false);
        if (opening is not ShareOpening.Opened opened)
        {
            return opening;
        }

        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        await context
            .Shares.Where(s => s.Id == opened.Summary.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.ViewCount, s => s.ViewCount + 1),
                cancellation
            )
            .ConfigureAwait(false);
        return opened with { Summary = opened.Summary with { Views = opened.Summary.Views + 1 } };
    }

    /// <summary>What a token shows now, without counting a view: for the second look of the same visitor, such as an export.</summary>
    public async Task<ShareOpening> ReadAsync(string token, CancellationToken cancellation)
    {
        if (!ShareToken.TryHash(token, out var hash))
        {
            return new ShareOpening.Unknown();
        }

        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        // Why: found by the hash, so the time of the look-up says nothing about the secret; the comparison guards against an inexact index.
        var row = await context
            .Shares.AsNoTracking()
            .SingleOrDefaultAsync(s => s.TokenHash == hash, cancellation)
            .ConfigureAwait(false);
        if (row is null || !CryptographicOperations.FixedTimeEquals(row.TokenHash, hash))
        {
            return new ShareOpening.Unknown();
        }

        if (StorageClock.Shown(row.RevokedAt) is { } revokedAt)
        {
            return new ShareOpening.Revoked(revokedAt);
        }

        if (StorageClock.Shown(row.ExpiresAt) is { } end && end <= _clock.GetUtcNow())
        {
            return new ShareOpening.Expired(end);
        }

        var content = new ShareContent(
            row.Kind == KindText(ShareKind.Comparison) ? ShareKind.Comparison : ShareKind.Scenario,
            row.Title,
            row.ScenarioId,
            row.Document,
            row.Result,
            row.CatalogHash,
            row.ModelVersion
        );
        return new ShareOpening.Opened(content, Summary(row));
    }

    /// <summary>Withdraws a link for good; says whether there was one that was not withdrawn yet.</summary>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellation)
    {
        DateTime? now = StorageClock.UtcNow(_clock);
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await context
                .Shares.Where(s => s.Id == id && s.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), cancellation)
                .ConfigureAwait(false) > 0;
    }

    /// <summary>Moves a link's end, or removes it with null; a revoked link stays revoked. Says whether it was changed.</summary>
    public async Task<bool> ExtendAsync(
        Guid id,
        DateTimeOffset? expiresAt,
        CancellationToken cancellation
    )
    {
        var end = StorageClock.Stored(expiresAt);
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        return await context
                .Shares.Where(s => s.Id == id && s.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.ExpiresAt, end), cancellation)
                .ConfigureAwait(false) > 0;
    }

    /// <summary>The links made from a scenario, the latest first.</summary>
    public async Task<IReadOnlyList<ShareSummary>> ListAsync(
        Guid scenarioId,
        CancellationToken cancellation
    )
    {
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        var rows = await context
            .Shares.AsNoTracking()
            .Where(s => s.ScenarioId == scenarioId)
            .OrderByDescending(s => s.CreatedAt)
            .ThenByDescending(s => s.Id)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. rows.Select(Summary)];
    }

    private static string KindText(ShareKind kind) =>
        kind == ShareKind.Comparison ? "comparison" : "scenario";

    private static ShareSummary Summary(ShareRow row) =>
        new(
            row.Id,
            row.Kind == KindText(ShareKind.Comparison) ? ShareKind.Comparison : ShareKind.Scenario,
            row.Title,
            row.ScenarioId,
            StorageClock.Shown(row.CreatedAt),
            StorageClock.Shown(row.ExpiresAt),
            StorageClock.Shown(row.RevokedAt),
            row.ViewCount
        );
}
