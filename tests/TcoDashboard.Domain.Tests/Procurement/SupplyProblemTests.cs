using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>What a user may write wrongly about supply risk: each is a problem with path, both numbers and a way out.</summary>
public sealed class SupplyProblemTests
{
    public static TheoryData<string, string, string, SupplyTerms> Mistakes =>
        new()
        {
            {
                "S-420",
                "options[0].supply.lead_times[0].steps[0].p90_weeks",
                "within 20 weeks, but half of them only within 30 weeks",
                TestSupply.Waiting(30, 20)
            },
            {
                "S-421",
                "options[0].supply.layers[0].suppliers",
                "add up to 90 %, not to 100 %",
                new() { Layers = [Layer(0.7, 0.2)] }
            },
            {
                "S-422",
                "options[0].supply.needed_by_month",
                "needed in 2031-01, but the scenario runs from 2026-01 to 2028-12",
                TestSupply.Waiting(20, 30) with
                {
                    Needed = new(2031, 1, 1),
                }
            },
            {
                "S-424",
                "options[0].supply.needed_by_month",
                "1 lead times and 0 months of need",
                TestSupply.Waiting(20, 30) with
                {
                    Needed = null,
                }
            },
            {
                "S-425",
                "options[0].supply.layers[1].layer",
                "stands here 2 times; 1 is allowed",
                new() { Layers = [Layer(1), Layer(1)] }
            },
            {
                "S-427",
                "options[0].supply.events[0].duration_months",
                "6 times a year for 3 months each: 18 of 12 months",
                new() { Events = [TestSupply.Outage(6, 3, 1)] }
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_IsAProblemWithPathBothNumbersAndWayOut(
        string code,
        string path,
        string words,
        SupplyTerms terms
    )
    {
        var problem = Assert.Single(
            SupplyChecks.Check(terms, "options[0].supply", TestSupply.Start, 36)
        );

        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    private static LayerSupply Layer(params ReadOnlySpan<double> shares)
    {
        var index = 0;
        return new(
            SupplyLayer.Device,
            [.. shares.ToArray().Select(share => ($"s{index++}", share))],
            Evidence.None
        );
    }
}
