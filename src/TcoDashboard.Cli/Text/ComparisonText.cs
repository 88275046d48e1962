using System.Globalization;
using System.Text;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Cli.Text;

/// <summary>A comparison for terminals of 80 to 120 columns: the answer, then the rows with differences from the baseline.</summary>
internal static class ComparisonText
{
    private const int Width = 100;
    private const int WidestTable = 120;

    // Why: names are spelled out above the tables; a head may be cut, or be its number alone, rather than break the lines.
    private static readonly int[] NameLengths = [24, 18, 12, 3];
    private static readonly int[] BlockSizes = [6, 3, 2, 1];

    /// <summary>The text.</summary>
    public static string Write(ComparisonReport report)
    {
        var text = new StringBuilder();
        text.Append(report.Title).Append('\n');
        if (report.Question.Length > 0)
        {
            text.Append(Wrapped(report.Question));
        }

        text.Append('\n').Append(Wrapped(report.Answer)).Append('\n');
        if (report.Decision is { } decision)
        {
            text.Append(Wrapped(decision.Text)).Append('\n');
        }

        Options(text, report);
        text.Append(Tables(report));
        text.Append(
                Wrapped(
                    Worded(
                        $"Money: {report.BasisText}. Differences are from option {BaselineNumber(report)}; ~ marks those within the uncertainty of the performance model."
                    )
                )
            )
            .Append(Wrapped(Worded($"Not included: {string.Join("; ", report.NotIncluded)}.")));
        return Ascii(text.ToString());
    }

    /// <summary>What each option is; rows of words are too wide for a table.</summary>
    private static void Options(StringBuilder text, ComparisonReport report)
    {
        var settings = report.Groups.FirstOrDefault(group => group.Id == "setting")?.Rows ?? [];
        foreach (var (index, column) in report.Columns.Index())
        {
            var scenario =
                report.Columns.Select(other => other.Scenario).Distinct().Count() > 1
                    ? $" ({column.Scenario})"
                    : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"[{index + 1}] {column.Option}{scenario}{(column.IsBaseline ? $", {Worded("baseline")}" : "")}{(column.IsFeasible ? "" : $", {Worded("not feasible")}")}\n"
            );
            var words = settings
                .Where(row => row.Id is "systems_bought" or "deployment" or "region" or "sized_by")
                .Select(row => $"{row.Label.ToLowerInvariant()}: {row.Cells[index].Text}");
            text.Append(Wrapped(string.Join("; ", words), "    "));
        }

        if (settings.FirstOrDefault(row => row.Id == "currency") is { } currency)
        {
            text.Append(Wrapped(currency.Cells[0].Text + "."));
        }

        text.Append('\n');
    }

    /// <summary>The tables with as many columns side by side and as much of their names as the width allows.</summary>
    private static string Tables(ComparisonReport report)
    {
        var all = Enumerable.Range(0, report.Columns.Length).ToArray();
        foreach (var size in BlockSizes)
        {
            foreach (var longest in NameLengths)
            {
                var text = string.Concat(
                    all.Chunk(size).Select(columns => Block(report, columns, longest))
                );
                if (text.Split('\n').All(line => line.Length <= WidestTable))
                {
                    return text;
                }
            }
        }

        return string.Concat(
            all.Chunk(1).Select(columns => Block(report, columns, NameLengths[^1]))
        );
    }

    private static string Block(ComparisonReport report, int[] columns, int longest)
    {
        var lines = new List<IReadOnlyList<string>>();
        string[] head =
        [
            "",
            .. columns.SelectMany(column => new[] { Name(report, column, longest), "" }),
        ];
        foreach (
            var group in report.Groups.Where(group =>
                group.Id is "results" or "deal" or "supply" or "costs"
            )
        )
        {
            lines.Add([.. head.Select((word, index) => index == 0 ? group.Title : word)]);
            lines.AddRange(
                group.Rows.Where(row => !row.RepeatsRowAbove).Select(row => Line(row, columns))
            );
            lines.Add([""]);
        }

        var inputs = report.Groups.FirstOrDefault(group => group.Id == "inputs");
        if (inputs is { Differing: > 0 })
        {
            lines.Add([
                .. head.Select(
                    (word, index) =>
                        index == 0
                            ? Worded(
                                $"Inputs that differ ({inputs.Differing} of {inputs.Rows.Length})"
                            )
                            : word
                ),
            ]);
            lines.AddRange(inputs.Rows.Where(row => row.Differs).Select(row => Line(row, columns)));
            lines.Add([""]);
        }

        return lines.Count > 0 ? TextTable.Write(lines) : "";
    }

    private static string[] Line(ReportRow row, int[] columns) =>
        [
            $"{(row.Level > 0 ? "  " : "")}{row.Label}{(row.ScaleLabel.Length > 0 ? $", {row.ScaleLabel}" : "")}",
            .. columns.SelectMany(column =>
                new[]
                {
                    row.Cells[column].Text == Presenter.Missing ? "-" : row.Cells[column].Text,
                    Change(row.Cells[column]),
                }
            ),
        ];

    private static string Change(ReportCell cell) =>
        cell.Difference is null or 0 ? "" : $"{(cell.IsWithinNoise ? "~" : "")}{cell.RelativeText}";

    private static string Name(ComparisonReport report, int column, int longest)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"[{column + 1}]");
        var name = $"{number} {report.Columns[column].Option}";
        return name.Length <= longest ? name
            : longest <= number.Length ? number
            : $"{name[..(longest - 2)].TrimEnd()}..";
    }

    private static int BaselineNumber(ComparisonReport report) =>
        report.Columns.Index().FirstOrDefault(pair => pair.Item.IsBaseline).Index + 1;

    private static string Wrapped(string words) => Wrapped(words, "");

    private static string Wrapped(string words, string indent)
    {
        var text = new StringBuilder();
        var line = new StringBuilder(indent);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + word.Length + 1 > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(indent);
            }

            line.Append(line.Length > indent.Length ? " " : "").Append(word);
        }

        return text.Append(line).Append('\n').ToString();
    }

    /// <summary>The typography of the texts in ASCII; letters of names stay as they are.</summary>
    private static string Ascii(string text) =>
        text.Replace('×', 'x')
            .Replace('µ', 'u')
            .Replace('–', '-')
            .Replace('—', '-')
            .Replace('“', '"')
            .Replace('”', '"')
            .Replace("…", "...", StringComparison.Ordinal);
}
