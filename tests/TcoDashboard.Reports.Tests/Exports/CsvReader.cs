using System.Text;

namespace TcoDashboard.Reports.Tests.Exports;

/// <summary>A reader of RFC 4180 of its own, so that the writer is not tested against itself.</summary>
internal static class CsvReader
{
    public static List<List<string>> Read(string text)
    {
        var lines = new List<List<string>>();
        var line = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                if (letter != '"')
                {
                    field.Append(letter);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    field.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"')
            {
                quoted = true;
            }
            else if (letter == ',')
            {
                line.Add(field.ToString());
                field.Clear();
            }
            else if (letter == '\r' && text[at + 1] == '\n')
            {
                line.Add(field.ToString());
                field.Clear();
                lines.Add(line);
                line = [];
                at++;
            }
            else
            {
                field.Append(letter);
            }
        }

        return lines;
    }
}
