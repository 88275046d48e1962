using System.Globalization;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using Speed;

// Measures what a person at the screen feels, in Chromium on an app of its own: dotnet run -c Release --project tests/Speed [-- circuits].
// The number is how many windows edit at once at the end; 200 by default, 0 leaves that out.
if (Chromium.Program is not { } program)
{
    Console.Error.WriteLine("Chromium is needed: install the package chromium.");
    return 1;
}

var circuits = args is [var asked] ? int.Parse(asked, CultureInfo.InvariantCulture) : 200;
using var playwright = await Playwright.CreateAsync();
await using var browser = await Chromium.LaunchAsync(playwright, program);
var folder = RunningApp.NewDataFolder();
await using (var app = await RunningApp.StartAsync(folder))
{
    await StartSpeed.MeasureAsync(browser, app.Address);
    await EditSpeed.MeasureAsync(browser, app.Address);
    await PageMemory.MeasureAsync(browser, app);
    if (circuits > 0)
    {
        await Crowd.MeasureAsync(browser, app, circuits);
    }
}

Directory.Delete(folder, recursive: true);
return 0;
