using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What must hold of the financing of an option before it can be costed.</summary>
internal static class FinanceChecks
{
    private const int LongestTerm = 480;
    private const double MostPayment = 2;
    private static readonly int[] Intervals = [1, 2, 3, 4, 6, 12];

    /// <summary>Adds every problem found.</summary>
    public static void Check(
        ScenarioDocument document,
        int optionIndex,
        CatalogRevision catalog,
        IReadOnlyList<FleetBasis> fleets,
        ImmutableArray<Problem>.Builder problems
    )
    {
        AccountingChecks.Check(document, optionIndex, catalog, problems);
        SoldInAYear(document, fleets, problems);
        if (document.Options[optionIndex].Financing is not { } spec)
        {
            return;
        }
        var path = FormattableString.Invariant($"options[{optionIndex}].financing");
        var before = problems.Count;
        Ranges(spec, path, problems);
        if (problems.Count > before)
        {
            return;
        }
        Hidden(spec, path, problems);
        Basis(document, spec, path, problems);
        Term(document.Months, spec, path, problems);
        LeaseChecks.Check(document.Months, spec, path, fleets, problems);
        if (fleets.All(fleet => !fleet.Deployment.IsBought()))
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-307",
                    Worded(
                        "All systems of this option are rented or used as a service, so there is nothing to finance."
                    ),
                    Worded("Remove the financing, or choose own or colo for a fleet.")
                )
            );
        }
    }

    /// <summary>The tables of MACRS count tax years; a sale of a part year later falls into one or the next.</summary>
    private static void SoldInAYear(
        ScenarioDocument document,
        IReadOnlyList<FleetBasis> fleets,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (document.Accounting.Tax?.Hardware.Method != WriteOffMethod.Macrs)
        {
            return;
        }
        foreach (
            var fleet in fleets.Where(fleet =>
                fleet.Deployment.IsBought()
                && FirstArrival(fleet) + fleet.LifeMonths
                    < (fleet.Delivery.RetirePeriod ?? document.Months)
                && fleet.LifeMonths % 12 != 0
            )
        )
        {
            problems.Add(
                Problem.Error(
                    "accounting.tax.hardware.method",
                    "S-629",
                    Worded(
                        $"{fleet.Name} is sold and replaced after {fleet.LifeMonths} months, but the tables of MACRS count years of 12 months."
                    ),
                    Worded(
                        $"Keep it {(fleet.LifeMonths < 12 ? Worded("1 year") : Worded($"{fleet.LifeMonths / 12} or {(fleet.LifeMonths / 12) + 1} years"))}, end the horizon with its life, or write off by straight line."
                    )
                )
            );
        }
    }

    // Months from the start until the first systems are there: only what arrived can reach the end of its life.
    private static double FirstArrival(FleetBasis fleet) =>
        fleet
            .Delivery.Tranches.Select(tranche =>
                tranche.Start.Value + Math.Ceiling((tranche.LeadTime?.Value ?? 0) - 1e-9)
            )
            .DefaultIfEmpty(0)
            .Min();

    private static void Ranges(
        FinancingSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (spec.TermMonths is < 1 or > LongestTerm)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.term_months",
                    "S-302",
                    Worded(
                        $"The term is {spec.TermMonths} months but must be 1 to {LongestTerm} months."
                    ),
                    Worded("Give the number of monthly payments, for example 36.")
                )
            );
        }
        FinanceRange.Share(
            spec.Share,
            $"{path}.financed_fraction",
            Worded("The share financed"),
            problems
        );
        Price(spec, path, problems);
        FinanceRange.OfPrice(
            spec.Balloon,
            $"{path}.balloon_fraction",
            Worded("The balloon"),
            problems
        );
        FinanceRange.OfPrice(
            spec.Residual,
            $"{path}.residual_fraction",
            Worded("The residual"),
            problems
        );
        if (spec.Share == 0)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.financed_fraction",
                    "S-303",
                    Worded("The share financed is 0 %, so the other 100 % is paid with cash."),
                    Worded("Raise the share, or remove the financing.")
                )
            );
        }
    }

    /// <summary>What the financing costs is said once: by its rate or by its payment.</summary>
    private static void Price(
        FinancingSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (spec.RatePerYear is { } rate)
        {
            FinanceRange.Rate(rate, $"{path}.rate_per_year", Worded("The interest rate"), problems);
        }
        if (spec.Payment is { } payment && !(payment > 0 && payment <= MostPayment))
        {
            problems.Add(
                Problem.Error(
                    $"{path}.payment_fraction",
                    "S-303",
                    Worded(
                        $"Each payment is {payment:0.####} of the price but must lie above 0, up to {MostPayment}."
                    ),
                    Worded(
                        "Divide the payment by the price it finances: 16,900 a year for 100,000 is 0.169."
                    )
                )
            );
        }
        if (spec.RatePerYear is null == spec.Payment is null)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.rate_per_year",
                    "S-627",
                    spec is { RatePerYear: { } both, Payment: { } each }
                        ? Worded(
                            $"Both a rate of {both:0.## %} a year and payments of {each:0.####} of the price are given; one follows from the other."
                        )
                        : Worded("Neither a rate nor a payment says what the financing costs."),
                    Worded(
                        "Give the interest rate as quoted, or each payment over the price financed."
                    )
                )
            );
        }
        Interval(spec, path, problems);
    }

    /// <summary>The rate that follows from a quoted payment lies where a rate may be given: 0 to 100 % a year.</summary>
    private static void Hidden(
        FinancingSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (spec.Payment is not { } payment)
        {
            return;
        }
        var last = spec.Kind == FinancingKind.Loan ? spec.Balloon : spec.Residual;
        var count = spec.TermMonths / spec.EveryMonths;
        var paid = count * payment + last;
        if (count == 1 && spec.Timing == Timing.Begin && last == 0)
        {
            problems.Add(PaidAtOnce(path, payment));
            return;
        }
        // Why: what the payments would repay at a rate; at the rate they hide it is the price itself.
        double Worth(double each) =>
            payment
                * (1 - Math.Pow(1 + each, -count))
                / each
                * (spec.Timing == Timing.Begin ? 1 + each : 1)
            + last * Math.Pow(1 + each, -count);
        if (paid < 1 - 1e-9)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.payment_fraction",
                    "S-303",
                    Worded(
                        $"{count} payments of {payment:0.####} and {last:0.####} at the end are {paid:0.######} of the price, so the hidden rate is below 0 %; it must lie between 0 % and 100 % a year."
                    ),
                    Worded(
                        $"Raise the payment to at least {Math.Ceiling((1 - last) / count * 1e6) / 1e6:0.######}, or give the balloon or residual that is still owed at the end."
                    )
                )
            );
        }
        else if (Worth(spec.EveryMonths / 12.0) > 1)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.payment_fraction",
                    "S-303",
                    Worded(
                        $"{count} payments of {payment:0.####} and {last:0.####} at the end are {paid:0.####} of the price, so the hidden rate is above 100 % a year; it must lie between 0 % and 100 %."
                    ),
                    Worded(
                        "Divide each payment by the price it finances, and check how many months lie between payments."
                    )
                )
            );
        }
    }

    private static Problem PaidAtOnce(string path, double payment) =>
        Problem.Error(
            $"{path}.payment_fraction",
            "S-303",
            Worded(
                $"One payment of {payment:0.####} of the price at the start hides no rate, as nothing is owed afterwards."
            ),
            Worded("Pay with cash, or let several payments follow one another.")
        );

    private static void Interval(
        FinancingSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (!Intervals.Contains(spec.EveryMonths))
        {
            problems.Add(
                Problem.Error(
                    $"{path}.payments_every_months",
                    "S-628",
                    Worded(
                        $"Payments lie {spec.EveryMonths} months apart but may lie {string.Join(", ", Intervals)} months apart."
                    ),
                    Worded("Write 1 for monthly, 3 for quarterly, 12 for yearly payments.")
                )
            );
        }
        else if (spec.TermMonths % spec.EveryMonths != 0)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.term_months",
                    "S-628",
                    Worded(
                        $"The term of {spec.TermMonths} months is no whole number of payments every {spec.EveryMonths} months."
                    ),
                    Worded(
                        $"Write {(spec.TermMonths / spec.EveryMonths + 1) * spec.EveryMonths} months, or another interval."
                    )
                )
            );
        }
    }

    private static void Basis(
        ScenarioDocument document,
        FinancingSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (document.MoneyBasis == MoneyBasis.Real)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.rate_per_year",
                    "S-305",
                    Worded(
                        $"Costs are in constant prices, discounted without inflation, but {(spec.RatePerYear is { } rate ? Worded($"a quoted rate of {rate:0.## %} includes") : Worded($"payments of {spec.Payment:0.## %} of the price include"))} it."
                    ),
                    Worded(
                        $"Count in nominal money and set {MoneyBasisChecks.InflationWords}, both on the Finance tab; the discount rate is then raised by it."
                    )
                ) with
                {
                    InFile = FileForms.Nominal,
                }
            );
        }
    }

    private static void Term(
        int horizon,
        FinancingSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var last = spec.Kind == FinancingKind.Loan ? spec.Balloon : spec.Residual;
        if (spec.TermMonths > horizon && last == 0)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.term_months",
                    "S-300",
                    Worded(
                        $"The payments run for {spec.TermMonths} months but the horizon ends after {horizon} months, and no balloon says that the rest is due then."
                    ),
                    Worded(
                        $"Shorten the term to {horizon} months, lengthen the horizon to {(spec.TermMonths + 11) / 12} years, or give a balloon or residual."
                    )
                )
            );
        }
    }
}
