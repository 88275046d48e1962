using System.Reflection;

namespace TcoDashboard.Cli;

/// <summary>The texts that explain the program.</summary>
internal static class HelpText
{
    /// <summary>The exit codes, at the end of every help.</summary>
    public static string ExitCodes { get; } =
        Worded(
            """

            Exit codes:
              0  done
              1  the file has problems, or no option is feasible
              2  the command was not understood
              3  a file was not found or cannot be read

            """
        );

    private const string Name = "tco";

    /// <summary>Name and version.</summary>
    public static string Version =>
        $"{Name} {typeof(HelpText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}";

    /// <summary>All commands.</summary>
    public static string Overview(IEnumerable<Verb> verbs) =>
        Worded(
            $"""
            tco compares purchases of AI hardware: what each option delivers and what it costs.

            Usage:
              tco COMMAND [ARGUMENTS]

            Commands:
            {string.Join('\n', verbs.Select(verb => $"  {verb.Name, -13}{verb.Summary}"))}

            Options:
              --help     explains tco, or the command it stands behind
              --version  prints the version

            A file named - is the standard input. Data goes to the standard output, messages to the standard error.
            Try: tco presets show 750mw-gpu-or-wafer | tco evaluate -
            {ExitCodes}
            """
        );
}
