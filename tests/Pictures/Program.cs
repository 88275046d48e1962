using Browser.Tests.Fixture;
using Microsoft.Playwright;
using Pictures;

// Takes the pictures of the documents: dotnet run --project tests/Pictures [-- word …] takes those whose name contains a word.
if (Chromium.Program is not { } program)
{
    Console.Error.WriteLine("Chromium is needed: install the package chromium.");
    return 1;
}

using var playwright = await Playwright.CreateAsync();
await using var browser = await Chromium.LaunchAsync(playwright, program);

// Why an own app: an empty data folder shows what a newcomer sees.
await using var app = await RunningApp.StartAsync(RunningApp.NewDataFolder());
var gallery = new Gallery(browser, app.Address, args);
await gallery.TakeAllAsync();
return 0;
