using System.Globalization;
using System.Text.RegularExpressions;
using Browser.Tests.Editor;
using Browser.Tests.Fixture;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Charts;

/// <summary>The axis of cash, which a line below all columns makes longer.</summary>
public sealed partial class CashAxisTests(BrowserFixture app)
{
    /// <summary>A line below all columns is on the chart, and the axis ends on one of its own steps: "−$35" stood close under "−$30".</summary>
    [Theory]
    [InlineData("750mw-gpu-or-wafer", 1440)]
    [InlineData("750mw-gpu-or-wafer", 390)]
    [InlineData("fifty-million-dollars", 1440)]
    [InlineData("on-premises-70b-200-users", 390)]
    public Task Axis_OfCashWithAPeakBelowAllColumns_GoesInEvenSteps(string preset, int width) =>
        app.VisitAsync(
            "/",
            new(width, 900, ColorScheme.Light),
            async visit =>
            {
                var scenario = await visit.OpenPresetAsync(preset);
                await visit.GoAsync($"{scenario}?tab=finance&view=results");
                var figure = visit.Page.Locator("#cash-flow[data-drawn=true]").First;
                await Expect(figure).ToBeVisibleAsync(new() { Timeout = 60_000 });
                var words = await figure.Locator(".canvas svg text").AllTextContentsAsync();
                double[] steps =
                [
                    .. words
                        .Where(text => AxisNumber().IsMatch(text))
                        .Select(text =>
                            double.Parse(
                                text.Replace("$", "", StringComparison.Ordinal)
                                    .Replace('\u2212', '-'),
                                CultureInfo.InvariantCulture
                            )
                        )
                        .Order(),
                ];

                Assert.InRange(steps.Length, 4, 9);
                Assert.All(
                    steps.Zip(steps.Skip(1)),
                    pair => Assert.Equal(steps[1] - steps[0], pair.Second - pair.First, 1e-9)
                );
            }
        );

    [GeneratedRegex(@"^\u2212?\$[0-9.]+$")]
    private static partial Regex AxisNumber();
}
