using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>What can be wrong with a range of a document.</summary>
internal static class RangeProblems
{
    // A distribution without ends is held against its limits at one chance in a thousand; draws beyond are set to the limit.
    private const double Tail = 0.001;

    /// <summary>Numbers that make no distribution.</summary>
    public static Problem Fault(string path, string input, string fault) =>
        Problem.Error(
            path,
            "U-101",
            Worded($"The range of {input} makes no distribution: {fault}"),
            Worded("Put the numbers in rising order: low, then most likely, then high.")
        );

    /// <summary>A name that none of the levers answers to: one of an option without numbers here, which is passed over, or a mistake.</summary>
    public static Problem Unmet(
        string path,
        string input,
        Result result,
        IReadOnlyList<Lever> levers
    )
    {
        var last = input[(input.LastIndexOf('/') + 1)..];
        if (InputDefinitions.ByKey.GetValueOrDefault(last) is { IsStructural: true } structural)
        {
            return Structural(path, structural);
        }

        var away = Away(input, result);
        return away.Length == 0
            ? Unknown(path, input, last, levers)
            : Problem.Warning(
                path,
                "S-620",
                Worded(
                    $"What is said of {Called(input, last)} is left out of the studies here: {Reason(away[0], result)}."
                ),
                Worded(
                    "Nothing to do if that is meant; it counts again wherever the option is shown and has numbers."
                )
            );
    }

    // The options of the document that the address may mean and that have no numbers in the result.
    private static OptionSpec[] Away(string input, Result result) =>
        InputAddress.Parse(input) is not { } address
            ? []
            :
            [
                .. result
                    .Document.Options.Where(option =>
                        !result.Options.Any(one =>
                            one.Spec.Id == option.Id && one.Sheet is not null
                        )
                    )
                    .Where(option =>
                        (address.Option is null || address.Option == option.Id)
                        && (
                            address.Fleet is null
                            || option.Fleets.Any(fleet => fleet.Id == address.Fleet)
                        )
                    ),
            ];

    private static string Reason(OptionSpec option, Result result) =>
        result.Options.Any(one => one.Spec.Id == option.Id)
            ? Worded($"option \"{option.Name}\" has no numbers")
            : Worded($"option \"{option.Name}\" is not among those looked at");

    // An input as pages name it, with the option and fleet it is meant for; what is no input is quoted as it stands.
    private static string Called(string input, string last) =>
        InputDefinitions.ByKey.GetValueOrDefault(last) is not { } known ? $"\"{input}\""
        : input.Length == last.Length ? $"“{known.Label}”"
        : $"“{known.Label}” ({input[..^(last.Length + 1)]})";

    private static Problem Unknown(
        string path,
        string input,
        string last,
        IReadOnlyList<Lever> levers
    )
    {
        var near = levers
            .Select(lever => lever.Address)
            .Where(address =>
                address == last
                || address.EndsWith($"/{last}", StringComparison.Ordinal)
                || address.StartsWith(last.Length > 6 ? last[..6] : last, StringComparison.Ordinal)
            )
            .Take(3)
            .Select(address => (Address: address, Last: address[(address.LastIndexOf('/') + 1)..]))
            .ToArray();
        return Problem.Error(
            path,
            "U-103",
            Worded($"No option of the scenario has an input {Called(input, last)}."),
            near.Length > 0
                ? Worded(
                    $"Did you mean {string.Join(Worded(" or "), near.Select(one => Called(one.Address, one.Last)))}?"
                )
                : Worded("Remove it, or choose an input of the model for it.")
        ) with
        {
            InFile = string.Join(
                ", ",
                near.Select(one => $"\"{one.Address}\"").DefaultIfEmpty("docs/reference/inputs.md")
            ),
        };
    }

    private static Problem Structural(string path, InputDefinition definition) =>
        Problem.Error(
            path,
            "U-105",
            Worded(
                $"{definition.Label} shapes the calculation (what is built and when), so one study cannot vary it."
            ),
            Worded(
                "Make an option of each value and compare them, or use the study of scale and time."
            )
        );

    /// <summary>A range of factors on a value of zero.</summary>
    public static Problem NothingToScale(string path, Lever lever) =>
        Problem.Error(
            path,
            "U-104",
            Worded($"{lever.Label} is {lever.Value:G6}, and factors of it change nothing."),
            Worded("Give the range in values instead of factors.")
        );

    /// <summary>What is wrong with a distribution for a lever; <c>null</c> when nothing is.</summary>
    public static Problem? Of(string path, Lever lever, Distribution distribution)
    {
        var (low, high) = (distribution.Quantile(Tail), distribution.Quantile(1 - Tail));
        if (lever.Definition is { IsStructural: true } && !distribution.IsFixed)
        {
            return Structural(path, lever.Definition);
        }

        if (
            lever.Definition is { } definition
            && (low < definition.Minimum || high > definition.Maximum)
        )
        {
            return Problem.Error(
                path,
                "U-106",
                Worded(
                    $"The range of {lever.Label} runs from {low:G6} to {high:G6}, but it must lie between {definition.Minimum:G6} and {Amount(definition.Maximum, definition.Unit)}."
                ),
                Worded("Narrow the range to what the input may be.")
            );
        }

        return lever.Value < low || lever.Value > high
            ? Problem.Warning(
                path,
                "U-107",
                Worded(
                    $"{lever.Label} is {lever.Value:G6} in this scenario, outside of its own range of {low:G6} to {Amount(high, lever.Unit)}."
                ),
                Worded("Set the input to the middle of the range, or widen the range.")
            )
            : null;
    }

    private static string Amount(double value, Unit unit) =>
        FormattableString.Invariant($"{value:G6} {unit.Symbol}").TrimEnd();
}
