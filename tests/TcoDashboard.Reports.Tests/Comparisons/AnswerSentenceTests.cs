using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Reports.Tests.Comparisons;

public sealed partial class AnswerSentenceTests
{
    private static readonly Limits NoLimits = new();

    [Fact]
    public void Of_CheaperAndFasterAreDifferentOptions_NamesBothWithTheLimit()
    {
        var limits = new Limits
        {
            PowerBudget = Power.FromMegawatts(750),
            PowerBasis = PowerBasis.Facility,
        };

        Assert.Equal(
            "At 750 MW of facility power, GB300 costs 12 % less per million tokens; CS-3 answers 3.1x faster per user.",
            Answer(limits, Option("GB300", 0.88, 50), Option("CS-3", 1.0, 155))
        );
    }

    [Fact]
    public void Of_OneOptionWinsInBoth_NamesTheOther()
    {
        Assert.Equal(
            "CS-3 costs 20 % less per million tokens than GB300; CS-3 also answers 30 % faster per user.",
            Answer(NoLimits, Option("GB300", 1.0, 100), Option("CS-3", 0.8, 130))
        );
    }

    [Fact]
    public void Of_NameWithBracketsBehindIt_IsSaidWithoutThemUnlessTheyTellItApart()
    {
        Assert.Equal(
            "CS-3 costs 20 % less per million tokens than Vera Rubin NVL72; CS-3 also answers 30 % faster per user.",
            Answer(
                NoLimits,
                Option("Vera Rubin NVL72 (VR200; earlier called NVL144)", 1.0, 100),
                Option("CS-3", 0.8, 130)
            )
        );
        Assert.Equal(
            "H100 (rented) and H100 (bought) cost the same, $0.50/Mtok; both answer about equally fast per user.",
            Answer(NoLimits, Option("H100 (rented)", 0.5, 100), Option("H100 (bought)", 0.501, 102))
        );
    }

    [Fact]
    public void Of_EqualCosts_SaysSo()
    {
        Assert.Equal(
            "A and B cost the same, $0.50/Mtok; both answer about equally fast per user.",
            Answer(NoLimits, Option("A", 0.5, 100), Option("B", 0.501, 102))
        );
    }

    [Fact]
    public void Of_DifferenceInsideItsRange_IsCalledUncertain()
    {
        var answer = Answer(
            NoLimits,
            Option("A", 0.8, 50, 0.6, 1.1),
            Option("B", 1.0, 90, 0.7, 1.3)
        );

        Assert.Contains(
            "A costs 20 % less per million tokens, a difference within the uncertainty of the performance model;",
            answer,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_RangesThatTouch_ButLeaveTheDifferenceOutsideItsOwnRange_DoesNotDoubt()
    {
        // Quadrature: 0.15 and 0.15 give 0.21, less than the difference of 0.25.
        var answer = Answer(
            NoLimits,
            Option("A", 0.75, 50, 0.6, 0.9),
            Option("B", 1.0, 90, 0.85, 1.2)
        );

        Assert.DoesNotContain("uncertainty", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RangesApart_DoesNotDoubt()
    {
        var answer = Answer(
            NoLimits,
            Option("A", 0.8, 50, 0.75, 0.85),
            Option("B", 1.0, 90, 0.95, 1.05)
        );

        Assert.DoesNotContain("uncertainty", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FourOptions_NamesTheCheapestTheNextAndTheFastest()
    {
        Assert.Equal(
            "For $50 M of capital, C is the cheapest of 4 options at $0.40/Mtok, 20 % below A; D answers fastest, 5.0x faster per user than C.",
            Answer(
                new() { CapitalBudget = Money.FromUsd(50e6) },
                Option("A", 0.5, 50),
                Option("B", 0.9, 60),
                Option("C", 0.4, 40),
                Option("D", 2, 200)
            )
        );
    }

    [Fact]
    public void Of_OneOption_GivesItsNumbers()
    {
        Assert.Equal(
            "A costs $0.412/Mtok ($0.310 to 0.600/Mtok, P10–P90) and answers at 45 tok/s per user.",
            Answer(NoLimits, Option("A", 0.4123, 45, 0.31, 0.6))
        );
    }

    [Fact]
    public void Of_OneOfTwoFeasible_GivesItsNumbersAndTheReasonOfTheOther()
    {
        var limits = new Limits
        {
            PowerBudget = Power.FromMegawatts(2),
            PowerBasis = PowerBasis.IT,
        };

        Assert.Equal(
            "At 2 MW of IT power, only A is feasible: it costs $0.40/Mtok and answers at 45 tok/s per user. B is not feasible: The model needs 900 GB.",
            Answer(limits, Option("A", 0.4, 45), Infeasible("B", "The model needs 900 GB."))
        );
    }

    [Fact]
    public void Of_NoneFeasible_GivesEveryReason()
    {
        Assert.Equal(
            "None of the 2 options is feasible. A is not feasible: No memory. B is not feasible: No price.",
            Answer(NoLimits, Infeasible("A", "No memory."), Infeasible("B", "No price."))
        );
    }

    /// <summary>One rack for a demand of fourteen is cheap because it does a fourteenth of the work; that is no win.</summary>
    [Fact]
    public void Of_CheapestServesAPart_FallsShortAndIsNotCalledCheapest()
    {
        Assert.Equal(
            "Only B serves the whole demand: it costs $0.80/Mtok and answers at 45 tok/s per user. A serves only 7.7 % of the demand at $0.40/Mtok and falls short.",
            Answer(NoLimits, Serving(Option("A", 0.4, 45), 0.077), Option("B", 0.8, 45))
        );
        Assert.Equal(
            "Of the options that serve the whole demand, B costs 20 % less per million tokens than C; both answer about equally fast per user. A serves only 63 % of the demand at $0.40/Mtok and falls short.",
            Answer(
                NoLimits,
                Serving(Option("A", 0.4, 45), 0.63),
                Option("B", 0.8, 45),
                Serving(Option("C", 1.0, 45), 1)
            )
        );
    }

    [Fact]
    public void Of_AllServeAPart_SaysSoFirst()
    {
        Assert.Equal(
            "None of the 2 options serves the whole demand. A costs 50 % less per million tokens than B; both answer about equally fast per user. A serves only 63 % of the demand. B serves only 80 % of the demand.",
            Answer(
                NoLimits,
                Serving(Option("A", 0.4, 45), 0.63),
                Serving(Option("B", 0.8, 45), 0.8)
            )
        );
    }

    /// <summary>Sizes come in whole systems: what rounds to all of the demand is all of it.</summary>
    [Fact]
    public void Of_HardlyAnyDemandLeft_CountsAsServed()
    {
        Assert.StartsWith(
            "A costs 50 % less per million tokens",
            Answer(NoLimits, Serving(Option("A", 0.4, 45), 0.996), Option("B", 0.8, 45)),
            StringComparison.Ordinal
        );
    }

    private static OptionResult Serving(OptionResult option, double share) =>
        option with
        {
            Metrics = option.Metrics.Add(
                new(MetricIds.DemandServed, "Served", Unit.Fraction, share, BetterWhen.Higher, null)
            ),
        };

    /// <summary>What is leased against what is paid at once is no comparison of hardware alone, and the sentence says so.</summary>
    [Fact]
    public void Of_UnlikeTerms_AreNamedWithTheOption()
    {
        var leased = new FinancingSpec { Kind = FinancingKind.FinanceLease, TermMonths = 36 };

        Assert.Equal(
            "GB300 own (leased over 36 months) costs 20 % less per million tokens than GB300 colocated (paid in cash); both answer about equally fast per user.",
            Answer(
                NoLimits,
                Had(Option("GB300 own", 0.8, 45), Deployment.Own, leased),
                Had(Option("GB300 colocated", 1.0, 45), Deployment.Colo, null)
            )
        );
        Assert.Equal(
            "DGX H100 (rented) is the cheapest of 3 options at $0.50/Mtok, 38 % below DGX B200 (colocated); all answer about equally fast per user.",
            Answer(
                NoLimits,
                Had(Option("DGX H100", 0.5, 45), Deployment.Cloud, null),
                Had(Option("DGX B200", 0.8, 45), Deployment.Colo, null),
                Had(Option("DGX B300", 1.0, 45), Deployment.Own, null)
            )
        );
    }

    [Fact]
    public void Of_TermsThatNamesSay_AreNotSaidTwice()
    {
        Assert.Equal(
            "“H100, rented” costs 20 % less per million tokens than “H100, bought”; both answer about equally fast per user.",
            Answer(
                NoLimits,
                Had(Option("H100, rented", 0.8, 45), Deployment.Cloud, null),
                Had(Option("H100, bought", 1.0, 45), Deployment.Colo, null)
            )
        );
    }

    private static OptionResult Had(
        OptionResult option,
        Deployment deployment,
        FinancingSpec? financing
    ) =>
        option with
        {
            Spec = option.Spec with
            {
                Financing = financing,
                Fleets =
                [
                    SampleScenarios.Fleet("base", option.Spec.Name) with
                    {
                        Deployment = deployment,
                    },
                ],
            },
        };

    [Fact]
    public void Of_Nothing_SaysWhatToDo()
    {
        Assert.Equal(
            "There is nothing to compare until the problems of the scenario are mended.",
            AnswerSentence.Of([], Presenter.Plain)
        );
    }

    private static string Answer(Limits limits, params OptionResult[] options)
    {
        var document = SampleScenarios.Deal750Megawatt() with { Limits = limits };
        var result = new Result(document, new CatalogRevision("hash", []), "1", [.. options], []);
        return AnswerSentence.Of([.. ComparisonColumn.Of(result)], Presenter.Plain);
    }

    private static OptionResult Option(
        string name,
        double cost,
        double speed,
        double? low = null,
        double? high = null
    ) =>
        new()
        {
            Spec = Spec(name),
            // Why: different systems, so that a difference may come from the performance model.
            Fleets = [new() { Spec = SampleScenarios.Fleet("base", name), System = System(name) }],
            Metrics =
            [
                new(
                    MetricIds.CostPerMtokBlended,
                    "Cost",
                    Unit.UsdPerMillionTokens,
                    cost,
                    BetterWhen.Lower,
                    null
                )
                {
                    Low = low,
                    High = high,
                },
                new(
                    MetricIds.SpeedPerUser,
                    "Speed",
                    Unit.TokensPerSecond,
                    speed,
                    BetterWhen.Higher,
                    null
                ),
            ],
        };

    private static AcceleratorSystem System(string name)
    {
        var item = SampleScenarios.OwnSystem(name, 1) with { Name = name };
        return new(item, new(item));
    }

    private static OptionResult Infeasible(string name, string reason) =>
        new()
        {
            Spec = Spec(name),
            Fleets = [],
            Problems = [Problem.Error("options[0]", "S-120", reason, "Do something else.")],
        };

    private static OptionSpec Spec(string name) =>
        new()
        {
            Id = name,
            Name = name,
            Fleets = [],
        };
}
