using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Cli;

/// <summary>Finds the option and the cell that a command names.</summary>
internal static class OptionChoice
{
    /// <summary>The flag that names an option.</summary>
    public const string Flag = "option";

    /// <summary>The option named, else the baseline; with numbers.</summary>
    /// <exception cref="UsageException">There is no such option, or it has no numbers.</exception>
    public static OptionResult Of(Result result, Arguments arguments)
    {
        var wanted = arguments.Values.GetValueOrDefault(Flag) ?? result.Baseline!.Spec.Id;
        var option = result.Options.FirstOrDefault(o => o.Spec.Id == wanted);
        if (option is null)
        {
            var ids = result.Options.Select(o => o.Spec.Id).ToArray();
            throw new UsageException(
                Worded($"There is no option \"{wanted}\"; there is {string.Join(", ", ids)}.")
            );
        }
        return option.IsFeasible
            ? option
            : throw new UsageException(
                Worded(
                    $"The option \"{wanted}\" is not feasible and has no numbers; name another with --{Flag}."
                )
            );
    }

    /// <summary>The cell named, by its own id or by that of a metric that it holds.</summary>
    /// <exception cref="UsageException">There is no such cell.</exception>
    public static SheetCell Cell(OptionResult option, string id)
    {
        var sheet = option.Sheet!;
        if ((sheet.TryGetCell(id) ?? sheet.TryGetCell(option.Metric(id)?.CellId ?? "")) is { } cell)
        {
            return cell;
        }
        var meant = NearMiss.Of(
            id,
            sheet.Cells.Select(known => known.Id).Concat(option.Metrics.Select(metric => metric.Id))
        );
        throw new UsageException(
            meant is null
                ? Worded(
                    $"There is no cell \"{id}\" in option {option.Spec.Id}; tco export --csv lists them all."
                )
                : Worded(
                    $"There is no cell \"{id}\" in option {option.Spec.Id}. Did you mean {meant}?"
                )
        );
    }
}
