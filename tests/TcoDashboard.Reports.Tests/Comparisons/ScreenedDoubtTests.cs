using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>What a search of the catalog cannot tell apart.</summary>
public sealed class ScreenedDoubtTests
{
    private static readonly BuyingQuestion s_people = new()
    {
        Kind = QuestionKind.Users,
        Amount = 5000,
        Model = "llama-3.1-70b",
        Region = "us-va",
    };

    private static readonly Lazy<ScreenedCandidate[]> s_feasible = new(() =>
        [
            .. CatalogScreening
                .Run(
                    s_people.Document(new(2027, 1, 1), "Llama 3.1 70B"),
                    Candidates.Of(PresetResults.Get("750mw-gpu-or-wafer").Catalog, s_people),
                    document =>
                        Scenario.Evaluate(
                            document,
                            PresetResults.Get("750mw-gpu-or-wafer").Catalog
                        ),
                    progress: null,
                    TestContext.Current.CancellationToken
                )
                .Where(one => one.IsFeasible),
        ]
    );

    [Fact]
    public void Level_WithTheCheapest_IsWhatAddingTheErrorsInQuadratureLeaves()
    {
        var feasible = s_feasible.Value;
        var level = ScreenedDoubt.AsCheapAsTheFirst(feasible);

        // A second method, from the ranges shown: the dearer one's way down and the cheaper one's way up, as distances of logarithms.
        var first = feasible[0];
        var up = Math.Log(ScreenedDoubt.RangeOf(first)!.Value.High / first.Cost!.Value);
        foreach (var one in feasible.Skip(1))
        {
            var down = Math.Log(one.Cost!.Value / ScreenedDoubt.RangeOf(one)!.Value.Low);
            var gap = Math.Log(one.Cost.Value / first.Cost.Value);
            Assert.Equal(gap * gap <= (up * up) + (down * down), level.Contains(one));
        }

        Assert.NotEmpty(level);
        Assert.DoesNotContain(feasible[^1], level);
    }

    [Fact]
    public void Range_OfARackTooLargeForTheLoad_IsNarrowBecauseOneServesItAtAnySpeed()
    {
        var rack = s_feasible.Value.Single(one => one.Candidate.Option.Id == "nvidia-vr200-nvl72");
        var servers = s_feasible.Value.Single(one => one.Candidate.Option.Id == "nvidia-dgx-h100");

        Assert.Equal(1, rack.Value(MetricIds.Systems));
        Assert.True(ScreenedDoubt.IsHeldByWholeSystems(rack));
        Assert.False(ScreenedDoubt.IsHeldByWholeSystems(servers));
    }
}
