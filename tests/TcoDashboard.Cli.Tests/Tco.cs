using System.Diagnostics;
using System.Text;

namespace TcoDashboard.Cli.Tests;

/// <summary>Runs the real program, the way a shell does.</summary>
internal static class Tco
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static string Executable { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "tco.exe" : "tco");

    public static Outcome Run(params string[] arguments) => RunWithInput("", arguments);

    public static Outcome RunWithInput(string input, params string[] arguments) =>
        RunWithBytes(Encoding.UTF8.GetBytes(input), arguments);

    public static Outcome RunWithBytes(byte[] input, params string[] arguments) =>
        RunUnder("C.UTF-8", input, arguments);

    /// <summary>Runs with a language setting of the terminal.</summary>
    public static Outcome RunUnder(string locale, byte[] input, params string[] arguments)
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
        start.Environment["LC_ALL"] = locale;
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
}

/// <summary>How a run ended.</summary>
internal sealed record Outcome(int Code, string Output, string Error);
