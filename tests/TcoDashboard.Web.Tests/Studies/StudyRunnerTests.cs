using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Tests.Studies;

public sealed class StudyRunnerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LongStudies_AskedTogether_RunOneAfterTheOther()
    {
        using var queue = new StudyRunner();
        var (running, most) = (0, 0);
        int Work(CancellationToken _)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Thread.Yield();
            return Interlocked.Decrement(ref running);
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => queue.LongAsync(Work, Stop)));

        Assert.Equal(1, most);
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task ShortStudy_WhileALongOneRuns_DoesNotWait()
    {
        using var queue = new StudyRunner();
        using var gate = new ManualResetEventSlim();
        var slow = queue.LongAsync(
            _ =>
            {
                gate.Wait(Stop);
                return 1;
            },
            Stop
        );

        Assert.Equal(2, await queue.ShortAsync(_ => 2, Stop));
        Assert.False(slow.IsCompleted);

        gate.Set();
        Assert.Equal(1, await slow);
    }

    [Fact]
    public async Task WaitingStudy_Cancelled_LeavesTheQueueAndTheNextOneRuns()
    {
        using var queue = new StudyRunner();
        using var gate = new ManualResetEventSlim();
        using var mine = new CancellationTokenSource();
        var slow = queue.LongAsync(
            _ =>
            {
                gate.Wait(Stop);
                return 1;
            },
            Stop
        );
        var waiting = queue.LongAsync(_ => 2, mine.Token);
        await mine.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Set();
        Assert.Equal((1, 3), (await slow, await queue.LongAsync(_ => 3, Stop)));
    }

    [Fact]
    public async Task Study_ThatFails_FreesItsTurn()
    {
        using var queue = new StudyRunner();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            queue.LongAsync<int>(_ => throw new InvalidOperationException(), Stop)
        );

        Assert.Equal(4, await queue.LongAsync(_ => 4, Stop));
    }

    [Fact]
    public void Shelf_FullOfStudies_ForgetsTheOneUnusedLongest()
    {
        var shelf = new StudyShelf(2);
        shelf.Keep("a", "1");
        shelf.Keep("b", "2");
        Assert.Equal("1", shelf.Find<string>("a"));

        shelf.Keep("c", "3");

        Assert.Null(shelf.Find<string>("b"));
        Assert.Equal(("1", "3"), (shelf.Find<string>("a"), shelf.Find<string>("c")));
    }
}
