namespace TcoDashboard.Web.Workspace.Studies;

/// <summary>
/// Runs studies beside the pages: one long and one short study at a time for all users, each on a thread of its own, so that whoever edits
/// meanwhile still finds a free processor. Waiting studies start in the order in which they came.
/// </summary>
public sealed class StudyRunner : IDisposable
{
    private readonly SemaphoreSlim _long = new(1);
    private readonly SemaphoreSlim _short = new(1);
    private int _waiting;

    /// <summary>Threads one long study may use: all but the one that is left to the pages.</summary>
    public static int Workers => Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>How many long studies may wait before a file of one is refused: each takes a second or two, and nobody waits longer.</summary>
    public const int MostWaiting = 20;

    /// <summary>Long studies that wait for their turn.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Runs a study that may take seconds.</summary>
    /// <param name="study">The work; it looks at the token at least every tenth of a second.</param>
    /// <param name="cancellation">Takes it out of the queue, or ends it.</param>
    public async Task<T> LongAsync<T>(
        Func<CancellationToken, T> study,
        CancellationToken cancellation
    )
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _long.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        return await RunAsync(_long, study, cancellation);
    }

    /// <summary>Runs a study that takes a fraction of a second; it never waits for a long one.</summary>
    /// <param name="study">The work.</param>
    /// <param name="cancellation">Takes it out of the queue, or ends it.</param>
    public async Task<T> ShortAsync<T>(
        Func<CancellationToken, T> study,
        CancellationToken cancellation
    )
    {
        await _short.WaitAsync(cancellation);
        return await RunAsync(_short, study, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _long.Dispose();
        _short.Dispose();
    }

    private static async Task<T> RunAsync<T>(
        SemaphoreSlim turn,
        Func<CancellationToken, T> study,
        CancellationToken cancellation
    )
    {
        try
        {
            // Why a thread of its own: seconds of arithmetic on a pool thread would delay whatever the pages queue behind it.
            return await Task.Factory.StartNew(
                () => study(cancellation),
                cancellation,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
        finally
        {
            turn.Release();
        }
    }
}
