using System.Diagnostics;
using System.Text;

namespace Browser.Tests.Fixture;

/// <summary>The app as a person starts it: a process of its own with an own database in a new folder.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _ready = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private RunningApp(string dataFolder, IReadOnlyDictionary<string, string> settings)
    {
        DataFolder = dataFolder;
        var start = new ProcessStartInfo(
            "dotnet",
            [Repository.WebAssembly, "--urls", "http://127.0.0.1:0"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Tco__DataFolder"] = dataFolder;
        // Why: a fault that the framework tells the page of then says in the test's output what it was.
        start.Environment["ASPNETCORE_DETAILEDERRORS"] = "true";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) =>
            _ready.TrySetException(
                new InvalidOperationException($"The app ended before it was ready:\n{Output}")
            );
    }

    /// <summary>The address it printed.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The folder with its database.</summary>
    public string DataFolder { get; }

    /// <summary>Its number among the processes of the machine.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Everything it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the app on a free port and waits until it says that it is ready.</summary>
    public static async Task<RunningApp> StartAsync(
        string dataFolder,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var app = new RunningApp(dataFolder, settings ?? new Dictionary<string, string>());
        app._process.Start();
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        try
        {
            app.Address = await app._ready.Task.WaitAsync(s_startLimit);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the app where it is expected to end by itself, and returns how it ended.</summary>
    public static async Task<EndedApp> RunToEndAsync(
        string dataFolder,
        IReadOnlyList<string> arguments
    )
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Tco__DataFolder"] = dataFolder;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = await process.StandardError.ReadToEndAsync().WaitAsync(s_startLimit);
            await process.WaitForExitAsync().WaitAsync(s_stopLimit);
            return new(
                process.ExitCode,
                await output,
                errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            );
        }
        finally
        {
            // Why: an app that started where it should have refused would hold its address for the tests after it.
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>A new folder that every user can reach, as the database's own user must.</summary>
    public static string NewDataFolder() =>
        Directory.CreateTempSubdirectory("tco-browser-").FullName;

    /// <summary>Asks the app to stop, as a service manager does, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await kill.WaitForExitAsync();
            await _process.WaitForExitAsync().WaitAsync(s_stopLimit);
        }

        return _process.ExitCode;
    }

    /// <summary>Ends the app at once, as a power cut does: nothing it holds is written. Its database goes on alone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(s_stopLimit);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"The app did not stop within {s_stopLimit.TotalSeconds} s:\n{Output}"
            );
        }
        finally
        {
            _process.Dispose();
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        const string Ready = "TcoDashboard is ready at ";
        if (line.StartsWith(Ready, StringComparison.Ordinal))
        {
            _ready.TrySetResult(new Uri(line[Ready.Length..].Split(' ')[0]));
        }
    }
}
