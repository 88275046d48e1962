using System.Text;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Comma-separated text after RFC 4180: fields in double quotes may hold commas, quotes and line ends.</summary>
internal static class CsvText
{
    /// <summary>One record: the line it starts on, its fields, and the column of a quote that is never closed.</summary>
    internal sealed record Entry(int Line, List<string> Fields, int? OpenQuoteColumn);

    /// <summary>Splits a text into records; blank lines are skipped.</summary>
    public static IEnumerable<Entry> Split(string text)
    {
        var at = 0;
        var line = 1;
        while (at < text.Length)
        {
            var start = line;
            var fields = new List<string>(24);
            var open = ReadRecord(text, ref at, ref line, fields);
            if (fields.Count > 1 || fields[0].Length > 0)
            {
                yield return new(start, fields, open);
            }
        }
    }

    /// <summary>A field as it is written: quoted where it must be.</summary>
    public static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? field
            : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static int? ReadRecord(string text, ref int at, ref int line, List<string> fields)
    {
        var lineStart = at;
        int? open = null;
        while (true)
        {
            var field = new StringBuilder();
            if (at < text.Length && text[at] == '"')
            {
                var column = at - lineStart + 1;
                open ??= ReadQuoted(text, ref at, ref line, field) ? null : column;
            }

            while (at < text.Length && text[at] is not (',' or '\n'))
            {
                if (text[at] != '\r')
                {
                    field.Append(text[at]);
                }

                at++;
            }

            fields.Add(field.ToString());
            if (at >= text.Length || text[at] == '\n')
            {
                at = Math.Min(at + 1, text.Length);
                line++;
                return open;
            }

            at++;
        }
    }

    // Why: an open quote would swallow the rest of the file; it ends with its line instead, so that the other rows are still read.
    private static bool ReadQuoted(string text, ref int at, ref int line, StringBuilder field)
    {
        var from = at;
        var fromLine = line;
        at++;
        while (at < text.Length)
        {
            if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at += 2;
            }
            else if (text[at] == '"')
            {
                at++;
                return true;
            }
            else
            {
                line += text[at] == '\n' ? 1 : 0;
                field.Append(text[at++]);
            }
        }

        field.Clear();
        at = from + 1;
        line = fromLine;
        return false;
    }
}
