using System.Globalization;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using Speed;

// Measures what a person at the screen feels, in Chromium on an app of its own: dotnet run -c Release --project tests/Speed [-- circuits].
// The number is how many windows are open at once at the end, all but one of them without a browser; 200 by default, 0 leaves that out. A word before it measures one thing alone:
// "crowd", "edits", "memory", which also lists what it is that the server holds, or "own", the same where no two windows show the same.
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
var folder = RunningApp.NewDataFolder();
await using (var app = await RunningApp.StartAsync(folder))
{
    if (only is null)
    {
        await StartSpeed.MeasureAsync(browser, app.Address);
    }

    if (only is null or "edits")
    {
        await EditSpeed.MeasureAsync(browser, app.Address);
    }

    if (only is null or "memory")
    {
        await PageMemory.MeasureAsync(browser, app, isListed: only is not null);
    }

    if (only is "own")
    {
        await PageMemory.MeasureOwnAsync(browser, app);
    }

    if (only is null or "crowd" && circuits > 0)
    {
        await Crowd.MeasureAsync(browser, app, circuits);
    }
}

Directory.Delete(folder, recursive: true);
return 0;
