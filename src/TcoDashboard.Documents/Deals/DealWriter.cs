using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;

namespace TcoDashboard.Documents.Deals;

/// <summary>Writes the deal of an option; a field that holds what a reader assumes in its absence is left out.</summary>
internal static class DealWriter
{
    public static JsonNode? Write(DealTerms? deal) =>
        deal is null
            ? null
            : Sparse.Of(
                ("supplier", Sparse.Text(deal.Supplier)),
                ("fleet", deal.Fleet),
                ("clauses", Sparse.List(deal.Clauses, Clause))
            );

    private static JsonObject Clause(Clause clause)
    {
        var (kind, body) = Body(clause);
        var made = Sparse.Of(
            ("id", clause.Id),
            ("kind", DealSchema.Kinds.WordOf(kind)),
            ("name", clause.Name),
            ("status", DealSchema.Statuses.WordOf(clause.Status)),
            ("source", Source(clause.Source)),
            ("note", Sparse.Text(clause.Note)),
            ("currency", clause.Currency == "USD" ? null : clause.Currency),
            ("after", Sparse.List(clause.After, id => id))
        );
        foreach (var (key, value) in body.ToArray())
        {
            body.Remove(key);
            made.Add(key, value);
        }

        return made;
    }

    internal static JsonObject Source(Source source) =>
        Sparse.Of(
            ("title", source.Title),
            ("url", source.Url),
            ("date", source.Date),
            ("kind", source.Kind),
            ("via", source.Via)
        );

    private static (ClauseKind Kind, JsonObject Body) Body(Clause clause) =>
        clause switch
        {
            CapacityClause one => (ClauseKind.Capacity, Capacity(one)),
            TierClause one => (ClauseKind.PriceTiers, Tiers(one)),
            TakeOrPayClause one => (ClauseKind.TakeOrPay, TakeOrPay(one)),
            PriceIndexClause one => (ClauseKind.PriceIndex, Index(one)),
            PriceReopenerClause one => (ClauseKind.PriceReopener, Reopener(one)),
            ServiceCreditClause one => (ClauseKind.ServiceCredits, Credits(one)),
            EarlyExitClause one => (ClauseKind.EarlyExit, Exit(one)),
            FundingClause { Form: FundingForm.Prepayment } one => (
                ClauseKind.Prepayment,
                Funding(one)
            ),
            FundingClause one => (ClauseKind.Funding, Funding(one)),
            WarrantClause one => (ClauseKind.Warrants, Warrants(one)),
            _ => throw new ArgumentOutOfRangeException(
                nameof(clause),
                clause.GetType().Name,
                "Not a kind of clause."
            ),
        };

    private static JsonObject Capacity(CapacityClause clause) =>
        Sparse.Of(
            ("total_usd", Sparse.Number(clause.TotalUsd)),
            ("usd_per_mw_month", Sparse.Number(clause.UsdPerMegawattMonth)),
            ("is_facility_power", clause.IsFacilityPower ? JsonValue.Create(true) : null),
            (
                "tranches",
                Sparse.List(
                    clause.Tranches,
                    tranche =>
                        Sparse.Of(
                            ("capacity_mw", Sparse.Number(tranche.Megawatts)),
                            ("month", Month(tranche.From)),
                            ("term_months", Sparse.Number(tranche.Months))
                        )
                )
            )
        );

    private static JsonObject Tiers(TierClause clause) =>
        Sparse.Of(
            ("measure", DealSchema.Measures.WordOf(clause.Measure)),
            ("mode", DealSchema.Modes.WordOf(clause.Mode)),
            ("term_months", Sparse.Number(clause.TermMonths)),
            (
                "tiers",
                Sparse.List(
                    clause.Tiers,
                    tier =>
                        Sparse.Of(
                            ("from", Sparse.Number(tier.From)),
                            ("discount_fraction", Sparse.Number(tier.Discount))
                        )
                )
            )
        );

    private static JsonObject TakeOrPay(TakeOrPayClause clause) =>
        Sparse.Of(
            ("committed_usd_per_month", Sparse.Number(clause.CommittedUsdPerMonth)),
            ("floor_fraction", Sparse.Number(clause.FloorFraction)),
            ("use_fraction", Unless(clause.UseFraction, 1)),
            ("carry_forward_months", Unless(clause.CarryForwardMonths, 0))
        );

    private static JsonObject Index(PriceIndexClause clause) =>
        Sparse.Of(
            ("rate_per_year", Sparse.Number(clause.RatePerYear)),
            ("cap_per_year", Sparse.Number(clause.CapPerYear)),
            ("floor_per_year", Sparse.Number(clause.FloorPerYear)),
            ("from_month", Month(clause.From))
        );

    private static JsonObject Reopener(PriceReopenerClause clause) =>
        Sparse.Of(
            ("month", Month(clause.Month)),
            ("expected_change_fraction", Sparse.Number(clause.ExpectedChange)),
            ("collar_fraction", Sparse.Number(clause.Collar))
        );

    private static JsonObject Credits(ServiceCreditClause clause) =>
        Sparse.Of(
            ("promised_availability_fraction", Sparse.Number(clause.PromisedAvailability)),
            ("expected_availability_fraction", Sparse.Number(clause.ExpectedAvailability)),
            ("credit_per_point_fraction", Sparse.Number(clause.CreditPerPoint)),
            ("cap_fraction", Unless(clause.Cap, 1))
        );

    private static JsonObject Exit(EarlyExitClause clause) =>
        Sparse.Of(
            ("month", Month(clause.Month)),
            ("fee_fraction", Sparse.Number(clause.FeeFraction)),
            ("probability_fraction", Unless(clause.Probability, 0))
        );

    private static JsonObject Funding(FundingClause clause)
    {
        var isLoan = clause.Form == FundingForm.Loan;
        return Sparse.Of(
            (
                "form",
                clause.Form == FundingForm.Prepayment
                    ? null
                    : DealSchema.FundingForms.WordOf(clause.Form)
            ),
            ("amount_usd", Sparse.Number(clause.AmountUsd)),
            ("month", Month(clause.Month)),
            ("rate_per_year", isLoan ? Sparse.Number(clause.RatePerYear) : null),
            ("market_rate_per_year", isLoan ? Sparse.Number(clause.MarketRatePerYear) : null),
            ("payments_count", isLoan ? Sparse.Number(clause.Payments) : null),
            ("interval_months", isLoan ? Unless(clause.IntervalMonths, 12) : null),
            ("first_payment_after_months", isLoan ? Unless(clause.FirstAfterMonths, 12) : null),
            (
                "credit_fraction",
                clause.Form == FundingForm.Prepayment ? Unless(clause.CreditFraction, 1) : null
            ),
            ("failure_probability_fraction", Unless(clause.FailureProbability, 0)),
            ("loss_given_failure_fraction", Unless(clause.LossGivenFailure, 0))
        );
    }

    private static JsonObject Warrants(WarrantClause clause) =>
        Sparse.Of(
            ("shares_total", Sparse.Number(clause.SharesTotal)),
            ("strike_usd", Sparse.Number(clause.StrikeUsd)),
            ("share_price_usd", Sparse.Number(clause.SharePriceUsd)),
            ("volatility_per_year", Sparse.Number(clause.VolatilityPerYear)),
            ("risk_free_per_year", Sparse.Number(clause.RiskFreePerYear)),
            ("dividend_per_year", Unless(clause.DividendPerYear, 0)),
            (
                "dilution",
                clause.Dilution == DilutionBasis.Included
                    ? null
                    : DealSchema.Dilutions.WordOf(clause.Dilution)
            ),
            ("shares_outstanding", Sparse.Number(clause.SharesOutstanding)),
            ("marketability_discount_fraction", Unless(clause.MarketabilityDiscount, 0)),
            ("vesting_correlation", Unless(clause.VestingCorrelation, 0)),
            ("expires_month", Month(clause.Expires)),
            ("tranches", Sparse.List(clause.Tranches, Tranche))
        );

    private static JsonObject Tranche(WarrantTranche tranche) =>
        Sparse.Of(
            ("shares", Sparse.Number(tranche.Shares)),
            ("vests_by", DealSchema.Events.WordOf(tranche.Event)),
            (
                "threshold",
                tranche.Event == VestingEvent.Date ? null : Sparse.Number(tranche.Threshold)
            ),
            ("month", Month(tranche.Month)),
            ("price_hurdle_usd", Sparse.Number(tranche.HurdleUsd)),
            ("probability_fraction", Unless(tranche.Probability, 1))
        );

    private static JsonNode? Unless(double value, double assumed) =>
        value == assumed ? null : Sparse.Number(value);

    private static JsonNode? Month(DateOnly? month) =>
        month?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
