using System.Collections.Immutable;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>A question in a buyer's words, held against the whole shipped catalog.</summary>
public sealed class ScreeningTests
{
    private static readonly BuyingQuestion s_people = new()
    {
        Kind = QuestionKind.Users,
        Amount = 5000,
        Model = "llama-3.1-70b",
        Region = "us-va",
    };

    private static readonly BuyingQuestion s_run = new()
    {
        Kind = QuestionKind.Training,
        Amount = 1e12,
        Model = "kimi-k2",
        Region = "us-va",
        Format = NumberFormat.Bf16,
    };

    private static readonly Lazy<ImmutableArray<ScreenedCandidate>> s_screened = new(() =>
        Screen(s_people)
    );

    [Fact]
    public void Candidates_NameEverySystemOnceAndRentedOnesBeside()
    {
        var candidates = Candidates.Of(ShippedScenarios.Catalog, s_people);

        Assert.Equal(
            ShippedScenarios
                .Catalog.OfKind(CatalogKind.System)
                .Count(item =>
                    AcceleratorSystem.Find(ShippedScenarios.Catalog, item.Id) is not null
                ),
            candidates.Count(one => !one.IsRented)
        );
        Assert.Contains(candidates, one => one.IsRented);
        Assert.Distinct(candidates.Select(one => one.Option.Id));
    }

    [Theory]
    [InlineData(QuestionKind.Power)]
    [InlineData(QuestionKind.Capital)]
    public void Candidates_ForABudgetThatTenantsDoNotSpend_AreBought(QuestionKind kind) =>
        Assert.DoesNotContain(
            Candidates.Of(ShippedScenarios.Catalog, s_people with { Kind = kind }),
            one => one.IsRented
        );

    /// <summary>Who has megawatts and money says both, whichever is asked for first.</summary>
    [Theory]
    [InlineData(QuestionKind.Power, 20, 60e6)]
    [InlineData(QuestionKind.Capital, 60e6, 20)]
    public void Question_WithTwoLimits_KeepsBothInItsDocument(
        QuestionKind kind,
        double amount,
        double also
    )
    {
        var document = (s_people with { Kind = kind, Amount = amount, AlsoWithin = also }).Document(
            new(2027, 1, 1),
            "Llama"
        );

        Assert.Equal(20, document.Limits.PowerBudget!.Value.Megawatts, 1e-9);
        Assert.Equal(PowerBasis.Facility, document.Limits.PowerBasis);
        Assert.Equal(60e6, document.Limits.CapitalBudget!.Value.Usd, 1e-3);
        Assert.Equal("Llama within 20 MW and $60 million of capital", document.Title);
    }

    [Fact]
    public void Screening_PutsTheCheapestFirstAndGivesEveryRefusalAReason()
    {
        var costs = s_screened
            .Value.Where(one => one.IsFeasible)
            .Select(one => one.Value(MetricIds.CostPerMtokBlended)!.Value)
            .ToArray();

        Assert.True(costs.Length > 5);
        Assert.Equal(costs.Order(), costs);
        Assert.All(
            s_screened.Value.Where(one => !one.IsFeasible),
            one => Assert.NotEmpty(one.Refusal!.Remedy)
        );
    }

    [Fact]
    public void Screening_OfPeople_StrikesOutWhatMissesTheirTargets() =>
        Assert.All(
            s_screened.Value.Where(one => one.IsFeasible),
            one =>
            {
                Assert.True(one.Value(MetricIds.SpeedPerUser) >= 15 * (1 - 1e-9));
                // 5,000 people who each read 15 tokens a second, whoever writes them.
                Assert.True(one.Value(MetricIds.OutputRate) >= 75_000 * (1 - 1e-9));
            }
        );

    [Fact]
    public void Question_OfPeople_IsTheSameWorkForEverySystem()
    {
        // An answer of 512 tokens read at 15 a second lasts 34.13 s; 5,000 people who ask again at once make 5,000 / 34.13 = 146.48 requests
        // a second, and a fifth of them under way a fifth of that.
        Assert.Equal(146.484375, s_people.RequestsPerSecond!.Value, 1e-9);
        Assert.Equal(
            29.296875,
            (s_people with { ActiveShare = 0.2 }).RequestsPerSecond!.Value,
            1e-9
        );
        Assert.Null((s_people with { MinTokensPerSecondPerUser = null }).RequestsPerSecond);
        Assert.All(
            s_screened.Value.Where(one => one.IsFeasible),
            one =>
                Assert.Equal(75_000, one.Option!.Values!.Scalar("fleet.base.demand")!.Value, 1e-6)
        );
    }

    [Fact]
    public void Screening_OfPeople_GivesAFasterSystemNoMoreWork() =>
        Assert.All(
            s_screened.Value.Where(one => one.IsFeasible),
            one =>
            {
                // A second method, in requests: by Little's law there are in flight at once the arrivals a second times the seconds of an
                // answer on this system. The fleet has room for them, and a copy of the model less has no room for a fifth more (servers
                // out of order and spares stand for the fifth).
                var (point, systems) = (
                    one.Option!.Fleets[0].Point!,
                    one.Value(MetricIds.Systems)!.Value
                );
                var answer =
                    point.TimeToFirstToken.Seconds + (511 * point.TimePerOutputToken.Seconds);
                var inFlight = 146.484375 * answer;
                Assert.True(systems * point.SequencesPerSystem >= inFlight * 0.98);
                Assert.True(
                    (systems - point.SystemsPerReplica) * point.SequencesPerSystem < inFlight * 1.2,
                    one.Candidate.Option.Name
                );
            }
        );

    [Fact]
    public void Shortlist_HoldsTheCheapestTheFastestAndARentedOne()
    {
        var chosen = Shortlist.Of(s_screened.Value);
        var feasible = s_screened.Value.Where(one => one.IsFeasible).ToArray();

        Assert.InRange(chosen.Length, 2, Shortlist.Most);
        Assert.Equal(feasible[0], chosen[0]);
        Assert.Contains(feasible.MaxBy(one => one.Value(MetricIds.SpeedPerUser)), chosen);
        Assert.Contains(chosen, one => one.Candidate.IsRented);
    }

    [Fact]
    public void Document_OfTheShortlist_IsOneThatCanBeStoredAndEvaluated()
    {
        var document = s_people.Document(new(2027, 1, 1), "Llama 3.1 70B") with
        {
            Options = [.. Shortlist.Of(s_screened.Value).Select(one => one.Candidate.Option)],
        };

        Assert.Equal(
            "Llama 3.1 70B for 5,000 people, all with an answer under way at once",
            document.Title
        );
        Assert.All(ShippedScenarios.Evaluate(document).Options, one => Assert.True(one.IsFeasible));
        Assert.Empty(ScenarioReader.Read(ScenarioWriter.Write(document)).Problems);
    }

    [Fact]
    public void Training_OfAModelByADay_EndsInTimeOnEveryWayAndGivesEveryRefusalAReason()
    {
        var screened = Screen(s_run);
        var feasible = screened.Where(one => one.IsFeasible).ToArray();

        Assert.True(feasible.Length > 3);
        Assert.Contains(feasible, one => one.Candidate.IsRented);
        Assert.All(
            feasible,
            one =>
            {
                Assert.True(one.Value(MetricIds.DaysToTrain) <= 151 * (1 + 1e-9));
                // Six operations a token and active parameter are a floor whatever the hardware: no run gets by with less than its peak allows.
                Assert.InRange(one.Value(MetricIds.Utilisation)!.Value, 0.01, 0.8);
            }
        );
        Assert.Equal(feasible.Select(one => one.Cost).Order(), feasible.Select(one => one.Cost));
        Assert.All(
            screened.Where(one => !one.IsFeasible),
            one => Assert.NotEmpty(one.Refusal!.Remedy)
        );
        Assert.Contains(
            feasible.MinBy(one => one.Value(MetricIds.FacilityPower)),
            Shortlist.Of(screened)
        );
    }

    [Fact]
    public void Training_OfAnotherSizeThanReleased_TakesTheLayoutWithMoreLayersAsAnOwnModel()
    {
        var (document, problem) = QuestionDocument.Of(
            s_run with
            {
                Amount = 120e9,
                Model = "llama-3.1-70b",
            },
            ShippedScenarios.Catalog,
            new(2027, 1, 1)
        );

        Assert.Null(problem);
        var own = new LanguageModel(Assert.Single(document!.OwnItems));
        Assert.Equal(own.Id, document.Workloads[0].Model);
        Assert.Equal(120e9, own.TotalParameters!.Value, 1e3);
        Assert.Equal(80 * 120 / 70.0, own.Layers!.Value, 0.5);
        var complete = document with
        {
            Options =
            [
                .. Candidates
                    .Of(ShippedScenarios.Catalog, s_run)
                    .Where(one => one.Option.Id == "nvidia-gb200-nvl72")
                    .Select(one => one.Option),
            ],
        };
        Assert.Empty(ScenarioReader.Read(ScenarioWriter.Write(complete)).Problems);
        Assert.True(ShippedScenarios.Evaluate(complete).Options[0].IsFeasible);
    }

    [Fact]
    public void Training_OfASizeFarFromTheLayout_IsRefusedWithTheSizesThatGo()
    {
        var (document, problem) = QuestionDocument.Of(
            s_run with
            {
                Amount = 1e12,
                Model = "llama-3.1-70b",
            },
            ShippedScenarios.Catalog,
            new(2027, 1, 1)
        );

        Assert.Null(document);
        Assert.Equal("S-651", problem!.Code);
        Assert.Contains("1,000 billion", problem.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<ScreenedCandidate> Screen(BuyingQuestion question) =>
        CatalogScreening.Run(
            QuestionDocument.Of(question, ShippedScenarios.Catalog, new(2027, 1, 1)).Document!,
            Candidates.Of(ShippedScenarios.Catalog, question),
            ShippedScenarios.Evaluate,
            progress: null,
            CancellationToken.None
        );
}
