using TcoDashboard.Cli.Commands;
using TcoDashboard.Documents.Json;

namespace TcoDashboard.Cli;

/// <summary>Finds the verb and runs it; every end is an exit code and, if need be, one sentence.</summary>
internal static class CommandLine
{
    private static readonly Verb[] Verbs =
    [
        EvaluateCommand.Verb,
        CompareCommand.Verb,
        ValidateCommand.Verb,
        ExportCommand.Verb,
        ImportCommand.Verb,
        ExplainCommand.Verb,
        GradientCommand.Verb,
        MonteCarloCommand.Verb,
        TornadoCommand.Verb,
        BreakEvenCommand.Verb,
        FrontierCommand.Verb,
        FeasibilityCommand.Verb,
        TradeOffCommand.Verb,
        ScaleCommand.Verb,
        ChangesCommand.Verb,
        PresetsCommand.Verb,
        CatalogCommand.Verb,
        PredictCommand.Verb,
        CalibrateCommand.Verb,
        AccuracyCommand.Verb,
        TrainCommand.Verb,
    ];

    /// <summary>Runs a command line.</summary>
    public static int Run(string[] words, Stream input, Stream output, Stream error)
    {
        var terminal = new Terminal(input, output, error);
        try
        {
            var code = Run(words, terminal);
            terminal.Dispose();
            return (int)code;
        }
        catch (UsageException problem)
        {
            return End(terminal, ExitCode.Usage, Worded($"{problem.Message} See tco --help."));
        }
        catch (UnreadableException problem)
        {
            return End(terminal, ExitCode.Unreadable, problem.Message);
        }
        catch (IOException)
        {
            // Why: the reader of our output went away (tco … | head); nobody is left to tell.
            return (int)ExitCode.Done;
        }
    }

    private static ExitCode Run(string[] words, Terminal terminal)
    {
        if (words.Length == 0)
        {
            terminal.Error.Write(HelpText.Overview(Verbs));
            return ExitCode.Usage;
        }

        if (words[0] is "--help" or "-h" or "help")
        {
            terminal.Output.Write(
                words.Length > 1 ? Find(words[1]).Help : HelpText.Overview(Verbs)
            );
            return ExitCode.Done;
        }

        if (words[0] == "--version")
        {
            terminal.Output.WriteLine(HelpText.Version);
            return ExitCode.Done;
        }

        var verb = Find(words[0]);
        var rest = words.AsSpan(1);
        var ends = rest.IndexOf("--");
        var options = ends < 0 ? rest : rest[..ends];
        if (options.Contains("--help") || options.Contains("-h"))
        {
            terminal.Output.Write(verb.Help);
            return ExitCode.Done;
        }

        return verb.Run(Arguments.Parse(rest, verb.Flags, verb.ValuedFlags), terminal);
    }

    private static Verb Find(string name)
    {
        if (Verbs.FirstOrDefault(verb => verb.Name == name) is { } found)
        {
            return found;
        }

        var meant = NearMiss.Of(name, Verbs.Select(verb => verb.Name));
        throw new UsageException(
            meant is not null
                ? Worded($"There is no command \"{name}\". Did you mean {meant}?")
                : Worded(
                    $"There is no command \"{name}\"; there is {string.Join(", ", Verbs.Select(verb => verb.Name))}."
                )
        );
    }

    private static int End(Terminal terminal, ExitCode code, string message)
    {
        try
        {
            terminal.Tell(message);
            terminal.Dispose();
        }
        catch (IOException)
        {
            // Why: nobody reads the messages either; the exit code still says it.
        }

        return (int)code;
    }
}
