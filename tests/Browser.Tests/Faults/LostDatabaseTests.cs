using System.Diagnostics;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Faults;

/// <summary>The database is killed below an open page: the page goes on working, says that the edit is not stored yet, and stores it once.</summary>
[Collection(SecondAppTests.Name)]
public sealed class LostDatabaseTests(SecondApp app)
{
    private const string Budget = "Capital budget";

    [Fact]
    public Task Typing_WhileTheDatabaseIsKilled_IsToldAndStoredOnceWhenItIsBack() =>
        app.VisitAsync(
            "/",
            Screen.Desktop,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenPresetAsync("cloud-or-own-1000-gpus");
                await visit.TypeAsync("Title", "Outlives its database");
                var address = page.Url;

                using (var over = new CancellationTokenSource())
                {
                    var killing = KillAgainAndAgainAsync(app.App.DataFolder, over.Token);
                    await visit.Field(Budget).FillAsync("62000000");
                    await visit.Field(Budget).BlurAsync();
                    await Expect(visit.SaveState()).ToHaveTextAsync("Not stored yet; trying again");
                    // The result does not wait for the database.
                    await Expect(visit.Field(Budget)).ToHaveValueAsync("62,000,000");
                    await Expect(page.Locator(".strip-answer")).ToBeVisibleAsync();
                    await over.CancelAsync();
                    Assert.NotEqual(0, await killing);
                }

                await Expect(visit.SaveState())
                    .ToContainTextAsync("Saved as draft", new() { Timeout = 30_000 });
                await visit.GoAsync(new Uri(address).PathAndQuery);
                await Expect(visit.Field(Budget)).ToHaveValueAsync("62,000,000");
                await page.GetByRole(
                        Microsoft.Playwright.AriaRole.Button,
                        new() { Name = "Save", Exact = true }
                    )
                    .ClickAsync();
                await Expect(visit.SaveState()).ToHaveTextAsync("Saved as revision 2");
                await visit.GoAsync("/scenarios?q=outlives");
                await Expect(page.Locator(".scenario-table tbody tr")).ToHaveCountAsync(1);
            }
        );

    // Why again: the app starts its database anew after a second, and the page must meet it while it is away.
    private static async Task<int> KillAgainAndAgainAsync(string folder, CancellationToken over)
    {
        var kills = 0;
        while (!over.IsCancellationRequested)
        {
            foreach (
                var file in Directory.GetFiles(
                    folder,
                    "postmaster.pid",
                    SearchOption.AllDirectories
                )
            )
            {
                if (Kill(File.ReadLines(file).FirstOrDefault()))
                {
                    kills++;
                }
            }

            await Task.Delay(100, CancellationToken.None);
        }

        return kills;
    }

    private static bool Kill(string? number)
    {
        try
        {
            using var database = Process.GetProcessById(
                int.Parse(number ?? "", System.Globalization.CultureInfo.InvariantCulture)
            );
            // Why asked: the file outlives its process, whose number may be another's by now.
            if (!database.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
            {
                return false;
            }

            database.Kill();
            return true;
        }
        catch (Exception gone)
            when (gone is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
