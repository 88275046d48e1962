using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>The system's Chromium; nothing is downloaded.</summary>
public static class Chromium
{
    // The shell is the same engine without the windows and extensions of a desktop; a page in it costs a third less.
    private static readonly string[] s_names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
    ];

    private static readonly string[] s_arguments =
    [
        "--no-sandbox",
        // A machine for tests has no graphics card; drawing as if it had one costs its processor twice.
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // A page here lives for seconds: what its scripts gain from the last two compilers is a tenth less than these cost the processor.
        "--js-flags=--no-opt --no-maglev",
    ];

    /// <summary>The program, or null when the system has none.</summary>
    public static string? Program { get; } =
        s_names
            .SelectMany(name =>
                (Environment.GetEnvironmentVariable("PATH") ?? "")
                    .Split(Path.PathSeparator)
                    .Select(folder => Path.Combine(folder, name))
            )
            .FirstOrDefault(File.Exists);

    /// <summary>Starts it without a window.</summary>
    /// <param name="playwright">What drives it.</param>
    /// <param name="program">The program.</param>
    /// <param name="more">Further arguments.</param>
    public static Task<IBrowser> LaunchAsync(
        IPlaywright playwright,
        string program,
        params string[] more
    ) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                Args = [.. s_arguments, .. more],
            }
        );
}
