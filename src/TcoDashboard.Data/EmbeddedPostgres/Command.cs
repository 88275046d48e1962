using System.Diagnostics;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>What a short command printed and how it ended.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last line that says something, for quoting in a message.</summary>
    public string LastWords =>
        (Errors + "\n" + Output)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(l => l.Contains("error:", StringComparison.Ordinal))
        ?? Errors.Trim().Split('\n')[^1].Trim();
}

/// <summary>Runs short commands to their end.</summary>
internal static class Command
{
    private static readonly TimeSpan s_endDeadline = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_pipesDeadline = TimeSpan.FromSeconds(5);

    /// <summary>Runs a command; a command that cannot even start ends with exit code 127 and the reason.</summary>
    public static async Task<CommandOutcome> RunAsync(
        ProcessStartInfo start,
        CancellationToken cancellation
    )
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new CommandOutcome(127, "", e.Message);
        }

        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                await EndAsync(process).ConfigureAwait(false);
                throw;
            }

            // Why: on Windows a server that the command started keeps the command's pipes open as long as it runs.
            await Task.WhenAny(
                    Task.WhenAll(output, errors),
                    Task.Delay(s_pipesDeadline, cancellation)
                )
                .ConfigureAwait(false);
            return new CommandOutcome(
                process.ExitCode,
                output.IsCompletedSuccessfully ? await output.ConfigureAwait(false) : "",
                errors.IsCompletedSuccessfully ? await errors.ConfigureAwait(false) : ""
            );
        }
    }

    /// <summary>Asks a command to end as Ctrl-C does: initdb removes what it began, pg_ctl stops the server that it started.</summary>
    private static async Task EndAsync(Process process)
    {
        if (!OperatingSystem.IsWindows())
        {
            Posix.Signal(process.Id, Posix.Interrupt);
            using var patience = new CancellationTokenSource(s_endDeadline);
            try
            {
                await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // It does not listen; the rest is done by force.
            }
        }

        process.Kill(entireProcessTree: true);
    }

    /// <summary>The first of these programs that lies in one of the usual folders or on the path, else null.</summary>
    public static string? Find(string program)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/bin", "/bin", "/usr/sbin", "/sbin"])
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }
}
