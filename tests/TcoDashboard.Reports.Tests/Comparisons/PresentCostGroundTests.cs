using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Redaction;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>Beside a net present cost stands what it credits and from when systems run.</summary>
public sealed partial class PresentCostGroundTests
{
    private static readonly ComparisonReport s_report = ReportOf("750mw-gpu-or-wafer");

    [Fact]
    public void Credits_AndTheMonthOfAllSystems_AreThoseOfTheSheet()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");

        Assert.Equal(
            "Resale and value left are credited; all systems run from December 2029",
            s_report.Ground.Title
        );
        Assert.Equal(result.Options.Length, s_report.Ground.Options.Length);
        foreach (var (option, words) in result.Options.Zip(s_report.Ground.Options))
        {
            // Second method: the two lines of the sheet, and the ramp of 36 months from January 2027.
            var values = option.Values!;
            var credit = values.Scalar("pv.credit.resale") + values.Scalar("pv.credit.facility");
            var said = Amount()
                .Matches(words)
                .Select(one => double.Parse(one.Groups[1].Value, CultureInfo.InvariantCulture))
                .ToArray();
            Assert.Equal(-credit!.Value / 1e9, said[2], 0.05);
            Assert.Equal(said[0], said[1] - said[2], 0.11);
            Assert.Contains("from December 2029, the first from January 2027", words);
        }
    }

    [Fact]
    public void RentedFleets_HaveNothingToSay()
    {
        var rented = PresetResults.Get("cloud-or-own-1000-gpus");
        var column = ComparisonColumn.Of(rented).Where(one => one.Option.Spec.Id == "neocloud");

        var report = ComparisonBuilder.Build(
            [.. column],
            null,
            CostBasis.PresentValue,
            Presenter.Plain
        );

        Assert.Same(PresentCostGround.None, report.Ground);
    }

    [Fact]
    public void LinksWithoutPrices_DoNotSayIt() =>
        Assert.Same(PresentCostGround.None, IndexedComparison.Of(s_report, Presenter.Plain).Ground);

    private static ComparisonReport ReportOf(string preset) =>
        ComparisonBuilder.Build(
            PresetResults.Get(preset),
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );

    [GeneratedRegex(@"\$([\d.]+) B")]
    private static partial Regex Amount();
}
