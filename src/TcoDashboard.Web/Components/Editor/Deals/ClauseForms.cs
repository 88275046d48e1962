using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>What can be changed in each kind of clause.</summary>
public static class ClauseForms
{
    /// <summary>The form of a clause.</summary>
    public static ClauseForm Of(Clause clause) =>
        clause switch
        {
            CapacityClause one => CapacityForm.Of(one),
            TierClause one => TierForm.Of(one),
            TakeOrPayClause one => TakeOrPay(one),
            PriceIndexClause one => Index(one),
            PriceReopenerClause one => Reopener(one),
            ServiceCreditClause one => Credits(one),
            EarlyExitClause one => Exit(one),
            FundingClause one => FundingForms.Of(one),
            WarrantClause one => WarrantForm.Of(one),
            _ => throw new ArgumentOutOfRangeException(
                nameof(clause),
                clause?.GetType().Name,
                "Not a kind of clause."
            ),
        };

    private static ClauseForm TakeOrPay(TakeOrPayClause one) =>
        Plain(
            "Take-or-pay",
            "A least payment, used or not. Give the commitment or the floor, not both.",
            ClauseParts.Usd<TakeOrPayClause>(
                "committed_usd_per_month",
                "Commitment a month",
                one.CommittedUsdPerMonth,
                (it, usd) =>
                    it with
                    {
                        CommittedUsdPerMonth = usd,
                        FloorFraction = usd is null ? it.FloorFraction ?? 0.8 : null,
                    },
                true
            ),
            ClauseParts.Share<TakeOrPayClause>(
                "floor_fraction",
                "Floor, share of the charge",
                one.FloorFraction,
                (it, share) =>
                    it with
                    {
                        FloorFraction = share,
                        CommittedUsdPerMonth = share is null
                            ? it.CommittedUsdPerMonth ?? 1e6
                            : null,
                    },
                true
            ),
            ClauseParts.Share<TakeOrPayClause>(
                "use_fraction",
                "Really used, share of the charge",
                one.UseFraction,
                (it, share) => it with { UseFraction = share ?? 1 }
            ),
            ClauseParts.Months<TakeOrPayClause>(
                "carry_forward_months",
                "Shortfall may be used up for",
                one.CarryForwardMonths,
                (it, months) => it with { CarryForwardMonths = (int)(months ?? 0) },
                0
            )
        );

    private static ClauseForm Index(PriceIndexClause one) =>
        Plain(
            "Price index",
            "The price moves once a year with an index, between a floor and a cap.",
            ClauseParts.PerYear<PriceIndexClause>(
                "rate_per_year",
                "Expected change of the index",
                one.RatePerYear,
                (it, rate) => it with { RatePerYear = rate ?? 0 }
            ),
            ClauseParts.PerYear<PriceIndexClause>(
                "cap_per_year",
                "Cap",
                one.CapPerYear,
                (it, rate) => it with { CapPerYear = rate },
                true
            ),
            ClauseParts.PerYear<PriceIndexClause>(
                "floor_per_year",
                "Floor",
                one.FloorPerYear,
                (it, rate) => it with { FloorPerYear = rate },
                true
            ),
            ClauseParts.Month<PriceIndexClause>(
                "from_month",
                "Years counted from",
                one.From,
                (it, month) => it with { From = month },
                true
            )
        );

    private static ClauseForm Reopener(PriceReopenerClause one) =>
        Plain(
            "Price re-opener",
            "The price is negotiated again once: re-opener, benchmark or most-favoured clause.",
            Required<PriceReopenerClause>(
                "First month of the new price",
                one.Month,
                (it, month) => it with { Month = month }
            ),
            ClauseParts.Number<PriceReopenerClause>(
                "expected_change_fraction",
                "Expected change",
                Unit.Fraction,
                -1,
                10,
                one.ExpectedChange,
                (it, share) => it with { ExpectedChange = share ?? 0 }
            ),
            ClauseParts.Share<PriceReopenerClause>(
                "collar_fraction",
                "Largest change either way",
                one.Collar,
                (it, share) => it with { Collar = share },
                true
            )
        );

    private static ClauseForm Credits(ServiceCreditClause one) =>
        Plain(
            "Service credits",
            "Money back when less is available than promised.",
            ClauseParts.Share<ServiceCreditClause>(
                "promised_availability_fraction",
                "Promised availability",
                one.PromisedAvailability,
                (it, share) => it with { PromisedAvailability = share ?? 0 }
            ),
            ClauseParts.Share<ServiceCreditClause>(
                "expected_availability_fraction",
                "Expected availability",
                one.ExpectedAvailability,
                (it, share) => it with { ExpectedAvailability = share ?? 0 }
            ),
            ClauseParts.Share<ServiceCreditClause>(
                "credit_per_point_fraction",
                "Credit for each point below",
                one.CreditPerPoint,
                (it, share) => it with { CreditPerPoint = share ?? 0 }
            ),
            ClauseParts.Share<ServiceCreditClause>(
                "cap_fraction",
                "Most of a month's charge",
                one.Cap,
                (it, share) => it with { Cap = share ?? 1 }
            )
        );

    private static ClauseForm Exit(EarlyExitClause one) =>
        Plain(
            "Early exit",
            "A fee for leaving before the end; its expected part enters the price.",
            Required<EarlyExitClause>(
                "Month of leaving",
                one.Month,
                (it, month) => it with { Month = month }
            ),
            ClauseParts.Share<EarlyExitClause>(
                "fee_fraction",
                "Fee, share of the charges that would follow",
                one.FeeFraction,
                (it, share) => it with { FeeFraction = share ?? 0 }
            ),
            ClauseParts.Share<EarlyExitClause>(
                "probability_fraction",
                "Probability of leaving",
                one.Probability,
                (it, share) => it with { Probability = share ?? 0 }
            )
        );

    /// <summary>A month that must be given.</summary>
    internal static ClauseMonth Required<T>(string label, DateOnly value, Func<T, DateOnly, T> set)
        where T : Clause =>
        ClauseParts.Month<T>(
            "month",
            label,
            value,
            (it, month) => month is { } given ? set(it, given) : it
        );

    private static ClauseForm Plain(
        string kind,
        string help,
        params ReadOnlySpan<ClauseField> fields
    ) => new(kind, help, [new("", [.. fields])]);
}
