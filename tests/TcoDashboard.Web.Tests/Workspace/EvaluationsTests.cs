using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

public sealed class EvaluationsTests
{
    private static readonly CatalogRevision s_catalog = new("hash", []);
    private static readonly ScenarioDocument s_deal = SampleScenarios.Deal750Megawatt();

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Evaluate_SameContentTwice_IsComputedOnce()
    {
        var runs = 0;
        using var evaluations = Make((_, _) => Interlocked.Increment(ref runs));

        var first = await evaluations.EvaluateAsync(s_deal, s_catalog, Test);
        var second = await evaluations.EvaluateAsync(s_deal with { }, s_catalog, Test);

        Assert.Same(first, second);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Evaluate_OtherCatalog_IsComputedAnew()
    {
        var runs = 0;
        using var evaluations = Make((_, _) => Interlocked.Increment(ref runs));

        await evaluations.EvaluateAsync(s_deal, s_catalog, Test);
        await evaluations.EvaluateAsync(s_deal, new("other", []), Test);

        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Unshared_SearchesWithoutEnd_StillLetAnEditElsewhereIn()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Test);
        using var begun = new SemaphoreSlim(0);
        using var evaluations = Make((_, _) => begun.Release());
        // Why one more than the places in line: one of them always waits, and must not be served before the edit for ever.
        Task[] searches =
        [
            .. Enumerable
                .Range(0, Environment.ProcessorCount + 1)
                .Select(_ =>
                    evaluations.UnsharedAsync<int>(
                        evaluate =>
                        {
                            while (true)
                            {
                                evaluate(s_deal, s_catalog, stop.Token);
                            }
                        },
                        stop.Token
                    )
                ),
        ];
        await begun.WaitAsync(Test);

        var edit = await evaluations
            .EvaluateAsync(s_deal.WithTitle("edit"), s_catalog, Test)
            .WaitAsync(TimeSpan.FromSeconds(30), Test);

        Assert.Equal("edit", edit.Document.Title);
        await stop.CancelAsync();
        foreach (var search in searches)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
        }
    }

    [Fact]
    public async Task Evaluate_MoreThanIsRemembered_ForgetsWhatWasUsedLongestAgo()
    {
        var runs = new List<string>();
        using var evaluations = Make((document, _) => runs.Add(document.Title), mostResults: 2);
        foreach (var title in new[] { "A", "B", "A", "C", "A", "B" })
        {
            await evaluations.EvaluateAsync(s_deal.WithTitle(title), s_catalog, Test);
        }

        Assert.Equal(["A", "B", "C", "B"], runs);
    }

    [Fact]
    public async Task Evaluate_TwoWaitingAndOneLeaves_TheOtherStillGetsTheResult()
    {
        using var begun = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        using var evaluations = Make(
            (_, stop) =>
            {
                begun.Release();
                go.Wait(stop);
            }
        );
        using var leaving = new CancellationTokenSource();
        var leaves = evaluations.EvaluateAsync(s_deal, s_catalog, leaving.Token);
        var stays = evaluations.EvaluateAsync(s_deal, s_catalog, Test);
        await begun.WaitAsync(Test);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        go.Release();

        Assert.Equal(s_deal.Title, (await stays).Document.Title);
    }

    [Fact]
    public async Task Evaluate_NobodyWaitsAnyMore_TheEvaluationIsCancelled()
    {
        using var begun = new SemaphoreSlim(0);
        var stopped = new TaskCompletionSource();
        using var evaluations = Make(
            (_, stop) =>
            {
                begun.Release();
                if (stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)))
                {
                    stopped.SetResult();
                }

                stop.ThrowIfCancellationRequested();
            }
        );
        using var leaving = new CancellationTokenSource();
        var leaves = evaluations.EvaluateAsync(s_deal, s_catalog, leaving.Token);
        await begun.WaitAsync(Test);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), Test);
    }

    [Fact]
    public async Task Evaluate_Fault_ReachesTheCallerAndIsNotRemembered()
    {
        var runs = 0;
        using var evaluations = Make(
            (_, _) =>
            {
                if (Interlocked.Increment(ref runs) == 1)
                {
                    throw new InvalidOperationException("once");
                }
            }
        );

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            evaluations.EvaluateAsync(s_deal, s_catalog, Test)
        );
        await evaluations.EvaluateAsync(s_deal, s_catalog, Test);

        Assert.Equal(2, runs);
    }

    private static Evaluations Make(
        Action<ScenarioDocument, CancellationToken> during,
        int mostResults = 10
    ) =>
        new(
            (document, catalog, stop) =>
            {
                during(document, stop);
                return new(document, catalog, "1", [], []);
            },
            mostResults
        );
}
