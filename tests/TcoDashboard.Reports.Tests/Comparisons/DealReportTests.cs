using System.Text.Json.Nodes;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>Deals and supply risk in comparisons: rows, the answer for versions of one deal, and the exports.</summary>
public sealed class DealReportTests
{
    private static readonly Result s_versions = PresetResults.Get("openai-cerebras-750mw-deal");

    [Fact]
    public void Answer_OfVersionsOfOneDeal_ComparesEffectivePricesAndNamesNoWinner()
    {
        var report = Report(s_versions);

        Assert.StartsWith(
            "These are 5 versions of one deal with Cerebras; its effective price, net of warrants at grant value, is ",
            report.Answer,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "(Announcement, January 2026) to ",
            report.Answer,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("cheapest", report.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_OfOptionsWithWarrants_SaysWhatTheyTakeOffThePriceOfEach()
    {
        var result = PresetResults.Get("openai-amd-6gw-warrants");

        var report = Report(result);

        double[] off =
        [
            .. result
                .Options.Select(one =>
                    1
                    - one.Metric(MetricIds.DealNetGrant)?.Value
                        / one.Metric(MetricIds.DealGross)?.Value
                )
                .OfType<double>()
                .Where(share => share > 1e-9)
                .Order(),
        ];
        Assert.Equal(2, off.Length);
        Assert.EndsWith(
            $"would take {Presenter.English.Percent(off[0])} to {Presenter.English.Percent(off[1])} off the price at their grant value.".Replace(
                '\u202F',
                ' '
            ),
            report.Answer.Replace('\u202F', ' '),
            StringComparison.Ordinal
        );
        // Ten seconds of reading; the amounts of each option stand in its rows.
        Assert.InRange(report.Answer.Length, 100, 260);
        var net = report.Row(MetricIds.DealNetGrant)!;
        Assert.Equal(2, net.Cells.Count(cell => cell.Value > 1e9));
    }

    [Fact]
    public void Answer_WhenOneVersionHasOtherHardware_ComparesOptionsAgain()
    {
        var option = s_versions.Options[0];
        var other = s_versions with
        {
            Options = s_versions.Options.SetItem(
                0,
                option with
                {
                    Spec = option.Spec with
                    {
                        Fleets = [option.Spec.Fleets[0] with { System = "another" }],
                    },
                }
            ),
        };

        Assert.Contains("cheapest of 5 options", Report(other).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void DealRows_OfEveryVersion_AddUpFromListToEffectivePrice()
    {
        var report = Report(s_versions);
        var group = report.Groups.Single(group => group.Id == "deal");

        for (var column = 0; column < report.Columns.Length; column++)
        {
            var sum = group
                .Rows.Where(row =>
                    row.Id == "deal_list"
                    || row.Id.StartsWith("deal_step_", StringComparison.Ordinal)
                )
                .Sum(row => row.Cells[column].Value ?? 0);
            var net = report.Row(MetricIds.DealNetGrant)!.Cells[column].Value!.Value;
            Assert.Equal(net, sum, 1e-12 * net);
        }
    }

    [Theory]
    [InlineData("750mw-gpu-or-wafer")]
    [InlineData("where-to-build")]
    public void DealRows_WithoutADeal_AreNotThere(string preset)
    {
        var report = Report(PresetResults.Get(preset));

        Assert.DoesNotContain(report.Groups, group => group.Id is "deal" or "supply");
    }

    [Fact]
    public void NotIncluded_NamesNoDeals() =>
        Assert.DoesNotContain(
            Report(s_versions).NotIncluded,
            text => text.Contains("deal", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void Json_OfADeal_HoldsPricesOnEveryBasis()
    {
        var json = JsonNode.Parse(ComparisonJson.Write(Report(s_versions)))!;

        var filed = json["options"]!.AsArray().Single(one => (string)one!["key"]! == "filed")![
            "deal"
        ]!.AsObject();
        foreach (var basis in (string[])["list", "gross", "net_p10", "net_p90", "effective"])
        {
            foreach (var volume in (string[])["mw_year", "system_hour", "mtok"])
            {
                var key = filed.Single(pair =>
                    pair.Key.StartsWith($"deal_{basis}_per_{volume}", StringComparison.Ordinal)
                );
                Assert.True((double)key.Value!["value"]! > 0, key.Key);
            }
        }
    }

    [Fact]
    public void SupplyRows_AddUpToTheExpectedCost()
    {
        var supply = new SupplyTerms
        {
            ValueUsdPerMonth = 1e6,
            Needed = new(2027, 6, 1),
            Branches =
            [
                new("Site", new(2025, 1, 1), [new("Transformer", 140, 160)], Evidence.None),
            ],
            Events = [new("outage", new("Outage", 1, 0.5, 1), Evidence.None)],
        };
        var preset = PresetResults.Get("selective-acceleration");
        var result = Scenario.Evaluate(
            preset.Document with
            {
                Options =
                [
                    preset.Document.Options[0] with
                    {
                        Supply = supply,
                    },
                    .. preset.Document.Options.Skip(1).Select(one => one with { Supply = null }),
                ],
            },
            preset.Catalog,
            TestContext.Current.CancellationToken
        );

        var report = Report(result);

        var parts = report
            .Groups.Single(group => group.Id == "supply")
            .Rows.Where(row => row.Id.StartsWith("supply_part_", StringComparison.Ordinal))
            .Sum(row => row.Cells[0].Value ?? 0);
        Assert.Equal(report.Row(MetricIds.SupplyRisk)!.Cells[0].Value!.Value, parts, 1e-3);
        Assert.Null(report.Row(MetricIds.SupplyRisk)!.Cells[1].Value);
    }

    private static ComparisonReport Report(Result result) =>
        ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.Plain);
}
