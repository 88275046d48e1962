using System.Globalization;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using Speed;

// Measures what a person at the screen feels, in Chromium, each part on an app of its own: dotnet run -c Release --project tests/Speed [-- circuits].
// The number is how many windows are open at once at the end, all but one of them without a browser; 200 by default, 0 leaves that out. A word before it measures one thing alone:
// "crowd", "edits", "memory", or "own", memory where no two windows show the same. Memory alone also lists what it is that the server holds.
if (Chromium.Program is not { } program)
{
    Console.Error.WriteLine("Chromium is needed: install the package chromium.");
    return 1;
}

var only = args is [var word, ..] && !char.IsAsciiDigit(word[0]) ? word : null;
var circuits =
    args is [.., var last] && last != only ? int.Parse(last, CultureInfo.InvariantCulture) : 200;
using var playwright = await Playwright.CreateAsync();
await using var browser = await Chromium.LaunchAsync(playwright, program);
if (only is null)
{
    await OnItsOwnAsync(app => StartSpeed.MeasureAsync(browser, app.Address));
}

if (only is null or "edits")
{
    await OnItsOwnAsync(app => EditSpeed.MeasureAsync(browser, app.Address));
}

if (only is null or "memory")
{
    await OnItsOwnAsync(app => PageMemory.MeasureAsync(browser, app, isListed: only is not null));
}

if (only is null or "own")
{
    await OnItsOwnAsync(app =>
        PageMemory.MeasureOwnAsync(browser, app, isListed: only is not null)
    );
}

if (only is null or "crowd" && circuits > 0)
{
    await OnItsOwnAsync(app => Crowd.MeasureAsync(browser, app, circuits));
}

return 0;

// Why not one app for all: what windows of the part before leave behind is let go of for minutes, in the middle of what is measured next.
static async Task OnItsOwnAsync(Func<RunningApp, Task> measure)
{
    var folder = RunningApp.NewDataFolder();
    await using (var app = await RunningApp.StartAsync(folder))
    {
        await measure(app);
    }

    Directory.Delete(folder, recursive: true);
}
