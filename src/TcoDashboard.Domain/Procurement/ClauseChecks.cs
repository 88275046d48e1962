using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;

namespace TcoDashboard.Domain.Procurement;

/// <summary>What must hold inside a single clause.</summary>
internal static class ClauseChecks
{
    public static void Check(
        DealTerms deal,
        Clause clause,
        string at,
        DateOnly start,
        int months,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var end = start.AddMonths(months);
        switch (clause)
        {
            case CapacityClause capacity:
                Capacity(capacity, at, start, end, problems);
                break;
            case TierClause tiers:
                Tiers(deal, tiers, at, problems);
                break;
            case TakeOrPayClause floor:
                ExactlyOne(
                    $"{at}.committed_usd_per_month",
                    Worded("the commitment a month and the floor as a share of the charge"),
                    floor.CommittedUsdPerMonth is not null,
                    floor.FloorFraction is not null,
                    problems
                );
                break;
            case PriceReopenerClause reopened:
                Inside(
                    reopened.Month,
                    $"{at}.month",
                    Worded("The price is opened"),
                    start,
                    end,
                    problems
                );
                break;
            case EarlyExitClause exit:
                Inside(
                    exit.Month,
                    $"{at}.month",
                    Worded("The buyer would leave"),
                    start,
                    end,
                    problems
                );
                break;
            case FundingClause funding:
                Funding(funding, at, start, end, problems);
                break;
            case WarrantClause warrants:
                Warrants(warrants, at, start, problems);
                break;
        }
    }

    private static void Capacity(
        CapacityClause clause,
        string at,
        DateOnly start,
        DateOnly end,
        ImmutableArray<Problem>.Builder problems
    )
    {
        ExactlyOne(
            $"{at}.total_usd",
            Worded("the value of the whole contract and the price of a megawatt and month"),
            clause.TotalUsd is not null,
            clause.UsdPerMegawattMonth is not null,
            problems
        );
        for (var index = 0; index < clause.Tranches.Length; index++)
        {
            var tranche = clause.Tranches[index];
            var path = FormattableString.Invariant($"{at}.tranches[{index}].month");
            Inside(tranche.From, path, Worded("The tranche begins"), start, end, problems);
            if (index > 0 && tranche.From < clause.Tranches[index - 1].From)
            {
                OutOfOrder(
                    path,
                    Worded(
                        $"The tranche begins in {Month(tranche.From)}, before the one above it, which begins in {Month(clause.Tranches[index - 1].From)}."
                    ),
                    Worded("List the tranches in the order of their months."),
                    problems
                );
            }
        }
    }

    private static void Tiers(
        DealTerms deal,
        TierClause clause,
        string at,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var index = 1; index < clause.Tiers.Length; index++)
        {
            var (before, tier) = (clause.Tiers[index - 1], clause.Tiers[index]);
            if (tier.From <= before.From)
            {
                problems.Add(
                    Problem.Error(
                        FormattableString.Invariant($"{at}.tiers[{index}].from"),
                        "S-400",
                        Worded(
                            $"The tier starts at {tier.From:#,0.##}, which is not above the {before.From:#,0.##} of the tier before it."
                        ),
                        Worded("Let each tier start above the one before.")
                    )
                );
            }

            if (tier.Discount < before.Discount)
            {
                problems.Add(
                    Problem.Error(
                        FormattableString.Invariant($"{at}.tiers[{index}].discount_fraction"),
                        "S-401",
                        Worded(
                            $"The discount falls from {before.Discount:P1} to {tier.Discount:P1} although the volume rises."
                        ),
                        Worded(
                            "Let the discounts rise with the tiers, or write a surcharge as a price re-opener."
                        )
                    )
                );
            }
        }

        Measured(deal, clause, at, problems);
    }

    private static void Measured(
        DealTerms deal,
        TierClause clause,
        string at,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var bought = deal.Capacity is null;
        if (
            (clause.Measure == TierMeasure.Systems && !bought)
            || (clause.Measure == TierMeasure.Term && clause.TermMonths is null)
        )
        {
            problems.Add(
                Problem.Error(
                    $"{at}.measure",
                    "S-414",
                    clause.Measure == TierMeasure.Term
                        ? Worded(
                            "The tiers look at the length of the contract, which is not given; 1 is needed."
                        )
                        : Worded(
                            "The tiers count systems, but the deal contracts 1 capacity and buys 0 systems."
                        ),
                    clause.Measure == TierMeasure.Term
                        ? Worded("Give the length of the contract in months.")
                        : Worded("Let the tiers look at megawatts or at money spent.")
                )
            );
        }
    }

    private static void Funding(
        FundingClause clause,
        string at,
        DateOnly start,
        DateOnly end,
        ImmutableArray<Problem>.Builder problems
    )
    {
        Inside(clause.Month, $"{at}.month", Worded("The money is paid"), start, end, problems);
        if (clause.Form != FundingForm.Loan)
        {
            return;
        }

        var last = clause.Month.AddMonths(
            clause.FirstAfterMonths + (clause.Payments - 1) * clause.IntervalMonths
        );
        if (last >= end)
        {
            problems.Add(
                Problem.Error(
                    $"{at}.payments_count",
                    "S-410",
                    Worded(
                        $"The last repayment falls due in {Month(last)}, but the horizon ends before {Month(end)}."
                    ),
                    Worded("Lengthen the horizon, or let the loan be paid back earlier.")
                )
            );
        }
    }

    private static void Warrants(
        WarrantClause clause,
        string at,
        DateOnly start,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var vesting = clause.Tranches.Sum(tranche => tranche.Shares);
        if (vesting > clause.SharesTotal * (1 + 1e-12))
        {
            problems.Add(
                Problem.Error(
                    $"{at}.tranches",
                    "S-402",
                    Worded(
                        $"The tranches vest {vesting:#,0} shares, {100 * vesting / clause.SharesTotal:0.##} % of the {clause.SharesTotal:#,0} granted."
                    ),
                    Worded(
                        $"Take {vesting - clause.SharesTotal:#,0} shares off the tranches, or raise the shares granted."
                    )
                )
            );
        }

        if (clause.Dilution != DilutionBasis.Included && clause.SharesOutstanding is null)
        {
            problems.Add(
                Problem.Error(
                    $"{at}.shares_outstanding",
                    "S-411",
                    Worded(
                        $"{clause.SharesTotal:#,0} new shares dilute the old ones, but how many old ones there are is not given."
                    ),
                    Worded(
                        "Give the shares outstanding, or say that the share price includes dilution."
                    )
                )
            );
        }

        Expiry(clause, at, start, problems);
    }

    private static void Expiry(
        WarrantClause clause,
        string at,
        DateOnly start,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var index = 0; index < clause.Tranches.Length; index++)
        {
            if (
                clause.Tranches[index].Month is { } vests
                && clause.Expires is { } expires
                && vests > expires
            )
            {
                OutOfOrder(
                    FormattableString.Invariant($"{at}.tranches[{index}].month"),
                    Worded(
                        $"The tranche vests in {Month(vests)}, after the warrants expire in {Month(expires)}."
                    ),
                    Worded("Correct one of the two months."),
                    problems
                );
            }
        }

        if (clause.Expires is { } end && end < start)
        {
            OutOfOrder(
                $"{at}.expires_month",
                Worded(
                    $"The warrants expire in {Month(end)}, before the scenario starts in {Month(start)}."
                ),
                Worded("Start the scenario earlier or leave the clause out."),
                problems
            );
        }
    }

    private static void Inside(
        DateOnly month,
        string path,
        string what,
        DateOnly start,
        DateOnly end,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (month < start || month >= end)
        {
            OutOfOrder(
                path,
                Worded(
                    $"{what} in {Month(month)}, but the scenario runs from {Month(start)} to {Month(end.AddMonths(-1))}."
                ),
                Worded("Choose a month inside the horizon, or move the start of the scenario."),
                problems
            );
        }
    }

    private static void ExactlyOne(
        string path,
        string names,
        bool first,
        bool second,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (first == second)
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-408",
                    Worded($"{(first ? 2 : 0)} of {names} are given; exactly 1 is needed."),
                    first ? Worded("Remove one of the two.") : Worded("Give one of the two.")
                )
            );
        }
    }

    private static void OutOfOrder(
        string path,
        string message,
        string remedy,
        ImmutableArray<Problem>.Builder problems
    ) => problems.Add(Problem.Error(path, "S-403", message, remedy));

    private static string Month(DateOnly day) =>
        day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
