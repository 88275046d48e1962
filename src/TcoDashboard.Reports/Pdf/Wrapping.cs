namespace TcoDashboard.Reports.Pdf;

/// <summary>Breaks texts into lines of a width.</summary>
internal static class Wrapping
{
    /// <summary>The lines of a text: broken between words, and inside a word only when it is wider than the line.</summary>
    public static List<string> Lines(string text, double width, PdfFont font, double size)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (
                var word in paragraph.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
            )
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (font.Width(longer, size) <= width)
                {
                    line = longer;
                    continue;
                }
                if (line.Length > 0)
                {
                    lines.Add(line);
                }
                line = Broken(word, width, font, size, lines);
            }
            lines.Add(line);
        }
        return lines;
    }

    /// <summary>Width of the longest word.</summary>
    public static double LongestWord(string text, PdfFont font, double size) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => font.Width(word, size))
            .DefaultIfEmpty()
            .Max();

    // Puts full lines of a long word away and gives what is left of it.
    private static string Broken(
        string word,
        double width,
        PdfFont font,
        double size,
        List<string> lines
    )
    {
        var rest = word;
        while (font.Width(rest, size) > width)
        {
            var end = 0;
            foreach (var rune in rest.EnumerateRunes())
            {
                if (end > 0 && font.Width(rest[..(end + rune.Utf16SequenceLength)], size) > width)
                {
                    break;
                }
                end += rune.Utf16SequenceLength;
            }
            if (end >= rest.Length)
            {
                break;
            }
            lines.Add(rest[..end]);
            rest = rest[end..];
        }
        return rest;
    }
}
