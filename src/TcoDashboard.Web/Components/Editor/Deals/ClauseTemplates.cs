using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The ten kinds of clause a person may add, each with figures to be replaced by those of the contract.</summary>
public static class ClauseTemplates
{
    private static Source Entered(Wording say) =>
        new(say["deals.enteredInTheEditor"], null, null, "estimate");

    /// <summary>Word and name of each kind, in the order of the list.</summary>
    public static ImmutableArray<(string Word, string Name)> Kinds(Wording say) =>
        [
            ("capacity", say["deals.contractedCapacity"]),
            ("price_tiers", say["deals.priceTiers"]),
            ("take_or_pay", say["deals.takeOrPay"]),
            ("price_index", say["deals.priceIndex"]),
            ("price_reopener", say["deals.priceReOpener"]),
            ("service_credits", say["deals.serviceCredits"]),
            ("early_exit", say["deals.earlyExit"]),
            ("prepayment", say["deals.prepayment"]),
            ("funding", say["deals.loanToTheSupplier"]),
            ("grant", say["deals.fundingAsAGrant"]),
            ("warrants", say["deals.warrants"]),
        ];

    /// <summary>A new clause of a kind, with what every clause needs.</summary>
    /// <param name="word">One of <see cref="Kinds"/>.</param>
    /// <param name="start">First month of the scenario.</param>
    /// <param name="months">Its months.</param>
    public static Clause Of(string word, DateOnly start, int months, Wording say) =>
        Bare(word, start, months) with
        {
            Id = word,
            Name = Kinds(say).First(kind => kind.Word == word).Name,
            Status = ClauseStatus.Reported,
            Source = Entered(say),
            Note = say["deals.exampleFiguresReplaceThem"],
        };

    private static Clause Bare(string word, DateOnly start, int months)
    {
        var later = start.AddMonths(months / 2);
        return word switch
        {
            "capacity" => new CapacityClause
            {
                Tranches = [new(100, start)],
                UsdPerMegawattMonth = 1e6,
            },
            "price_tiers" => new TierClause
            {
                Measure = TierMeasure.Spend,
                Mode = TierMode.Marginal,
                Tiers = [new(0, 0), new(1e8, 0.05)],
            },
            "take_or_pay" => new TakeOrPayClause { FloorFraction = 0.8 },
            "price_index" => new PriceIndexClause { RatePerYear = 0.02 },
            "price_reopener" => new PriceReopenerClause { Month = later, ExpectedChange = -0.1 },
            "service_credits" => new ServiceCreditClause
            {
                PromisedAvailability = 0.999,
                ExpectedAvailability = 0.995,
                CreditPerPoint = 0.05,
            },
            "early_exit" => new EarlyExitClause { Month = later, FeeFraction = 0.3 },
            "warrants" => Warrants(),
            _ => Funding(word, start),
        };
    }

    private static FundingClause Funding(string word, DateOnly start) =>
        new()
        {
            Form = word switch
            {
                "prepayment" => FundingForm.Prepayment,
                "grant" => FundingForm.Grant,
                _ => FundingForm.Loan,
            },
            AmountUsd = 1e6,
            Month = start,
            RatePerYear = word == "funding" ? 0.06 : 0,
            MarketRatePerYear = word == "funding" ? 0.12 : 0,
        };

    private static WarrantClause Warrants() =>
        new()
        {
            SharesTotal = 1e6,
            StrikeUsd = 0.01,
            SharePriceUsd = 10,
            VolatilityPerYear = 0.6,
            RiskFreePerYear = 0.04,
            Tranches =
            [
                new()
                {
                    Shares = 1e6,
                    Event = VestingEvent.Spend,
                    Threshold = 1e8,
                },
            ],
        };
}
