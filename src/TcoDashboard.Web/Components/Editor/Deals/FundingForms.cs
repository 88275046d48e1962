using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The fields of money for the supplier: prepayment, grant or loan.</summary>
internal static class FundingForms
{
    public static ClauseForm Of(FundingClause one, Wording say) =>
        new(
            one.Form switch
            {
                FundingForm.Prepayment => say["deals.prepayment"],
                FundingForm.Grant => say["deals.fundingAsAGrant"],
                _ => say["deals.loanToTheSupplier"],
            },
            one.Form switch
            {
                FundingForm.Prepayment => say["deals.paidEarlyAndSet"],
                FundingForm.Grant => say["deals.moneyForTheSuppliers"],
                _ => say["deals.lentToTheSupplier"],
            },
            [new("", [.. Amount(one, say), .. Own(one, say), .. Failure(one, say)])]
        );

    private static IEnumerable<ClauseField> Amount(FundingClause one, Wording say)
    {
        yield return ClauseParts.Usd<FundingClause>(
            "amount_usd",
            say["deals.amount"],
            one.AmountUsd,
            (it, usd) => it with { AmountUsd = usd ?? it.AmountUsd }
        );
        yield return ClauseForms.Required<FundingClause>(
            say["deals.paidIn"],
            one.Month,
            (it, month) => it with { Month = month }
        );
    }

    private static IEnumerable<ClauseField> Own(FundingClause one, Wording say) =>
        one.Form switch
        {
            FundingForm.Prepayment =>
            [
                ClauseParts.Share<FundingClause>(
                    "credit_fraction",
                    say["deals.mostOfAMonthsCharge"],
                    one.CreditFraction,
                    (it, share) => it with { CreditFraction = share ?? 1 }
                ) with
                {
                    IsMinimumExcluded = true,
                },
            ],
            FundingForm.Loan => Loan(one, say),
            _ => [],
        };

    private static IEnumerable<ClauseField> Loan(FundingClause one, Wording say)
    {
        yield return ClauseParts.PerYear<FundingClause>(
            "rate_per_year",
            say["deals.interestOfTheLoan"],
            one.RatePerYear,
            (it, rate) => it with { RatePerYear = rate ?? 0 }
        );
        yield return ClauseParts.PerYear<FundingClause>(
            "market_rate_per_year",
            say["deals.interestALenderWould"],
            one.MarketRatePerYear,
            (it, rate) => it with { MarketRatePerYear = rate ?? 0 }
        );
        yield return ClauseParts.Months<FundingClause>(
            "payments_count",
            say["deals.numberOfPayments"],
            one.Payments,
            (it, count) => it with { Payments = (int)(count ?? 1) },
            say
        ) with
        {
            Maximum = 120,
            Counted = say["unit.payments"],
        };
        yield return ClauseParts.Months<FundingClause>(
            "interval_months",
            say["deals.betweenPayments"],
            one.IntervalMonths,
            (it, months) => it with { IntervalMonths = (int)(months ?? 12) },
            say
        );
        yield return ClauseParts.Months<FundingClause>(
            "first_payment_after_months",
            say["deals.firstPaymentAfter"],
            one.FirstAfterMonths,
            (it, months) => it with { FirstAfterMonths = (int)(months ?? 12) },
            say
        );
    }

    private static IEnumerable<ClauseField> Failure(FundingClause one, Wording say)
    {
        yield return ClauseParts.Share<FundingClause>(
            "failure_probability_fraction",
            say["deals.probabilityThatTheSupplier"],
            one.FailureProbability,
            (it, share) => it with { FailureProbability = share ?? 0 }
        );
        yield return ClauseParts.Share<FundingClause>(
            "loss_given_failure_fraction",
            say["deals.shareLostWhenIt"],
            one.LossGivenFailure,
            (it, share) => it with { LossGivenFailure = share ?? 0 }
        );
    }
}
