using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Components.Comments;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>Comments live in the document: they travel with it, are bounded, and never change what is computed.</summary>
public sealed class CommentTests
{
    private static readonly DateOnly s_day = new(2026, 11, 21);

    [Fact]
    public void Comment_Written_IsReadBackFromEitherTextAndGoneWhenRemoved()
    {
        var before = SampleScenarios.Deal750Megawatt();
        var option = before.Options[0].Id;
        var after = before
            .WithComment(
                $"{option}:npc",
                "Is this \"right\"?\n<script>alert(1)</script>",
                "Ada",
                s_day
            )
            .WithComment("pue", "From the site survey", "", s_day)
            .WithCommentSettled("comment-2", isSettled: true);

        Assert.Equal(after.Comments, Read(ScenarioWriter.Write(after)).Comments);
        Assert.Equal(after.Comments, Read(ScenarioWriter.Canonical(after)).Comments);
        Assert.True(after.Comments[1].IsSettled);
        Assert.Equal(
            ScenarioHash.Of(before),
            ScenarioHash.Of(after.WithoutComment("comment").WithoutComment("comment-2"))
        );
    }

    [Fact]
    public void Comment_TooLong_IsCutWhereACharacterEnds()
    {
        var text = new string('x', CommentSpec.Longest - 1) + "🙂🙂";

        var document = SampleScenarios.Deal750Megawatt().WithComment("", text, "", s_day);

        Assert.Equal(CommentSpec.Longest - 1, Assert.Single(document.Comments).Text.Length);
        Assert.NotNull(Read(ScenarioWriter.Canonical(document)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("\u0000\u0007")]
    public void Comment_WithoutWords_IsNone(string text) =>
        Assert.Empty(
            SampleScenarios.Deal750Megawatt().WithComment("", text, "Ada", s_day).Comments
        );

    [Fact]
    public void Comments_AsManyAsADocumentHolds_AreReadBackAndNoMoreAreTaken()
    {
        var document = Enumerable
            .Range(0, CommentSpec.Most + 3)
            .Aggregate(
                SampleScenarios.Deal750Megawatt(),
                (made, number) => made.WithComment("", $"Comment {number}", "", s_day)
            );

        Assert.Equal(CommentSpec.Most, document.Comments.Length);
        Assert.Equal(CommentSpec.Most, Read(ScenarioWriter.Canonical(document)).Comments.Length);
    }

    [Theory]
    [InlineData("\"day\": \"tomorrow\"", "S-652", "comments[0].day")]
    [InlineData("\"when\": 1", "D-", "comments[0].when")]
    public void Comment_OfAFileWithAFault_IsRefusedAtItsPlace(
        string field,
        string code,
        string path
    )
    {
        var text = ScenarioWriter
            .Write(SampleScenarios.Deal750Megawatt().WithComment("", "Words", "Ada", s_day))
            .Replace("\"day\": \"2026-11-21\"", field, StringComparison.Ordinal);

        var problem = Assert.Single(ScenarioReader.Read(text).Problems);

        Assert.Equal(path, problem.Path);
        Assert.StartsWith(code, problem.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_CountWhatStandsOpenBesideANumberWhateverMonthIsLookedAt()
    {
        var document = SampleScenarios
            .Deal750Megawatt()
            .WithComment("gpu:opex.energy", "One", "", s_day)
            .WithComment("gpu:opex.energy", "Two", "", s_day)
            .WithComment("pue", "Three", "", s_day)
            .WithCommentSettled("comment", isSettled: true);

        var marks = new CommentMarks(document.Comments);

        Assert.Equal(1, marks.Of(new ExplainAddress("gpu", "opex.energy", 3)));
        Assert.Equal(0, marks.Of(new ExplainAddress("gpu", "npc")));
        Assert.Equal(1, marks.Of("pue"));
        Assert.Equal(2, marks.All);
    }

    [Fact]
    public void Subject_OfAnInput_LeadsToItsField()
    {
        var document = SampleScenarios.Deal750Megawatt();
        var option = document.Options[0];
        var about = CommentSubject.AboutOf(InputPlace.OfOption(option.Id), "pue");

        var place = CommentSubject.Place(document, new EditorState(), about)!;

        Assert.Equal(EditorTab.Facility, place.Tab);
        Assert.Equal("options[0].inputs.pue", place.Field);
        Assert.StartsWith(
            option.Name + ": ",
            CommentSubject.Words(document, null, about, Wording.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Subject_OfAnOptionThatIsGone_SaysSoAndLeadsNowhere()
    {
        var document = SampleScenarios.Deal750Megawatt();

        Assert.Contains(
            "no longer in the scenario",
            CommentSubject.Words(document, null, "gone:npc", Wording.English),
            StringComparison.Ordinal
        );
        Assert.Null(CommentSubject.Place(document, new EditorState(), "gone:npc"));
    }

    private static ScenarioDocument Read(string text)
    {
        var reading = ScenarioReader.Read(text);
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }
}
