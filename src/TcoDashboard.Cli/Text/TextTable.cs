using System.Text;

namespace TcoDashboard.Cli.Text;

/// <summary>A table of words and numbers for terminals: the first column to the left, the others to the right.</summary>
internal static class TextTable
{
    private const int Gap = 2;

    /// <summary>The table, every line ending with a line break; lines of one cell are headings.</summary>
    public static string Write(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        var columns = lines.Max(line => line.Count);
        int[] widths =
        [
            .. Enumerable
                .Range(0, columns)
                .Select(column =>
                    lines
                        .Where(line => line.Count > 1 && column < line.Count)
                        .Select(line => line[column].Length)
                        .DefaultIfEmpty()
                        .Max()
                ),
        ];
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var row = new StringBuilder();
            for (var column = 0; column < line.Count; column++)
            {
                var width = line.Count == 1 ? 0 : widths[column];
                row.Append(column == 0 ? "" : new string(' ', Gap))
                    .Append(
                        column == 0 ? line[column].PadRight(width) : line[column].PadLeft(width)
                    );
            }

            text.Append(row.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
