using System.Text;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

public sealed class StoredStepsTests
{
    private static readonly DateTimeOffset s_start = new(2027, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ScenarioDocument s_deal = SampleScenarios.Deal750Megawatt();

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameListAtTheSamePlace()
    {
        var history = Typed(EditHistory.Deepest);
        for (var i = 0; i < 70; i++)
        {
            history = history.Undo();
        }

        var read = StoredSteps.Read(StoredSteps.Write(history))!;

        Assert.Equal(history.Place, read.Place);
        Assert.Equal(
            history.Steps.Select(step => (Text(step.Document), step.What, step.At)),
            read.Steps.Select(step => (Text(step.Document), step.What, step.At))
        );
    }

    [Fact]
    public void Write_OfTwoHundredEdits_TakesAFewKilobytes()
    {
        var bytes = StoredSteps.Write(Typed(EditHistory.Deepest));

        Assert.InRange(bytes.Length, 1, 12_000);
    }

    // Pairs of surrogates that share one half: what is cut between the halves can be written no more.
    [Theory]
    [InlineData("\U0001F600", "\U0001F601")]
    [InlineData("\U0001F600", "\U0001FA00")]
    [InlineData("", "\U0001F600\U0001F600")]
    [InlineData("aaa", "aa")]
    [InlineData("“a”\\\"", "\\“a”\"")]
    public void Read_OfTitlesThatShareSigns_KeepsEachSign(string first, string second)
    {
        var history = EditHistory
            .Of(s_deal.WithTitle(first + "!"), s_start)
            .Push(s_deal.WithTitle(second + "!"), "title", s_start);

        var read = StoredSteps.Read(StoredSteps.Write(history))!;

        Assert.Equal(
            [first + "!", second + "!"],
            read.Steps.Select(step => step.Document.Title).ToArray()
        );
    }

    [Fact]
    public void Write_OfMoreThanIsKept_LeavesOutTheStepsFarthestFromTheDocument()
    {
        var history = Typed(40);
        for (var i = 0; i < 10; i++)
        {
            history = history.Undo();
        }

        var whole = Text(history.Document).Length;
        var read = StoredSteps.Read(StoredSteps.Write(history, whole + 30))!;

        Assert.Equal(Text(history.Document), Text(read.Document));
        Assert.InRange(read.Steps.Count, 5, 35);
        Assert.True(read.CanUndo);
        Assert.True(read.CanRedo);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no bytes of ours")]
    public void Read_OfOtherBytes_IsNothing(string bytes) =>
        Assert.Null(StoredSteps.Read(Encoding.UTF8.GetBytes(bytes)));

    [Fact]
    public void Read_OfHalfOfIt_IsNothing() =>
        Assert.Null(StoredSteps.Read(StoredSteps.Write(Typed(50))[..100]));

    private static EditHistory Typed(int edits)
    {
        var history = EditHistory.Of(s_deal, s_start);
        for (var i = 1; i <= edits; i++)
        {
            history = history.Push(
                history.Document.WithTitle($"Title {i}"),
                $"title {i % 7}",
                s_start.AddSeconds(2 * i)
            );
        }

        return history;
    }

    private static string Text(ScenarioDocument document) => ScenarioWriter.Canonical(document);
}
