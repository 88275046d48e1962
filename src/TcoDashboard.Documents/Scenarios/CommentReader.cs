using System.Globalization;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads comments. What a comment is about need not exist: it may outlive the option it names.</summary>
internal static class CommentReader
{
    public const string DayForm = "yyyy-MM-dd";

    public static readonly CountRule Count = new(0, CommentSpec.Most);

    private static readonly TextRule Text = TextRule.Lines(CommentSpec.Longest);
    private static readonly TextRule Author = TextRule.Line(CommentSpec.LongestAuthor);
    private static readonly TextRule Day = TextRule.Line(10);

    public static CommentSpec Read(StrictObject fields, ProblemLog log)
    {
        var made = new CommentSpec
        {
            Id = fields.Text("id", TextRule.Id),
            About = fields.TextOrEmpty("about", ScenarioSchema.Address),
            Text = fields.Text("text", Text),
            Author = fields.TextOrEmpty("author", Author),
            Day = DayOf(fields, log),
            IsSettled = fields.Flag("settled"),
        };
        fields.Finish();
        return made;
    }

    private static DateOnly? DayOf(StrictObject fields, ProblemLog log)
    {
        if (fields.TextOrNull("day", Day) is not { Length: > 0 } text)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                DayForm,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        log.Add(
            Problem.Error(
                fields.PathOf("day"),
                "S-652",
                Worded($"The day of a comment is \"{text}\", which is no day."),
                Worded("Write year, month and day, for example \"2026-11-21\", or leave it out.")
            )
        );
        return null;
    }
}
