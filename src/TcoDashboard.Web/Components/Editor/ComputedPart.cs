using Microsoft.AspNetCore.Components;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>A part of a tab that computes beside the page, drops what a newer question made stale, and ends when the part is left.</summary>
public abstract class ComputedPart : ComponentBase, IDisposable
{
    private CancellationTokenSource? _running;
    private bool _isGone;

    /// <summary>Runs studies.</summary>
    [Inject]
    protected StudyRunner Queue { get; set; } = null!;

    /// <summary>Finished studies.</summary>
    [Inject]
    protected StudyShelf Shelf { get; set; } = null!;

    [Inject]
    private Wording Say { get; set; } = null!;

    [Inject]
    private ILogger<ComputedPart> Log { get; set; } = null!;

    /// <summary>Whether a study is under way.</summary>
    protected bool IsRunning => _running is not null;

    /// <summary>Why the last study gave nothing, one sentence; empty when it did.</summary>
    protected string Fault { get; private set; } = "";

    /// <inheritdoc/>
    public void Dispose()
    {
        _isGone = true;
        Stop();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what is under way.</summary>
    protected void Stop()
    {
        _running?.Cancel();
        _running = null;
    }

    /// <summary>Computes beside the page; what was under way ends.</summary>
    /// <param name="study">The work.</param>
    /// <param name="take">Told what came of it, on the page's own thread, unless it was stopped meanwhile.</param>
    /// <param name="isLong">Whether it may take seconds.</param>
    protected async Task StartAsync<T>(
        Func<CancellationToken, T> study,
        Action<T> take,
        bool isLong = false
    )
    {
        Stop();
        using var mine = new CancellationTokenSource();
        _running = mine;
        Fault = "";
        try
        {
            var found = isLong
                ? await Queue.LongAsync(study, mine.Token)
                : await Queue.ShortAsync(study, mine.Token);
            if (ReferenceEquals(_running, mine))
            {
                take(found);
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A newer question was asked, or nobody waits any more.
        }
        catch (Exception fault)
        {
            // Why: a study that fails must not take the page with it.
            SessionLog.StudyFailed(Log, fault);
            Fault = Say["editor.theStudyFailedBecause"];
        }
        finally
        {
            if (ReferenceEquals(_running, mine))
            {
                _running = null;
            }
        }

        if (!_isGone)
        {
            StateHasChanged();
        }
    }
}
