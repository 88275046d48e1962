using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What a failing supplier costs: probability that it fails in the month for the first time × loss.</summary>
internal static class FailureCost
{
    public static Expr Write(SupplyWriter to, SupplyTerms terms, Expr full, Expr exit)
    {
        var sheet = to.Sheet;
        Expr losses = 0 * sheet.PeriodIndex * sheet.Constant(1, Unit.Usd);
        for (var index = 0; index < terms.Failures.Length; index++)
        {
            losses += Row(
                to,
                terms.Failures[index],
                FormattableString.Invariant($"failures[{index}]"),
                full,
                exit
            );
        }

        var row = sheet.Row(
            "supply.failures",
            Worded("Expected loss by failing suppliers"),
            Unit.Usd,
            losses
        );
        return to.Present(SupplyIds.Failures, Worded("Expected loss by failing suppliers"), row);
    }

    private static Expr Row(
        SupplyWriter to,
        SupplierFailure one,
        string field,
        Expr full,
        Expr exit
    )
    {
        var sheet = to.Sheet;
        var id = SupplyIds.Failure(one.Id);
        Expr In(string local, string label, Unit unit, double value, string key) =>
            to.In(
                $"{id}.{local}",
                $"{label}, {one.Supplier}",
                unit,
                value,
                one.Evidence,
                $"{field}.{key}"
            );
        var survives = sheet.Cell(
            $"{id}.survival",
            Worded($"Probability of another month, {one.Supplier}"),
            Unit.Fraction,
            Fx.Pow(
                1
                    - In(
                        "probability",
                        Worded("Probability of failure in a year"),
                        Unit.Fraction,
                        one.ProbabilityPerYear,
                        "failure_probability_per_year_fraction"
                    ),
                1.0 / 12
            )
        );
        var loss = Loss(to, one, In, (full, exit));
        return sheet.Row(
            id,
            Worded($"Expected loss by a failure of {one.Supplier}"),
            Unit.Usd,
            Fx.Pow(survives, sheet.PeriodIndex) * (1 - survives) * loss,
            Worded(
                "A supplier fails once at most: the probability counts only while it has survived."
            )
        );
    }

    private static Expr Loss(
        SupplyWriter to,
        SupplierFailure one,
        Func<string, string, Unit, double, string, Expr> read,
        (Expr Full, Expr Exit) given
    ) =>
        to.Sheet.Cell(
            $"{SupplyIds.Failure(one.Id)}.loss",
            Worded($"Loss if it fails, {one.Supplier}"),
            Unit.Usd,
            read(
                "exposure",
                Worded("Paid ahead or lent"),
                Unit.Usd,
                one.ExposureUsd,
                "exposure_usd"
            )
                * read(
                    "loss_share",
                    Worded("Lost share of it"),
                    Unit.Fraction,
                    one.LossGivenFailure,
                    "loss_given_failure_fraction"
                )
                + read(
                    "capacity",
                    Worded("Capacity to be moved"),
                    Unit.Fraction,
                    one.CapacityShare,
                    "capacity_fraction"
                )
                    * (
                        given.Exit
                        + given.Full
                            * read(
                                "months",
                                Worded("Months without it"),
                                Unit.Month,
                                one.MonthsWithout,
                                "months_without"
                            )
                    )
        );
}
