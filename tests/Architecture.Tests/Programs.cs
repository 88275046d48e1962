using System.Diagnostics;

namespace Architecture.Tests;

/// <summary>Runs programs of the system to their end.</summary>
public static class Programs
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);

    /// <summary>Runs a program and returns what it wrote.</summary>
    public static ProgramOutput Run(
        string program,
        IEnumerable<string> arguments,
        string folder,
        params IEnumerable<(string Key, string? Value)> environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} ran longer than {s_limit.TotalMinutes} min.");
        }

        return new ProgramOutput(process.ExitCode, text.Result, errors.Result);
    }

    /// <summary>Whether a program can be found on the PATH.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
