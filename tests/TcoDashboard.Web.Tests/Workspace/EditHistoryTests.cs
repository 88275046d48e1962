using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

public sealed class EditHistoryTests
{
    private static readonly DateTimeOffset s_start = new(2027, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ScenarioDocument s_deal = SampleScenarios.Deal750Megawatt();

    [Fact]
    public void Undo_OfEveryEdit_LeadsBackToTheBeginningAndRedoForwardAgain()
    {
        var history = Edited(EditHistory.Of(s_deal, s_start), 1, EditHistory.Deepest);
        var last = history.Document;

        var back = Repeat(history, EditHistory.Deepest, step => step.Undo());

        Assert.Same(s_deal, back.Document);
        Assert.False(back.CanUndo);
        Assert.Same(last, Repeat(back, EditHistory.Deepest, step => step.Redo()).Document);
    }

    [Fact]
    public void Push_BeyondTheDepth_ForgetsTheOldestOnly()
    {
        var history = Edited(EditHistory.Of(s_deal, s_start), 1, EditHistory.Deepest + 50);

        var back = Repeat(history, 1000, step => step.Undo());

        Assert.Equal("Title 50", back.Document.Title);
    }

    // Why bytes and not milliseconds: writing 200 states as text again takes tens of megabytes however fast the machine is.
    [Fact]
    public void Between_OfTwoHundredStates_WritesNoneOfThemAgain()
    {
        var histories = new EditHistories();
        var history = Edited(EditHistory.Of(s_deal, s_start), 1, EditHistory.Deepest);
        var scenario = Guid.NewGuid();
        histories.Keep(scenario, history);
        var (from, to) = (history.Steps[3].Document, history.Document);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (names, isTakenBack) = histories.Between(scenario, from, to);

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.False(isTakenBack);
        Assert.Equal(history.Steps.Skip(4).Select(step => step.What).Distinct(), names);
        Assert.True(bytes < 200_000, $"{bytes} bytes.");
    }

    [Fact]
    public void Push_SameThingWithinASecond_IsOneEdit()
    {
        var history = EditHistory.Of(s_deal, s_start);
        foreach (var (text, at) in new[] { ("1", 0.0), ("1.", 0.3), ("1.2", 0.9), ("1.25", 1.8) })
        {
            history = history.Push(s_deal.WithTitle(text), "title", s_start.AddSeconds(at));
        }

        Assert.Equal("1.25", history.Document.Title);
        Assert.Same(s_deal, history.Undo().Document);
    }

    [Fact]
    public void Push_OtherThingWithinASecond_IsAnEditOfItsOwn()
    {
        var history = EditHistory
            .Of(s_deal, s_start)
            .Push(s_deal.WithTitle("A"), "title", s_start)
            .Push(s_deal.WithTitle("A").WithRegion("de"), "region", s_start);

        Assert.Equal("A", history.Undo().Document.Title);
        Assert.Equal("region", history.UndoWhat);
    }

    // Number of systems of one option, Tab, number of systems of the next: both fields are called alike.
    [Fact]
    public void Push_OtherFieldOfTheSameNameWithinASecond_IsAnEditOfItsOwn()
    {
        var one = s_deal.WithSystems("gpu", "base", 13);
        var both = one.WithSystems("wafer", "base", 7);

        var history = EditHistory
            .Of(s_deal, s_start)
            .Push(one, "number of systems", s_start)
            .Push(both, "number of systems", s_start.AddSeconds(0.5));

        Assert.Same(one, history.Undo().Document);
    }

    [Fact]
    public void Push_OfAnInputThatIsSetAndThenStepped_IsOneEdit()
    {
        var history = EditHistory.Of(s_deal, s_start);
        var document = s_deal;
        foreach (var step in Enumerable.Range(1, 5))
        {
            document = document.WithInput(InputPlace.Scenario, "pue", 1.1 + (step * 0.01));
            history = history.Push(document, "PUE", s_start.AddSeconds(step * 0.2));
        }

        Assert.Same(s_deal, history.Undo().Document);
    }

    [Fact]
    public void Push_AfterUndo_DropsWhatWasUndone()
    {
        var history = Edited(EditHistory.Of(s_deal, s_start), 1, 3).Undo();

        var pushed = history.Push(s_deal.WithTitle("Other"), "other", s_start.AddHours(1));

        Assert.False(pushed.CanRedo);
        Assert.Equal("Title 2", pushed.Undo().Document.Title);
    }

    [Fact]
    public void Push_SameContent_IsNoEdit()
    {
        var history = EditHistory.Of(s_deal, s_start);

        Assert.Same(history, history.Push(s_deal with { }, "nothing", s_start));
    }

    [Fact]
    public void Undo_AfterAnothersEdit_TakesBackOnesOwnAndLeavesTheirs()
    {
        var mine = s_deal.WithTitle("Mine");
        var history = EditHistory
            .Of(s_deal, s_start)
            .Push(mine, "title", s_start)
            .Follow(mine.WithRegion("de"), "elsewhere", s_start.AddMinutes(1));

        var undone = history.Undo();

        Assert.Equal("title", history.UndoWhat);
        Assert.Equal((s_deal.Title, "de"), (undone.Document.Title, undone.Document.Region));
        Assert.False(undone.CanUndo);
        Assert.Equal("title", undone.RedoWhat);
        Assert.Equal("Mine", undone.Redo().Document.Title);
        Assert.Equal("de", undone.Redo().Document.Region);
        Assert.Equal("title", undone.Redo().UndoWhat);
    }

    [Fact]
    public void Undo_OfAnEditThatAnotherTypedOver_GoesOnToTheOneBefore()
    {
        var both = s_deal.WithRegion("de").WithTitle("Mine");
        var history = EditHistory
            .Of(s_deal, s_start)
            .Push(s_deal.WithRegion("de"), "region", s_start)
            .Push(both, "title", s_start.AddMinutes(1))
            .Follow(both.WithTitle("Theirs"), "elsewhere", s_start.AddMinutes(2));

        var undone = history.Undo();

        Assert.Equal("region", history.UndoWhat);
        Assert.Equal("Theirs", undone.Document.Title);
        Assert.Equal(s_deal.Region, undone.Document.Region);
        Assert.Contains(undone.Steps, step => step.Document.Title == "Mine");
        Assert.False(undone.CanUndo);
        Assert.Equal(
            ("Theirs", "de"),
            (undone.Redo().Document.Title, undone.Redo().Document.Region)
        );
    }

    [Fact]
    public void Undo_OfTenEditsWithAnothersBetween_KeepsEveryOneOfTheirs()
    {
        var document = s_deal;
        var history = EditHistory.Of(document, s_start);
        for (var edit = 1; edit <= 10; edit++)
        {
            document = document.WithTitle($"Title {edit}");
            history = history.Push(document, "title", s_start.AddMinutes(2 * edit));
            document = document with { Story = $"Story {edit}" };
            history = history.Follow(document, "elsewhere", s_start.AddMinutes(2 * edit + 1));
        }

        for (var edit = 9; edit >= 0; edit--)
        {
            history = history.Undo();
            Assert.Equal(edit == 0 ? s_deal.Title : $"Title {edit}", history.Document.Title);
            Assert.Equal("Story 10", history.Document.Story);
        }

        Assert.False(history.CanUndo);
        history = Repeat(history, 10, step => step.Redo());
        Assert.Equal(("Title 10", "Story 10"), (history.Document.Title, history.Document.Story));
        Assert.False(history.CanRedo);
    }

    [Fact]
    public void Undo_OfAnEditThatAnotherTookBackAlready_IsNotOffered()
    {
        var mine = s_deal.WithTitle("Mine");
        var history = EditHistory
            .Of(s_deal, s_start)
            .Push(mine, "title", s_start)
            .Follow(s_deal, "elsewhere", s_start.AddMinutes(1));

        Assert.False(history.CanUndo);
        Assert.Equal("", history.UndoWhat);
    }

    [Fact]
    public void Undo_WithoutAnEditOfOnesOwn_LeavesWhatOthersDid()
    {
        var history = EditHistory
            .Of(s_deal, s_start)
            .Follow(s_deal.WithRegion("de"), "elsewhere", s_start);

        Assert.False(history.CanUndo);
        Assert.Same(history, history.Undo());
        Assert.Same(s_deal, history.At(0).Document);
        Assert.True(history.Reopened().CanUndo);
    }

    private static EditHistory Edited(EditHistory history, int from, int count) =>
        Enumerable
            .Range(from, count)
            .Aggregate(
                history,
                (step, number) =>
                    step.Push(
                        s_deal.WithTitle(FormattableString.Invariant($"Title {number}")),
                        "title",
                        s_start.AddMinutes(number)
                    )
            );

    private static EditHistory Repeat(
        EditHistory history,
        int times,
        Func<EditHistory, EditHistory> step
    ) => Enumerable.Range(0, times).Aggregate(history, (at, _) => step(at));
}
