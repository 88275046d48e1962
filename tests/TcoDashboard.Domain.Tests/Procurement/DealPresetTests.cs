using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;
using TcoDashboard.Tests.Shared.Validation;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>The presets of published deals give the figures that were published.</summary>
public sealed class DealPresetTests
{
    private static readonly Lazy<Result> s_wafer = new(() =>
        ShippedScenarios.Evaluate(ShippedScenarios.Preset("openai-cerebras-750mw-deal"))
    );

    private static readonly Lazy<Result> s_warrants = new(() =>
        ShippedScenarios.Evaluate(ShippedScenarios.Preset("openai-amd-6gw-warrants"))
    );

    public static TheoryData<string, string> Deals =>
        new()
        {
            { "openai-cerebras-750mw-deal", "announced" },
            { "openai-cerebras-750mw-deal", "press" },
            { "openai-cerebras-750mw-deal", "filed" },
            { "openai-cerebras-750mw-deal", "filed_terms" },
            { "openai-cerebras-750mw-deal", "analyst" },
            { "openai-amd-6gw-warrants", "all" },
            { "openai-amd-6gw-warrants", "binding" },
        };

    [Fact]
    public void OpenAICerebras_Versions_EqualWhatWasPublished()
    {
        var published = PublishedTable.Read("openai-cerebras-2026/deal");

        published.AssertEqual("announced_usd", Wafer("announced").Deal!.Charges);
        published.AssertEqual("filed_usd", Wafer("filed").Deal!.Charges);
        published.AssertEqual("filed_usd", Wafer("filed_terms").Deal!.Charges);
        published.AssertEqual("analyst_usd", Wafer("analyst").Deal!.Charges);
        published.AssertEqual(
            "usd_per_mw_year_to_2028",
            Wafer("filed").Deal!.Charges / Wafer("filed").Deal!.MegawattYears
        );
        published.AssertEqual(
            "usd_per_mw_year_three_years_each",
            Wafer("filed_terms").Deal!.Charges / Wafer("filed_terms").Deal!.MegawattYears
        );
    }

    [Fact]
    public void OpenAICerebras_LoanAndWarrants_EqualWhatWasFiled()
    {
        var published = PublishedTable.Read("openai-cerebras-2026/deal");
        var values = Wafer("filed").Values!;
        var warrants = Wafer("filed").Spec.Deal!.Clauses.OfType<WarrantClause>().Single();

        published.AssertEqual("loan_payment_usd", values.Scalar("deal.loan.loan.payment"));
        published.AssertEqual("loan_subsidy_usd", values.Scalar("deal.loan.loan.subsidy"));
        published.AssertEqual("warrant_shares", warrants.Tranches.Sum(part => part.Shares));
        published.AssertEqual("warrants_usd", values.Scalar("deal.warrants.if_all_vest"));
        published.AssertEqual(
            "warrants_over_spend",
            values.Scalar("deal.warrants.if_all_vest") / Wafer("filed").Deal!.Charges
        );
    }

    [Fact]
    public void OpenAICerebras_Capacity_IsServedByWholeSystemsUpTo750Megawatts()
    {
        var values = Wafer("filed").Values!;
        var active = values.Series("fleet.wafer.active");
        var each = values.Scalar("fleet.wafer.power_per_system")!.Value;

        // One copy of the model spans two wafers, so they come in pairs.
        Assert.Equal(2 * Math.Floor(250e3 / each / 2), active[0]!.Value);
        Assert.Equal(2 * Math.Floor(750e3 / each / 2), active[24]!.Value);
        Assert.Equal(0, active[36]!.Value);
    }

    [Fact]
    public void AmdOpenAI_Warrant_EqualsTheFiling()
    {
        var published = PublishedTable.Read("amd-openai-warrant-2025/warrant");
        var all = s_warrants.Value.Options.Single(option => option.Spec.Id == "all");
        var warrants = all.Spec.Deal!.Clauses.OfType<WarrantClause>().Single();

        published.AssertEqual("capacity_mw", all.Metric(MetricIds.ITPower)!.Value);
        published.AssertEqual("shares", warrants.Tranches.Sum(part => part.Shares));
        published.AssertEqual("strike_usd", warrants.StrikeUsd);
        published.AssertEqual("last_hurdle_usd", warrants.Tranches[^1].HurdleUsd);
        published.AssertEqual("system_purchases_usd", all.Deal!.Charges);
        Assert.Equal(published.Input("first_vesting_mw"), warrants.Tranches[0].Threshold);
    }

    [Fact]
    public void AmdOpenAI_Warrant_IsWorthLessThanItsSharesAndVestsGigawattByGigawatt()
    {
        var values = s_warrants.Value.Options.Single(option => option.Spec.Id == "all").Values!;

        Assert.All(
            Enumerable.Range(1, 6),
            part =>
            {
                var id = FormattableString.Invariant($"deal.warrants.tranche_{part}");
                Assert.Equal(12.0 * (part - 1), values.Scalar($"{id}.months")!.Value);
                Assert.InRange(values.Scalar($"{id}.grant")!.Value, 1e8, 165 * 26_666_667.0);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Deals))]
    public void Deal_OfAPreset_HasABridgeThatSums(string preset, string id)
    {
        var deal = ShippedScenarios
            .Evaluate(ShippedScenarios.Preset(preset))
            .Options.Single(option => option.Spec.Id == id)
            .Deal!;

        Assert.Equal(deal.NetGrant, deal.Bridge[^1].Running);
        Assert.Equal(deal.NetGrant, deal.Bridge.Sum(step => step.Amount), 1e-3);
        Assert.All(deal.Effective, price => Assert.NotNull(price.NetGrant));
        Assert.All(
            deal.Terms.Clauses,
            clause => Assert.False(string.IsNullOrEmpty(clause.Source.Title))
        );
    }

    [Theory]
    [InlineData("openai-cerebras-750mw-deal", "filed")]
    [InlineData("openai-amd-6gw-warrants", "all")]
    public void Warrants_Simulated_AgreeWithTheSheet(string preset, string id)
    {
        var deal = ShippedScenarios
            .Evaluate(ShippedScenarios.Preset(preset))
            .Options.Single(option => option.Spec.Id == id)
            .Deal!;
        var drawn = deal.Simulated!;

        // The conditions of these deals are certain, so correlation with the price changes nothing.
        Assert.InRange(
            deal.Gross - deal.NetGrant,
            drawn.Mean - 4 * drawn.StandardError,
            drawn.Mean + 4 * drawn.StandardError
        );
    }

    [Fact]
    public void Bill_OfAContract_IsItsChargeAndFunding()
    {
        var values = Wafer("filed").Values!;
        var charges = values.Series("opex.contract").Sum(value => value!.Value);
        var funding = values.Series("opex.deal_funding").Sum(value => value!.Value);

        Assert.Equal(20e9, charges, 1e-3);
        Assert.Equal(1e9 - 3 * 374_109_812.79, funding, 0.05);
        Assert.Equal(charges + funding, values.Scalar("cash.sum")!.Value, 1e7);
    }

    private static OptionResult Wafer(string id) =>
        s_wafer.Value.Options.Single(option => option.Spec.Id == id);
}
