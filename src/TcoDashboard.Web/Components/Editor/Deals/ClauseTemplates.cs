using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The ten kinds of clause a person may add, each with figures to be replaced by those of the contract.</summary>
public static class ClauseTemplates
{
    private static readonly Source s_source = new("Entered in the editor", null, null, "estimate");

    /// <summary>Word and name of each kind, in the order of the list.</summary>
    public static ImmutableArray<(string Word, string Name)> Kinds { get; } =
    [
        ("capacity", "Contracted capacity"),
        ("price_tiers", "Price tiers"),
        ("take_or_pay", "Take-or-pay"),
        ("price_index", "Price index"),
        ("price_reopener", "Price re-opener"),
        ("service_credits", "Service credits"),
        ("early_exit", "Early exit"),
        ("prepayment", "Prepayment"),
        ("funding", "Loan to the supplier"),
        ("grant", "Funding as a grant"),
        ("warrants", "Warrants"),
    ];

    /// <summary>A new clause of a kind, with what every clause needs.</summary>
    /// <param name="word">One of <see cref="Kinds"/>.</param>
    /// <param name="start">First month of the scenario.</param>
    /// <param name="years">Its years.</param>
    public static Clause Of(string word, DateOnly start, int years) =>
        Bare(word, start, years) with
        {
            Id = word,
            Name = Kinds.First(kind => kind.Word == word).Name,
            Status = ClauseStatus.Reported,
            Source = s_source,
            Note = "Example figures: replace them with those of the contract.",
        };

    private static Clause Bare(string word, DateOnly start, int years)
    {
        var later = start.AddMonths(12 * years / 2);
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
