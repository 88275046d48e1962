namespace TcoDashboard.Domain.Scenarios;

/// <summary>What somebody wrote beside a number, an input or the whole scenario. It never changes a result.</summary>
public sealed record CommentSpec
{
    /// <summary>The most comments of one document.</summary>
    public const int Most = 200;

    /// <summary>The most characters of one comment.</summary>
    public const int Longest = 2000;

    /// <summary>The most characters of a name.</summary>
    public const int LongestAuthor = 60;

    /// <summary>Id inside the document.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// What it is about: <c>option:cell</c> for a number of the result, an <see cref="InputAddress"/> for an input, empty for the scenario.
    /// It may outlive what it names.
    /// </summary>
    public string About { get; init; } = "";

    /// <summary>The words, as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it, as they called themselves; may be empty.</summary>
    public string Author { get; init; } = "";

    /// <summary>The day it was written (UTC); <c>null</c> when not known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether it is settled.</summary>
    public bool IsSettled { get; init; }
}
