using System.Diagnostics;
using System.Text;

namespace TcoDashboard.Cli.Tests;

/// <summary>
/// Runs command lines: in this process, because most tests ask what a command says and starting a program takes a second, or as the program
/// that a shell starts.
/// </summary>
internal static class Tco
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static string Executable { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "tco.exe" : "tco");

    public static Outcome Run(params string[] arguments) => RunWithInput("", arguments);

    public static Outcome RunWithInput(string input, params string[] arguments)
    {
        using var given = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var code = CommandLine.Run(arguments, given, output, error);
        return new(code, Text(output), Text(error));
    }

    /// <summary>Starts the program, with no more of the surroundings than a terminal gives it.</summary>
    public static Outcome Start(string input, params string[] arguments) =>
        StartUnder("C.UTF-8", Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>Starts the program with a language setting of the terminal.</summary>
    public static Outcome StartUnder(string locale, byte[] input, params string[] arguments) =>
        Start(("LC_ALL", locale), input, arguments);

    /// <summary>Starts the program of an installation in a language.</summary>
    public static Outcome StartIn(string language, params string[] arguments) =>
        Start(("Tco__Words", language), [], arguments);

    private static Outcome Start(
        (string Name, string Value) setting,
        byte[] input,
        string[] arguments
    )
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment[setting.Name] = setting.Value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Why: the program may end without reading its input, as any may.
        }

        Assert.True(process.WaitForExit(Patience), $"tco {string.Join(' ', arguments)} hangs.");
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}

/// <summary>How a run ended.</summary>
internal sealed record Outcome(int Code, string Output, string Error);
