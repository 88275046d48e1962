using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The fields of money for the supplier: prepayment, grant or loan.</summary>
internal static class FundingForms
{
    public static ClauseForm Of(FundingClause one) =>
        new(
            one.Form switch
            {
                FundingForm.Prepayment => "Prepayment",
                FundingForm.Grant => "Funding as a grant",
                _ => "Loan to the supplier",
            },
            one.Form switch
            {
                FundingForm.Prepayment => "Paid early and set off against later charges.",
                FundingForm.Grant =>
                    "Money for the supplier's data centres that does not come back: all of it is cost.",
                _ =>
                    "Lent to the supplier; below the market rate it gives away principal less the payments at the market rate.",
            },
            [new("", [.. Amount(one), .. Own(one), .. Failure(one)])]
        );

    private static IEnumerable<ClauseField> Amount(FundingClause one)
    {
        yield return ClauseParts.Usd<FundingClause>(
            "amount_usd",
            "Amount",
            one.AmountUsd,
            (it, usd) => it with { AmountUsd = usd ?? it.AmountUsd }
        );
        yield return ClauseForms.Required<FundingClause>(
            "Paid in",
            one.Month,
            (it, month) => it with { Month = month }
        );
    }

    private static IEnumerable<ClauseField> Own(FundingClause one) =>
        one.Form switch
        {
            FundingForm.Prepayment =>
            [
                ClauseParts.Share<FundingClause>(
                    "credit_fraction",
                    "Most of a month's charge set off",
                    one.CreditFraction,
                    (it, share) => it with { CreditFraction = share ?? 1 }
                ) with
                {
                    IsMinimumExcluded = true,
                },
            ],
            FundingForm.Loan => Loan(one),
            _ => [],
        };

    private static IEnumerable<ClauseField> Loan(FundingClause one)
    {
        yield return ClauseParts.PerYear<FundingClause>(
            "rate_per_year",
            "Interest of the loan",
            one.RatePerYear,
            (it, rate) => it with { RatePerYear = rate ?? 0 }
        );
        yield return ClauseParts.PerYear<FundingClause>(
            "market_rate_per_year",
            "Interest a lender would ask",
            one.MarketRatePerYear,
            (it, rate) => it with { MarketRatePerYear = rate ?? 0 }
        );
        yield return ClauseParts.Months<FundingClause>(
            "payments_count",
            "Number of payments",
            one.Payments,
            (it, count) => it with { Payments = (int)(count ?? 1) }
        ) with
        {
            Maximum = 120,
            Counted = "payments",
        };
        yield return ClauseParts.Months<FundingClause>(
            "interval_months",
            "Between payments",
            one.IntervalMonths,
            (it, months) => it with { IntervalMonths = (int)(months ?? 12) }
        );
        yield return ClauseParts.Months<FundingClause>(
            "first_payment_after_months",
            "First payment after",
            one.FirstAfterMonths,
            (it, months) => it with { FirstAfterMonths = (int)(months ?? 12) }
        );
    }

    private static IEnumerable<ClauseField> Failure(FundingClause one)
    {
        yield return ClauseParts.Share<FundingClause>(
            "failure_probability_fraction",
            "Probability that the supplier fails",
            one.FailureProbability,
            (it, share) => it with { FailureProbability = share ?? 0 }
        );
        yield return ClauseParts.Share<FundingClause>(
            "loss_given_failure_fraction",
            "Share lost when it fails",
            one.LossGivenFailure,
            (it, share) => it with { LossGivenFailure = share ?? 0 }
        );
    }
}
