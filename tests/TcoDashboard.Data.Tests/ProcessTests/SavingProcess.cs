using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using TcoDashboard.Data.EmbeddedPostgres;

namespace TcoDashboard.Data.Tests.ProcessTests;

/// <summary>A <see cref="SavingApp"/> in a process and process group of its own, and what it said so far.</summary>
internal sealed class SavingProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private SavingProcess(Process process)
    {
        _process = process;
        _ = Task.Run(ReadAsync);
    }

    public int Pid => _process.Id;

    public int ServerPid { get; private set; }

    public int GuardPid { get; private set; }

    public Guid Scenario { get; private set; }

    public List<string> Said { get; } = [];

    /// <summary>The revisions whose saving was acknowledged.</summary>
    public IEnumerable<int> Acknowledged =>
        Said.Select(l => l.Split(' '))
            .Where(w => w[0] is "saved" or "last")
            .Select(w => int.Parse(w[1], CultureInfo.InvariantCulture));

    /// <summary>Starts the app as the leader of its own process group, as a terminal does.</summary>
    public static async Task<SavingProcess> StartAsync(string folder)
    {
        var app = Path.Combine(AppContext.BaseDirectory, "TcoDashboard.Data.Tests");
        // Why the signal: a run in the background of a shell hands down that Ctrl-C is ignored.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "setsid", app, "save", folder]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var saving = new SavingProcess(Process.Start(start)!);
        var ready = (
            await saving.UntilAsync(l => l.StartsWith("ready ", StringComparison.Ordinal))
        ).Split(' ');
        saving.ServerPid = int.Parse(ready[1], CultureInfo.InvariantCulture);
        saving.GuardPid = int.Parse(ready[2], CultureInfo.InvariantCulture);
        saving.Scenario = Guid.Parse(ready[3]);
        return saving;
    }

    /// <summary>Reads on until a line that fits.</summary>
    public async Task<string> UntilAsync(Func<string, bool> fits)
    {
        using var patience = new CancellationTokenSource(s_patience);
        await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
        {
            Said.Add(line);
            if (fits(line))
            {
                return line;
            }
        }

        throw new InvalidOperationException(
            "The app ended after: " + string.Join(", ", Said.TakeLast(5))
        );
    }

    /// <summary>Reads on until this many more saves were acknowledged.</summary>
    public async Task SavesAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await UntilAsync(l => l.StartsWith("saved ", StringComparison.Ordinal));
        }
    }

    /// <summary>Reads what is left and waits for the process to end.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
        {
            Said.Add(line);
        }

        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Kill() => Posix.Signal(Pid, Posix.Kill);

    /// <summary>What Ctrl-C in a terminal does: the signal goes to every process of the group.</summary>
    public void InterruptGroup() => Posix.Signal(-Pid, Posix.Interrupt);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Writer.TryWrite(line);
        }

        _lines.Writer.Complete();
    }
}
