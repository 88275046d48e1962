using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>What can be changed in each kind of clause.</summary>
public static class ClauseForms
{
    /// <summary>The form of a clause.</summary>
    public static ClauseForm Of(Clause clause, Wording say) =>
        clause switch
        {
            CapacityClause one => CapacityForm.Of(one, say),
            TierClause one => TierForm.Of(one, say),
            TakeOrPayClause one => TakeOrPay(one, say),
            PriceIndexClause one => Index(one, say),
            PriceReopenerClause one => Reopener(one, say),
            ServiceCreditClause one => Credits(one, say),
            EarlyExitClause one => Exit(one, say),
            FundingClause one => FundingForms.Of(one, say),
            WarrantClause one => WarrantForm.Of(one, say),
            _ => throw new ArgumentOutOfRangeException(
                nameof(clause),
                clause?.GetType().Name,
                "Not a kind of clause."
            ),
        };

    private static ClauseForm TakeOrPay(TakeOrPayClause one, Wording say) =>
        Plain(
            say["deals.takeOrPay"],
            say["deals.aLeastPaymentUsed"],
            ClauseParts.Usd<TakeOrPayClause>(
                "committed_usd_per_month",
                say["deals.commitmentAMonth"],
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
                say["deals.floorShareOfThe"],
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
                say["deals.reallyUsedShareOf"],
                one.UseFraction,
                (it, share) => it with { UseFraction = share ?? 1 }
            ),
            ClauseParts.Months<TakeOrPayClause>(
                "carry_forward_months",
                say["deals.shortfallMayBeUsed"],
                one.CarryForwardMonths,
                (it, months) => it with { CarryForwardMonths = (int)(months ?? 0) },
                say,
                0
            )
        );

    private static ClauseForm Index(PriceIndexClause one, Wording say) =>
        Plain(
            say["deals.priceIndex"],
            say["deals.thePriceMovesOnce"],
            ClauseParts.PerYear<PriceIndexClause>(
                "rate_per_year",
                say["deals.expectedChangeOfThe"],
                one.RatePerYear,
                (it, rate) => it with { RatePerYear = rate ?? 0 }
            ),
            ClauseParts.PerYear<PriceIndexClause>(
                "cap_per_year",
                say["deals.cap"],
                one.CapPerYear,
                (it, rate) => it with { CapPerYear = rate },
                true
            ),
            ClauseParts.PerYear<PriceIndexClause>(
                "floor_per_year",
                say["deals.floor"],
                one.FloorPerYear,
                (it, rate) => it with { FloorPerYear = rate },
                true
            ),
            ClauseParts.Month<PriceIndexClause>(
                "from_month",
                say["deals.yearsCountedFrom"],
                one.From,
                (it, month) => it with { From = month },
                true
            )
        );

    private static ClauseForm Reopener(PriceReopenerClause one, Wording say) =>
        Plain(
            say["deals.priceReOpener"],
            say["deals.thePriceIsNegotiated"],
            Required<PriceReopenerClause>(
                say["deals.firstMonthOfThe"],
                one.Month,
                (it, month) => it with { Month = month }
            ),
            ClauseParts.Number<PriceReopenerClause>(
                "expected_change_fraction",
                say["deals.expectedChange"],
                Unit.Fraction,
                -1,
                10,
                one.ExpectedChange,
                (it, share) => it with { ExpectedChange = share ?? 0 }
            ),
            ClauseParts.Share<PriceReopenerClause>(
                "collar_fraction",
                say["deals.largestChangeEitherWay"],
                one.Collar,
                (it, share) => it with { Collar = share },
                true
            )
        );

    private static ClauseForm Credits(ServiceCreditClause one, Wording say) =>
        Plain(
            say["deals.serviceCredits"],
            say["deals.moneyBackWhenLess"],
            ClauseParts.Share<ServiceCreditClause>(
                "promised_availability_fraction",
                say["deals.promisedAvailability"],
                one.PromisedAvailability,
                (it, share) => it with { PromisedAvailability = share ?? 0 }
            ),
            ClauseParts.Share<ServiceCreditClause>(
                "expected_availability_fraction",
                say["deals.expectedAvailability"],
                one.ExpectedAvailability,
                (it, share) => it with { ExpectedAvailability = share ?? 0 }
            ),
            ClauseParts.Share<ServiceCreditClause>(
                "credit_per_point_fraction",
                say["deals.creditForEachPoint"],
                one.CreditPerPoint,
                (it, share) => it with { CreditPerPoint = share ?? 0 }
            ),
            ClauseParts.Share<ServiceCreditClause>(
                "cap_fraction",
                say["deals.mostOfAMonths"],
                one.Cap,
                (it, share) => it with { Cap = share ?? 1 }
            )
        );

    private static ClauseForm Exit(EarlyExitClause one, Wording say) =>
        Plain(
            say["deals.earlyExit"],
            say["deals.aFeeForLeaving"],
            Required<EarlyExitClause>(
                say["deals.monthOfLeaving"],
                one.Month,
                (it, month) => it with { Month = month }
            ),
            ClauseParts.Share<EarlyExitClause>(
                "fee_fraction",
                say["deals.feeShareOfThe"],
                one.FeeFraction,
                (it, share) => it with { FeeFraction = share ?? 0 }
            ),
            ClauseParts.Share<EarlyExitClause>(
                "probability_fraction",
                say["deals.probabilityOfLeaving"],
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
