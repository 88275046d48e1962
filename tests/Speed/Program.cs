using System.Globalization;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using Speed;

// Measures what a person at the screen feels, in Chromium on an app of its own: dotnet run -c Release --project tests/Speed [-- circuits].
// The number is how many windows are open at once at the end; 200 by default, 0 leaves that out. With "crowd" before it nothing else is measured.
if (Chromium.Program is not { } program)
{
    Console.Error.WriteLine("Chromium is needed: install the package chromium.");
    return 1;
}

var isCrowdOnly = args is ["crowd", ..];
var circuits = args is [.., not "crowd"] ? int.Parse(args[^1], CultureInfo.InvariantCulture) : 200;
using var playwright = await Playwright.CreateAsync();
await using var browser = await Chromium.LaunchAsync(playwright, program);
var folder = RunningApp.NewDataFolder();
await using (var app = await RunningApp.StartAsync(folder))
{
    if (!isCrowdOnly)
    {
        await StartSpeed.MeasureAsync(browser, app.Address);
        await EditSpeed.MeasureAsync(browser, app.Address);
        await PageMemory.MeasureAsync(browser, app);
    }

    if (circuits > 0)
    {
        // Why few processes: two hundred of them would need more memory than the machine has.
        await using var crowd = await Chromium.LaunchAsync(
            playwright,
            program,
            "--renderer-process-limit=2"
        );
        await Crowd.MeasureAsync(crowd, app, circuits);
    }
}

Directory.Delete(folder, recursive: true);
return 0;
