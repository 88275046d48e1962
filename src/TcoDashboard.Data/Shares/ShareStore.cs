using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data.Shares;

/// <summary>Keeps what share links show. Whoever reads the database learns no link from it.</summary>
public sealed class ShareStore
{
    /// <summary>Wrong passwords allowed in one window, from all visitors together.</summary>
    public const int MostTries = 10;

    /// <summary>Longest password in characters.</summary>
    public const int LongestPassword = SharePassword.Longest;

    private readonly IDbContextFactory<TcoContext> _contexts;
    private readonly TimeProvider _clock;

    /// <summary>How long wrong passwords are remembered.</summary>
    public static TimeSpan TryWindow { get; } = TimeSpan.FromMinutes(15);

    internal ShareStore(IDbContextFactory<TcoContext> contexts, TimeProvider clock)
    {
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Freezes a document and its result behind a new link.</summary>
    /// <param name="content">What the link shows.</param>
    /// <param name="expiresAt">When it ends, or null for never.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<NewShare> CreateAsync(
        ShareContent content,
        DateTimeOffset? expiresAt,
        CancellationToken cancellation
    ) => CreateAsync(content, expiresAt, null, cancellation);

    /// <summary>The same behind a password.</summary>
    /// <param name="content">What the link shows.</param>
    /// <param name="expiresAt">When it ends, or null for never.</param>
    /// <param name="password">What a visitor must know, at most <see cref="LongestPassword"/> characters, or null for nothing.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<NewShare> CreateAsync(
        ShareContent content,
        DateTimeOffset? expiresAt,
        string? password,
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
            PasswordHash = password is { Length: > 0 } secret
                ? await Task.Run(() => SharePassword.Hash(secret), cancellation)
                    .ConfigureAwait(false)
                : null,
        };
        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        context.Shares.Add(row);
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return new NewShare(token, Summary(row));
    }

    /// <summary>What a token shows now; counts the view when it shows something.</summary>
    /// <param name="token">The secret of the link.</param>
    /// <param name="proof">The mark of the password that the visitor gave before, see <see cref="ShareSummary.PasswordMark"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ShareOpening> OpenAsync(
        string token,
        string? proof,
        CancellationToken cancellation
    )
    {
        var opening = await ReadAsync(token, proof, cancellation).ConfigureAwait(false);
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

    /// <summary>What a link without a password shows now; counts the view.</summary>
    public Task<ShareOpening> OpenAsync(string token, CancellationToken cancellation) =>
        OpenAsync(token, null, cancellation);

    /// <summary>What a link without a password shows now, without counting a view.</summary>
    public Task<ShareOpening> ReadAsync(string token, CancellationToken cancellation) =>
        ReadAsync(token, null, cancellation);

    /// <summary>What a token shows now, without counting a view: for the second look of the same visitor, such as an export.</summary>
    public async Task<ShareOpening> ReadAsync(
        string token,
        string? proof,
        CancellationToken cancellation
    )
    {
        var (row, closed) = await FindAsync(token, cancellation).ConfigureAwait(false);
        if (row is null)
        {
            return closed!;
        }

        return
            row.PasswordHash is { } stored
            && !CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(SharePassword.Mark(stored)),
                Encoding.UTF8.GetBytes(proof ?? "")
            )
            ? new ShareOpening.Locked(Summary(row))
            : Opened(row);
    }

    /// <summary>Tries a password: opened, still locked, or blocked after too many wrong ones from anyone. Counts no view.</summary>
    public async Task<ShareOpening> TryPasswordAsync(
        string token,
        string password,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(password);
        var (row, closed) = await FindAsync(token, cancellation).ConfigureAwait(false);
        if (row is not { PasswordHash: { } stored })
        {
            return row is null ? closed! : Opened(row);
        }

        await using var context = await _contexts
            .CreateDbContextAsync(cancellation)
            .ConfigureAwait(false);
        var link = context.Shares.Where(s => s.Id == row.Id);
        // Why counted before it is checked: many tries at once must not all be checked before the first is counted.
        if (!await CountTryAsync(link, cancellation).ConfigureAwait(false))
        {
            var since = StorageClock.Shown(row.TriesSince) ?? _clock.GetUtcNow();
            return new ShareOpening.Blocked(since + TryWindow);
        }

        if (
            !await Task.Run(() => SharePassword.Matches(password, stored), cancellation)
                .ConfigureAwait(false)
        )
        {
            // Why said with the last wrong one already: whoever is told "wrong" tries the right one next, and that would be refused.
            var first = await link.Where(s => s.Tries >= MostTries)
                .Select(s => s.TriesSince)
                .SingleOrDefaultAsync(cancellation)
                .ConfigureAwait(false);
            return new ShareOpening.Locked(Summary(row))
            {
                RestsUntil = StorageClock.Shown(first) + TryWindow,
            };
        }

        await link.ExecuteUpdateAsync(set => set.SetProperty(s => s.Tries, 0), cancellation)
            .ConfigureAwait(false);
        return Opened(row);
    }

    private async Task<bool> CountTryAsync(
        IQueryable<ShareRow> link,
        CancellationToken cancellation
    )
    {
        DateTime? now = StorageClock.UtcNow(_clock);
        DateTime? old = now - TryWindow;
        return await link.Where(s => s.TriesSince == null || s.TriesSince <= old)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(s => s.Tries, 1).SetProperty(s => s.TriesSince, now),
                    cancellation
                )
                .ConfigureAwait(false) > 0
            || await link.Where(s => s.Tries < MostTries)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(s => s.Tries, s => s.Tries + 1),
                    cancellation
                )
                .ConfigureAwait(false) > 0;
    }

    /// <summary>The row of a link that is open, or why there is none.</summary>
    private async Task<(ShareRow? Row, ShareOpening? Closed)> FindAsync(
        string token,
        CancellationToken cancellation
    )
    {
        if (!ShareToken.TryHash(token, out var hash))
        {
            return (null, new ShareOpening.Unknown());
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
            return (null, new ShareOpening.Unknown());
        }

        return StorageClock.Shown(row.RevokedAt) is { } revokedAt
                ? (null, new ShareOpening.Revoked(revokedAt))
            : StorageClock.Shown(row.ExpiresAt) is { } end && end <= _clock.GetUtcNow()
                ? (null, new ShareOpening.Expired(end))
            : (row, null);
    }

    private static ShareOpening.Opened Opened(ShareRow row) =>
        new(
            new(
                row.Kind == KindText(ShareKind.Comparison)
                    ? ShareKind.Comparison
                    : ShareKind.Scenario,
                row.Title,
                row.ScenarioId,
                row.Document,
                row.Result,
                row.CatalogHash,
                row.ModelVersion
            ),
            Summary(row)
        );

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
    ) =>
        [
            .. (await ListContentsAsync(scenarioId, cancellation).ConfigureAwait(false)).Select(
                link => link.Summary
            ),
        ];

    /// <summary>The same with what each link keeps, for its owner; counts no view and asks for no password.</summary>
    public async Task<IReadOnlyList<ShareOpening.Opened>> ListContentsAsync(
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
        return [.. rows.Select(Opened)];
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
        )
        {
            PasswordMark = row.PasswordHash is { } stored ? SharePassword.Mark(stored) : null,
        };
}
