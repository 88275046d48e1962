using System.Globalization;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Cli;

/// <summary>What the commands of studies share: the scenario with its ranges, the metric, options and numbers named.</summary>
internal static class Studies
{
    /// <summary>The flag that names a metric.</summary>
    public const string Metric = "metric";

    /// <summary>The flag that names the option another is held against.</summary>
    public const string Against = "against";

    /// <summary>The only operand of a command.</summary>
    /// <exception cref="UsageException">There is none, or there are several.</exception>
    public static string File(Arguments arguments, string verb) =>
        arguments.Operands is [var path]
            ? path
            : throw new UsageException(
                Worded($"{verb} takes one scenario file; {arguments.Operands.Length} are given.")
            );

    /// <summary>Refuses both forms of output at once.</summary>
    public static void OneForm(Arguments arguments)
    {
        if (arguments.Flags.Contains("json") && arguments.Flags.Contains("csv"))
        {
            throw new UsageException(Worded("--json and --csv exclude each other; choose one."));
        }
    }

    /// <summary>The result of a file with its ranges; <c>null</c> when something is wrong, which is shown.</summary>
    public static (Result Result, RangeSet Ranges)? Open(string path, Terminal terminal)
    {
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return null;
        }

        var ranges = ScenarioRanges.Of(result);
        terminal.Show(DocumentSource.NameOf(path), ranges.Problems);
        if (result.Options.All(option => !option.IsFeasible))
        {
            terminal.Tell(Worded("No option is feasible, so there is nothing to study."));
            return null;
        }

        return ranges.IsUsable ? (result, ranges) : null;
    }

    /// <summary>The metric named, else the cost of a million tokens, else the net present cost; money in the reporting currency of the scenario.</summary>
    /// <exception cref="UsageException">No option has it.</exception>
    public static Metric MetricOf(Result result, Arguments arguments)
    {
        var id = ShownMetrics.IdOf(result, CountedOf(result, arguments).Id, Presenter.Plain);
        return result
            .Options.Select(option => option.Metric(id))
            .First(metric => metric is not null)!;
    }

    /// <summary>The metric named as it is named, else the cost of a million tokens, else the net present cost.</summary>
    /// <exception cref="UsageException">No option has it.</exception>
    public static Metric CountedOf(Result result, Arguments arguments)
    {
        Metric[] all =
        [
            .. result
                .Options.SelectMany(option => option.Metrics)
                .Where(metric => metric.StudyCell is not null)
                .DistinctBy(metric => metric.Id),
        ];
        if (arguments.Values.GetValueOrDefault(Metric) is not { } wanted)
        {
            return all.FirstOrDefault(metric => metric.Id == MetricIds.CostPerMtokBlended)
                ?? all.First(metric => metric.Id == MetricIds.NetPresentCost);
        }

        return all.FirstOrDefault(metric => metric.Id == wanted)
            ?? throw new UsageException(
                NearMiss.Of(wanted, all.Select(metric => metric.Id)) is { } meant
                    ? Worded($"There is no metric \"{wanted}\". Did you mean {meant}?")
                    : Worded(
                        $"There is no metric \"{wanted}\"; there is {string.Join(", ", all.Select(metric => metric.Id))}."
                    )
            );
    }

    /// <summary>Index of the option named by a flag, else of the baseline; it must have numbers.</summary>
    public static int OptionOf(Result result, Arguments arguments) =>
        result.Options.IndexOf(OptionChoice.Of(result, arguments));

    /// <summary>Index of the option held against, if one is named.</summary>
    /// <exception cref="UsageException">There is no such option, or it has no numbers.</exception>
    public static int? AgainstOf(Result result, Arguments arguments)
    {
        if (arguments.Values.GetValueOrDefault(Against) is not { } id)
        {
            return null;
        }

        var index = result.Options.Select(option => option.Spec.Id).ToList().IndexOf(id);
        return index >= 0 && result.Options[index].IsFeasible
            ? index
            : throw new UsageException(
                Worded(
                    $"--{Against} names \"{id}\"; name one of {string.Join(", ", result.Options.Where(option => option.IsFeasible).Select(option => option.Spec.Id))}."
                )
            );
    }

    /// <summary>A whole number behind a flag, or <c>null</c>.</summary>
    /// <exception cref="UsageException">It is none, or out of its limits.</exception>
    public static int? Whole(Arguments arguments, string flag, int least, int most)
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

    /// <summary>A number for people.</summary>
    public static string Short(double? value) =>
        value is { } known && double.IsFinite(known)
            ? FormattableString.Invariant($"{known:G5}")
            : "";

    /// <summary>A number with its unit for people.</summary>
    public static string Short(double? value, Unit unit) =>
        $"{Short(value)} {unit.Symbol}".TrimEnd();
}
