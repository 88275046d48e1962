using System.Diagnostics;
using System.Globalization;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;

namespace Speed;

/// <summary>
/// Open windows without a browser: the app's scripts and the framework's on a DOM that paints nothing, in one process of Node.js. Why:
/// Chromium alone fills two cores before two hundred windows are open.
/// </summary>
internal sealed class LightWindows : IAsyncDisposable
{
    /// <summary>The element that is typed into.</summary>
    private const string Field = "f-limits-power_budget_mw";
    private readonly Process _node;

    private LightWindows(Process node) => _node = node;

    /// <summary>Opens windows, each on a scenario of its own.</summary>
    /// <param name="address">The app.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="InvalidOperationException">Node.js ended before they were open.</exception>
    public static async Task<LightWindows> OpenAsync(Uri address, int count)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Speed", "light-windows");
        using (var install = Start("npm", folder, "ci", "--no-audit", "--no-fund"))
        {
            // Read to the end, or it stops when nobody takes what it says.
            await install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
        }

        string[] arguments =
        [
            "windows.mjs",
            address.ToString(),
            count.ToString(CultureInfo.InvariantCulture),
            EditorSteps.Preset,
            Field,
        ];
        var node = Start("node", folder, arguments);
        return await node.StandardOutput.ReadLineAsync() == "open"
            ? new(node)
            : throw new InvalidOperationException("The windows without a browser did not open.");
    }

    /// <summary>Types another power budget and returns the milliseconds until the answer names it; -1 when it never did.</summary>
    public async Task<double> EditAsync(int window, int megawatts)
    {
        await _node.StandardInput.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{window} {megawatts}")
        );
        return double.Parse(
            await _node.StandardOutput.ReadLineAsync() ?? "-1",
            CultureInfo.InvariantCulture
        );
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static Process Start(string program, string folder, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
}
