namespace TcoDashboard.Documents.Json;

/// <summary>What a text may be.</summary>
public sealed record TextRule
{
    private TextRule(int longest, bool allowsLines, bool isId)
    {
        Longest = longest;
        AllowsLines = allowsLines;
        IsId = isId;
    }

    /// <summary>An id: lower-case letters, digits, dot, hyphen and underscore, at most 64 characters, starting with a letter or digit.</summary>
    public static TextRule Id { get; } = new(64, false, true);

    /// <summary>Most characters.</summary>
    public int Longest { get; }

    /// <summary>Whether it may have several lines.</summary>
    public bool AllowsLines { get; }

    /// <summary>Whether it must have the form of an id.</summary>
    public bool IsId { get; }

    /// <summary>One line of text.</summary>
    public static TextRule Line(int longest) => new(longest, false, false);

    /// <summary>Several lines of text.</summary>
    public static TextRule Lines(int longest) => new(longest, true, false);

    /// <summary>What is wrong with a text, or <c>null</c>.</summary>
    internal string? Complaint(string text)
    {
        if (text.Length > Longest)
        {
            return Worded($"has {text.Length} characters; at most {Longest} are allowed");
        }

        if (IsId)
        {
            return IsIdText(text)
                ? null
                : Worded(
                    $"is {JsonShow.Quote(text, Longest)}; an id starts with a lower-case letter or digit and holds only a–z, 0–9, '.', '-' and '_'"
                );
        }

        var at = FirstBadCharacter(text);
        return at < 0
            ? null
            : Worded(
                $"holds the character U+{(int)text[at]:X4} at position {at + 1}, which is not allowed"
            );
    }

    private static bool IsIdText(string text) =>
        text.Length > 0
        && IsIdLetter(text[0])
        && text.All(letter => IsIdLetter(letter) || letter is '.' or '-' or '_');

    private static bool IsIdLetter(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);

    private int FirstBadCharacter(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsSurrogate(letter))
            {
                if (at + 1 >= text.Length || !char.IsSurrogatePair(letter, text[at + 1]))
                {
                    return at;
                }

                at++;
            }
            else if (char.IsControl(letter) && !(AllowsLines && letter is '\n' or '\t'))
            {
                return at;
            }
        }

        return -1;
    }
}
