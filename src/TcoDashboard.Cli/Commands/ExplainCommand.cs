using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Cli.Text;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco explain</c>.</summary>
internal static class ExplainCommand
{
    private const int Deepest = 12;

    public static Verb Verb { get; } =
        new(
            "explain",
            Worded("shows where one number comes from, down to its sources"),
            Worded(
                $"""
                Shows a figure with its formula, its values and units, and what it is made from, down to inputs and their sources.

                CELL is the id of a cell, for example npc, or of a figure, for example net_present_cost.

                Usage:
                  tco explain SCENARIO.json CELL [--option ID] [--period N] [--depth N] [--json]

                Options:
                  --option ID   the option; the baseline when absent
                  --period N    the month, counted from 0; the whole row when absent
                  --depth N     levels shown, 1 to {Deepest}; 2 when absent
                  --json        prints JSON, raw values
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["json"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                [OptionChoice.Flag] = [],
                ["period"] = [],
                ["depth"] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var path, var id])
        {
            throw new UsageException(
                Worded(
                    $"explain takes a scenario file and a cell; {arguments.Operands.Length} are given."
                )
            );
        }
        var depth = Number(arguments, "depth", 1, Deepest) ?? 2;
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }
        var option = OptionChoice.Of(result, arguments);
        var cell = OptionChoice.Cell(option, id);
        var sheet = option.Sheet!;
        var period = Number(arguments, "period", 0, sheet.Timeline.Periods - 1);
        var explanation = sheet.Explain(option.Values!, cell.Id, period);
        if (arguments.Flags.Contains("json"))
        {
            StudyOutput.Json(terminal, Node(explanation, depth));
        }
        else
        {
            Show(terminal.Output, explanation, depth, "");
            Months(terminal.Output, explanation, sheet.Timeline);
        }

        return ExitCode.Done;
    }

    private static JsonObject Node(Explanation of, int depth)
    {
        var node = new JsonObject
        {
            ["cell"] = of.Id,
            ["label"] = of.Label,
            ["period"] = of.Period,
            ["month"] = of.PeriodLabel,
            ["unit"] = of.Unit.Symbol,
            ["value"] = StudyOutput.Node(of.Value),
        };
        if (of.Shape == Shape.Row && of.Period is null)
        {
            node["series"] = new JsonArray([.. of.Series.Select(value => StudyOutput.Node(value))]);
        }

        if (of.Formula is { } formula)
        {
            node["formula"] = formula;
            node["numbers"] = of.Numbers;
        }

        if (of.Note is { } note)
        {
            node["note"] = note;
        }

        if (of.Provenance is { } from)
        {
            node["origin"] = from.Origin.ToString();
            node["is_estimate"] = from.IsEstimate;
            node["text"] = from.Text;
            node["source"] = Node(from.Source);
        }
        else if (of.FormulaSource is { } source)
        {
            node["source"] = Node(source);
        }

        if (depth > 1)
        {
            node["made_from"] = new JsonArray([
                .. of.Children.Select(child => Node(child, depth - 1)),
            ]);
        }

        return node;
    }

    private static JsonObject? Node(Source? source) =>
        source is null
            ? null
            : new JsonObject
            {
                ["title"] = source.Title,
                ["date"] = source.Date,
                ["url"] = source.Url,
            };

    private static int? Number(Arguments arguments, string flag, int least, int most)
    {
        if (arguments.Values.GetValueOrDefault(flag) is not { } text)
        {
            return null;
        }
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw new UsageException(
                Worded($"--{flag} is \"{text}\"; write a whole number from {least} to {most}.")
            );
    }

    // The row asked for, month by month; rows it is made from are asked for by their own id.
    private static void Months(TextWriter output, Explanation of, Timeline timeline)
    {
        if (of.Shape != Shape.Row || of.Period is not null)
        {
            return;
        }
        for (var period = 0; period < of.Series.Count; period++)
        {
            var value = of.Series[period] is { } known
                ? Presenter.Raw(known)
                : Worded("not computable");
            output.WriteLine($"{timeline.LabelOf(period)}  {value}");
        }
    }

    private static void Show(TextWriter output, Explanation of, int depth, string indent)
    {
        var when = of.PeriodLabel is { } month ? $", {month}" : "";
        var unit = of.Unit.Symbol.Length == 0 ? "" : $" {of.Unit.Symbol}";
        var value =
            of.Shape == Shape.Row && of.Period is null ? Worded($"{of.Series.Count} months")
            : of.Value is { } known ? Presenter.Raw(known) + unit
            : Worded("not computable");
        output.WriteLine($"{indent}{of.Label} ({of.Id}{when}): {value}");
        var inner = indent + "  ";
        if (of.Formula is { } formula)
        {
            output.WriteLine($"{inner}= {formula}");
            output.WriteLine($"{inner}= {of.Numbers}");
        }
        if (of.Note is { } note)
        {
            output.WriteLine($"{inner}{note}");
        }
        if (of.Provenance is { } from)
        {
            output.WriteLine(
                from.IsEstimate
                    ? Worded($"{inner}{Words.Of(from.Origin)}, estimate: {from.Text}")
                    : $"{inner}{Words.Of(from.Origin)}: {from.Text}"
            );
        }
        if ((of.Provenance?.Source ?? of.FormulaSource) is { } source)
        {
            string[] parts = [source.Title, source.Date ?? "", source.Url ?? ""];
            output.WriteLine(
                Worded($"{inner}source: {string.Join(' ', parts.Where(part => part.Length > 0))}")
            );
        }
        if (depth > 1)
        {
            foreach (var child in of.Children)
            {
                Show(output, child, depth - 1, inner);
            }
        }
    }
}
