using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Comments on numbers, inputs and the scenario.</content>
public static partial class ScenarioEdits
{
    /// <summary>Adds a comment; nothing happens without words or when the document holds as many as it may.</summary>
    /// <param name="document">The document.</param>
    /// <param name="about">What it is about, see <see cref="CommentSpec.About"/>.</param>
    /// <param name="text">The words.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="day">Today (UTC).</param>
    public static ScenarioDocument WithComment(
        this ScenarioDocument document,
        string about,
        string text,
        string author,
        DateOnly day
    )
    {
        var words = Cut(Readable(text), CommentSpec.Longest);
        return words.Length == 0 || document.Comments.Length >= CommentSpec.Most
            ? document
            : document with
            {
                Comments = document.Comments.Add(
                    new()
                    {
                        Id = FreeId("comment", document.Comments.Select(one => one.Id)),
                        About = about,
                        Text = words,
                        Author = Cut(Line(author), CommentSpec.LongestAuthor),
                        Day = day,
                    }
                ),
            };
    }

    /// <summary>Says that a comment is settled, or open again.</summary>
    public static ScenarioDocument WithCommentSettled(
        this ScenarioDocument document,
        string id,
        bool isSettled
    ) =>
        document with
        {
            Comments = document.Comments.Replace(
                one => one.Id == id,
                one => one with { IsSettled = isSettled }
            ),
        };

    /// <summary>Takes a comment out.</summary>
    public static ScenarioDocument WithoutComment(this ScenarioDocument document, string id) =>
        document with
        {
            Comments = document.Comments.RemoveAll(one => one.Id == id),
        };

    // Why: a cut through a pair of surrogates would make a text that no document may hold.
    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text
        : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)]
        : text[..longest];
}
