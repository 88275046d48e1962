using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <content>What stands in front of the answer where the scenario has limits.</content>
public sealed partial class AnswerSentenceTests
{
    /// <summary>A power budget that no option fills is a limit, not what the options are built with.</summary>
    [Fact]
    public void Of_BudgetThatNobodyFills_SaysHowMuchIsNeeded()
    {
        var limits = new Limits
        {
            PowerBudget = Power.FromMegawatts(20),
            PowerBasis = PowerBasis.Facility,
        };

        Assert.Equal(
            "Within 20 MW of facility power (at most 7.82 MW needed), GB300 costs 12 % less per million tokens; CS-3 answers 3.1x faster per user.",
            Answer(
                limits,
                SizedByDemand(Option("GB300", 0.88, 50), 3.37),
                SizedByDemand(Option("CS-3", 1.0, 155), 7.82)
            )
        );
    }

    /// <summary>Two limits are both said, and which of them ends the fleets.</summary>
    [Theory]
    [InlineData(
        SizingLimit.Power,
        SizingLimit.Power,
        "At 20 MW of facility power and within $50 M of capital (at most $38 M needed), "
    )]
    [InlineData(
        SizingLimit.Capital,
        SizingLimit.Capital,
        "For $50 M of capital and within 20 MW of facility power (at most 7.82 MW needed), "
    )]
    [InlineData(
        SizingLimit.Power,
        SizingLimit.Capital,
        "Within 20 MW of facility power and $50 M of capital, "
    )]
    [InlineData(
        SizingLimit.Demand,
        SizingLimit.Demand,
        "Within 20 MW of facility power (at most 7.82 MW needed) and $50 M of capital (at most $38 M needed), "
    )]
    public void Of_TwoLimits_SaysBothAndWhichEndsTheFleets(
        SizingLimit first,
        SizingLimit second,
        string lead
    )
    {
        var limits = new Limits
        {
            PowerBudget = Power.FromMegawatts(20),
            PowerBasis = PowerBasis.Facility,
            CapitalBudget = Money.FromUsd(50e6),
        };

        Assert.StartsWith(
            lead + "GB300 costs 12 % less",
            Answer(
                limits,
                Sized(Option("GB300", 0.88, 50), first, 3.37, 38e6),
                Sized(Option("CS-3", 1.0, 155), second, 7.82, 21e6)
            ),
            StringComparison.Ordinal
        );
    }

    /// <summary>Where the power ends only some of the fleets, it is no size that all are built for.</summary>
    [Fact]
    public void Of_LimitThatEndsOnlySome_IsALimit()
    {
        var limits = new Limits { PowerBudget = Power.FromMegawatts(20) };

        Assert.StartsWith(
            "Within 20 MW of IT power, GB300",
            Answer(
                limits,
                Sized(Option("GB300", 0.88, 50), SizingLimit.Power, 20, 38e6),
                Sized(Option("CS-3", 1.0, 155), SizingLimit.Demand, 7.82, 21e6)
            ),
            StringComparison.Ordinal
        );
    }

    /// <summary>A sum that no option spends is a limit too.</summary>
    [Fact]
    public void Of_MoneyThatNobodySpends_SaysHowMuchIsNeeded() =>
        Assert.StartsWith(
            "Within $50 M of capital (at most $38 M needed), GB300",
            Answer(
                new() { CapitalBudget = Money.FromUsd(50e6) },
                Sized(Option("GB300", 0.88, 50), SizingLimit.Demand, 3, 38e6),
                Sized(Option("CS-3", 1.0, 155), SizingLimit.Demand, 7.82, 21e6)
            ),
            StringComparison.Ordinal
        );

    private static OptionResult Sized(
        OptionResult option,
        SizingLimit by,
        double megawatts,
        double capital
    ) =>
        SizedByDemand(option, megawatts) with
        {
            Fleets = [.. option.Fleets.Select(one => one with { SizedBy = by })],
            Metrics = SizedByDemand(option, megawatts)
                .Metrics.Add(
                    new(MetricIds.Capex, "Capital", Unit.Usd, capital, BetterWhen.Lower, null)
                ),
        };

    private static OptionResult SizedByDemand(OptionResult option, double megawatts) =>
        option with
        {
            Fleets = [.. option.Fleets.Select(one => one with { SizedBy = SizingLimit.Demand })],
            Metrics = option.Metrics.Add(
                new(
                    MetricIds.FacilityPower,
                    "Facility power",
                    Unit.Megawatt,
                    megawatts,
                    BetterWhen.Lower,
                    null
                )
            ),
        };
}
