using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Procurement.Terms;

namespace TcoDashboard.Documents.Deals;

/// <summary>Reads what is particular to each kind of clause.</summary>
internal static class ClauseReader
{
    public static Clause Read(StrictObject fields, ClauseKind kind) =>
        kind switch
        {
            ClauseKind.Capacity => Capacity(fields),
            ClauseKind.PriceTiers => Tiers(fields),
            ClauseKind.TakeOrPay => TakeOrPay(fields),
            ClauseKind.PriceIndex => Index(fields),
            ClauseKind.PriceReopener => Reopener(fields),
            ClauseKind.ServiceCredits => Credits(fields),
            ClauseKind.EarlyExit => Exit(fields),
            ClauseKind.Prepayment => Prepayment(fields),
            ClauseKind.Funding => Funding(fields),
            _ => Warrants(fields),
        };

    private static CapacityClause Capacity(StrictObject fields) =>
        new()
        {
            Tranches = fields.List("tranches", DealSchema.Tranches, CapacityTranche),
            UsdPerMegawattMonth = fields.NumberOrNull("usd_per_mw_month", DealSchema.Usd),
            TotalUsd = fields.NumberOrNull("total_usd", DealSchema.Usd),
            IsFacilityPower = fields.Flag("is_facility_power"),
        };

    private static CapacityTranche CapacityTranche(StrictObject fields)
    {
        var tranche = new CapacityTranche(
            fields.Number("capacity_mw", DealSchema.Megawatts),
            DealReader.Month(fields, "month"),
            fields.WholeOrNull("term_months", DealSchema.Months)
        );
        fields.Finish();
        return tranche;
    }

    private static TierClause Tiers(StrictObject fields) =>
        new()
        {
            Measure = fields.Choice("measure", DealSchema.Measures),
            Mode = fields.Choice("mode", DealSchema.Modes),
            Tiers = fields.List("tiers", DealSchema.Tiers, Tier),
            TermMonths = fields.NumberOrNull("term_months", DealSchema.Months),
        };

    private static DiscountTier Tier(StrictObject fields)
    {
        var tier = new DiscountTier(
            fields.Number("from", DealSchema.Threshold),
            fields.Number("discount_fraction", NumberRange.Share)
        );
        fields.Finish();
        return tier;
    }

    private static TakeOrPayClause TakeOrPay(StrictObject fields) =>
        new()
        {
            CommittedUsdPerMonth = fields.NumberOrNull("committed_usd_per_month", DealSchema.Usd),
            FloorFraction = fields.NumberOrNull("floor_fraction", NumberRange.Share),
            UseFraction = fields.NumberOrNull("use_fraction", NumberRange.Share) ?? 1,
            CarryForwardMonths =
                fields.WholeOrNull("carry_forward_months", DealSchema.MonthsOrNone) ?? 0,
        };

    private static PriceIndexClause Index(StrictObject fields) =>
        new()
        {
            RatePerYear = fields.Number("rate_per_year", DealSchema.Rate),
            CapPerYear = fields.NumberOrNull("cap_per_year", DealSchema.Rate),
            FloorPerYear = fields.NumberOrNull("floor_per_year", DealSchema.Rate),
            From = DeliveryReader.MonthOrNull(fields, "from_month"),
        };

    private static PriceReopenerClause Reopener(StrictObject fields) =>
        new()
        {
            Month = DealReader.Month(fields, "month"),
            ExpectedChange = fields.Number("expected_change_fraction", DealSchema.Change),
            Collar = fields.NumberOrNull("collar_fraction", NumberRange.Share),
        };

    private static ServiceCreditClause Credits(StrictObject fields) =>
        new()
        {
            PromisedAvailability = fields.Number(
                "promised_availability_fraction",
                NumberRange.Share
            ),
            ExpectedAvailability = fields.Number(
                "expected_availability_fraction",
                NumberRange.Share
            ),
            CreditPerPoint = fields.Number("credit_per_point_fraction", NumberRange.Share),
            Cap = fields.NumberOrNull("cap_fraction", NumberRange.Share) ?? 1,
        };

    private static EarlyExitClause Exit(StrictObject fields) =>
        new()
        {
            Month = DealReader.Month(fields, "month"),
            FeeFraction = fields.Number("fee_fraction", NumberRange.Share),
            Probability = fields.NumberOrNull("probability_fraction", NumberRange.Share) ?? 0,
        };

    private static FundingClause Prepayment(StrictObject fields) =>
        Advanced(fields, FundingForm.Prepayment) with
        {
            CreditFraction = fields.NumberOrNull("credit_fraction", DealSchema.PositiveShare) ?? 1,
        };

    private static FundingClause Funding(StrictObject fields)
    {
        var funding = Advanced(fields, fields.Choice("form", DealSchema.FundingForms));
        return funding.Form == FundingForm.Grant
            ? funding
            : funding with
            {
                RatePerYear = fields.Number("rate_per_year", DealSchema.Rate),
                MarketRatePerYear = fields.Number("market_rate_per_year", DealSchema.Rate),
                Payments = fields.Whole("payments_count", DealSchema.Payments),
                IntervalMonths = fields.WholeOrNull("interval_months", DealSchema.Months) ?? 12,
                FirstAfterMonths =
                    fields.WholeOrNull("first_payment_after_months", DealSchema.Months) ?? 12,
            };
    }

    private static FundingClause Advanced(StrictObject fields, FundingForm form) =>
        new()
        {
            Form = form,
            AmountUsd = fields.Number("amount_usd", DealSchema.Usd),
            Month = DealReader.Month(fields, "month"),
            FailureProbability =
                fields.NumberOrNull("failure_probability_fraction", NumberRange.Share) ?? 0,
            LossGivenFailure =
                fields.NumberOrNull("loss_given_failure_fraction", NumberRange.Share) ?? 0,
        };

    private static WarrantClause Warrants(StrictObject fields) =>
        new()
        {
            SharesTotal = fields.Number("shares_total", DealSchema.Shares),
            StrikeUsd = fields.Number("strike_usd", DealSchema.Strike),
            SharePriceUsd = fields.Number("share_price_usd", DealSchema.UsdPerShare),
            VolatilityPerYear = fields.Number("volatility_per_year", DealSchema.Volatility),
            RiskFreePerYear = fields.Number("risk_free_per_year", DealSchema.Rate),
            DividendPerYear = fields.NumberOrNull("dividend_per_year", DealSchema.Rate) ?? 0,
            Dilution =
                fields.ChoiceOrNull("dilution", DealSchema.Dilutions) ?? DilutionBasis.Included,
            SharesOutstanding = fields.NumberOrNull("shares_outstanding", DealSchema.Shares),
            MarketabilityDiscount =
                fields.NumberOrNull("marketability_discount_fraction", NumberRange.Share) ?? 0,
            VestingCorrelation =
                fields.NumberOrNull("vesting_correlation", DealSchema.Correlation) ?? 0,
            Expires = DeliveryReader.MonthOrNull(fields, "expires_month"),
            Tranches = fields.List("tranches", DealSchema.Tranches, WarrantTranche),
        };

    private static WarrantTranche WarrantTranche(StrictObject fields)
    {
        var vests = fields.Choice("vests_by", DealSchema.Events);
        var tranche = new WarrantTranche
        {
            Shares = fields.Number("shares", DealSchema.Shares),
            Event = vests,
            Threshold =
                vests == VestingEvent.Date ? 0 : fields.Number("threshold", DealSchema.Threshold),
            Month = vests == VestingEvent.Date ? DealReader.Month(fields, "month") : null,
            HurdleUsd = fields.NumberOrNull("price_hurdle_usd", DealSchema.UsdPerShare),
            Probability = fields.NumberOrNull("probability_fraction", NumberRange.Share) ?? 1,
        };
        fields.Finish();
        return tranche;
    }
}
