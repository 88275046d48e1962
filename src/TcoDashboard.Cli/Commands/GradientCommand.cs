using TcoDashboard.Cli.Text;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco gradient</c>.</summary>
internal static class GradientCommand
{
    private const string Metric = "metric";

    public static Verb Verb { get; } =
        new(
            "gradient",
            "shows how fast a figure moves with every input",
            $"""
            Shows how fast a figure moves with every input of an option, the strongest first. The elasticity says by how many percent the figure
            moves for one percent of the input; the slope is in units of the figure for one unit of the input. Counts of systems are whole
            numbers, so inputs that act only through them have no slope.

            Usage:
              tco gradient SCENARIO.json --metric CELL [--option ID]

            Options:
              --metric CELL   the figure, for example npc or unit_cost.blended
              --option ID     the option; the baseline when absent
            {HelpText.ExitCodes}
            """,
            Run
        )
        {
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                [Metric] = [],
                [OptionChoice.Flag] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var path])
        {
            throw new UsageException(
                $"gradient takes one scenario file; {arguments.Operands.Length} are given."
            );
        }
        if (arguments.Values.GetValueOrDefault(Metric) is not { } id)
        {
            throw new UsageException("gradient needs --metric and the id of a figure.");
        }
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }
        var option = OptionChoice.Of(result, arguments);
        if (OptionChoice.Cell(option, id).Shape == Shape.Row)
        {
            throw new UsageException(
                $"\"{id}\" has one value a month; take a total of it, for example npc."
            );
        }
        var gradient = Gradient.Of(option.Values!, id);
        if (gradient.Value is not { } value)
        {
            terminal.Error.WriteLine($"{id} has no value, so it has no slope.");
            return ExitCode.Problems;
        }
        terminal.Output.WriteLine(
            $"{gradient.Label} ({id}), option {option.Spec.Id}: {Presenter.Raw(value)} {gradient.Unit.Symbol}".TrimEnd()
        );
        terminal.Output.Write(
            TextTable.Write([
                ["input", "value", "unit", "slope", "elasticity"],
                .. gradient
                    .ByElasticity.Where(input => input.Provenance.Origin != Origin.Calendar)
                    .Select(input =>
                        new[]
                        {
                            input.InputId,
                            Short(input.Value),
                            input.Unit.Symbol,
                            Short(input.Slope),
                            Short(input.Elasticity),
                        }
                    ),
            ])
        );
        return ExitCode.Done;
    }

    private static string Short(double? value) =>
        value is { } known ? FormattableString.Invariant($"{known:G6}") : "";
}
