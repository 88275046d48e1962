using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>
/// Evaluates documents away from the pages' own threads and remembers the last results. Pages that ask for the same result at the same
/// time share one evaluation; it ends early when none of them waits any more.
/// </summary>
/// <param name="evaluate">The evaluation: a pure function.</param>
/// <param name="mostResults">How many results are remembered.</param>
public sealed class Evaluations(
    Func<ScenarioDocument, CatalogRevision, CancellationToken, Result> evaluate,
    int mostResults
) : IDisposable
{
    /// <summary>How many results are remembered unless said otherwise.</summary>
    public const int MostResults = 32;

    // Why: one thread is left for the pages when several people edit at once.
    private readonly SemaphoreSlim _slots = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly Lock _gate = new();
    private readonly RecentlyUsed<string, Result> _known = new(mostResults);
    private readonly Dictionary<string, Run> _running = new(StringComparer.Ordinal);

    /// <summary>The result of a document; from memory, from an evaluation under way, or from a new one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="catalog">The catalog revision without the document's overrides.</param>
    /// <param name="cancellation">The caller no longer wants it.</param>
    public async Task<Result> EvaluateAsync(
        ScenarioDocument document,
        CatalogRevision catalog,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return Of(document, await SharedAsync(document, catalog, cancellation));
    }

    private async Task<Result> SharedAsync(
        ScenarioDocument document,
        CatalogRevision catalog,
        CancellationToken cancellation
    )
    {
        var key = KeyOf(document, catalog);
        Run run;
        lock (_gate)
        {
            if (_known.TryFind(key, out var known))
            {
                return known;
            }

            if (!_running.TryGetValue(key, out run!))
            {
                run = new();
                _running.Add(key, run);
                run.Result = Task.Run(() => RunAsync(key, document, catalog, run.Stop.Token));
            }

            run.Waiting++;
        }

        try
        {
            return await run.Result.WaitAsync(cancellation);
        }
        finally
        {
            Leave(key, run);
        }
    }

    /// <summary>The remembered result of a document, or <c>null</c>; never waits.</summary>
    public Result? Known(ScenarioDocument document, CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        lock (_gate)
        {
            return _known.TryFind(KeyOf(document, catalog), out var known)
                ? Of(document, known)
                : null;
        }
    }

    /// <summary>
    /// Work that evaluates many documents once: away from the pages' threads and not remembered. Each evaluation takes its place in line with
    /// the pages' own, so that an edit elsewhere waits for one of them, never for all.
    /// </summary>
    /// <param name="work">The work; it gets the evaluation.</param>
    /// <param name="cancellation">The caller no longer wants it.</param>
    public Task<T> UnsharedAsync<T>(
        Func<Func<ScenarioDocument, CatalogRevision, CancellationToken, Result>, T> work,
        CancellationToken cancellation
    ) =>
        // Why a thread of its own: it waits in line between evaluations, and a pool thread that waits is missing elsewhere.
        Task.Factory.StartNew(
            () => work(InLine),
            cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private Result InLine(
        ScenarioDocument document,
        CatalogRevision catalog,
        CancellationToken cancellation
    )
    {
        // Why not Wait: the semaphore serves its blocked threads before its tasks, so that two searches could keep all pages out for good.
        _slots.WaitAsync(cancellation).GetAwaiter().GetResult();
        try
        {
            return evaluate(document, catalog, cancellation);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    // Why without the pin: a copy that pins today's catalog has the result of the example that pins none. Weights change no figure at all.
    private static string KeyOf(ScenarioDocument document, CatalogRevision catalog) =>
        $"{ScenarioHash.Of(document with { CatalogRevision = null, TradeOff = TradeOffSpec.None })}/{catalog.Hash}";

    private static Result Of(ScenarioDocument document, Result shared) =>
        shared.Document.CatalogRevision == document.CatalogRevision
        && shared.Document.TradeOff == document.TradeOff
            ? shared
            : shared with
            {
                Document = document,
            };

    private async Task<Result> RunAsync(
        string key,
        ScenarioDocument document,
        CatalogRevision catalog,
        CancellationToken stop
    )
    {
        await _slots.WaitAsync(stop);
        try
        {
            var result = evaluate(document, catalog, stop);
            Remember(key, result);
            return result;
        }
        finally
        {
            _slots.Release();
        }
    }

    private void Remember(string key, Result result)
    {
        lock (_gate)
        {
            _known.Keep(key, result);
        }
    }

    private void Leave(string key, Run run)
    {
        lock (_gate)
        {
            run.Waiting--;
            if (run.Waiting > 0)
            {
                return;
            }

            if (_running.TryGetValue(key, out var current) && ReferenceEquals(current, run))
            {
                _running.Remove(key);
            }
        }

        run.Stop.Cancel();
        // Why: nobody waits for an abandoned evaluation, so nobody else would look at how it ended.
        _ = run.Result.ContinueWith(
            static ended => _ = ended.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
    }

    private sealed class Run
    {
        public CancellationTokenSource Stop { get; } = new();

        public Task<Result> Result { get; set; } = Task.FromResult<Result>(null!);

        public int Waiting { get; set; }
    }
}
