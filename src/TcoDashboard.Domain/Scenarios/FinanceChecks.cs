using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What must hold of the financing of an option before it can be costed.</summary>
internal static class FinanceChecks
{
    private const int LongestTerm = 480;

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
        Basis(document, spec, path, problems);
        Term(document.Years * 12, spec, path, problems);
        Lease(document.Years * 12, spec, path, fleets, problems);
        if (fleets.All(fleet => !fleet.Deployment.IsBought()))
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-307",
                    "All systems of this option are rented or used as a service, so there is nothing to finance.",
                    "Remove the financing, or choose own or colo for a fleet."
                )
            );
        }
    }

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
                    FormattableString.Invariant(
                        $"The term is {spec.TermMonths} months but must be 1 to {LongestTerm} months."
                    ),
                    "Give the number of monthly payments, for example 36."
                )
            );
        }
        FinanceRange.Share(spec.Share, $"{path}.financed_fraction", "The share financed", problems);
        FinanceRange.Rate(spec.RatePerYear, $"{path}.rate_per_year", "The interest rate", problems);
        FinanceRange.OfPrice(spec.Balloon, $"{path}.balloon_fraction", "The balloon", problems);
        FinanceRange.OfPrice(spec.Residual, $"{path}.residual_fraction", "The residual", problems);
        if (spec.Share == 0)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.financed_fraction",
                    "S-303",
                    "The share financed is 0 %, so the other 100 % is paid with cash.",
                    "Raise the share, or remove the financing."
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
                    FormattableString.Invariant(
                        $"Costs are in constant prices, discounted without inflation, but a quoted rate of {spec.RatePerYear:0.## %} includes it."
                    ),
                    $"Write \"money_basis\": \"nominal\" and set {InputKeys.Inflation}; the discount rate is then raised by it."
                )
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
                    FormattableString.Invariant(
                        $"The payments run for {spec.TermMonths} months but the horizon ends after {horizon} months, and no balloon says that the rest is due then."
                    ),
                    FormattableString.Invariant(
                        $"Shorten the term to {horizon} months, lengthen the horizon to {(spec.TermMonths + 11) / 12} years, or give a balloon or residual."
                    )
                )
            );
        }
    }

    private static void Lease(
        int horizon,
        FinancingSpec spec,
        string path,
        IReadOnlyList<FleetBasis> fleets,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (spec.Kind == FinancingKind.Loan)
        {
            return;
        }
        if (spec.Covers == FinancedPart.All)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.covers",
                    "S-306",
                    "A lease covers hardware that can go back or be bought out; a building cannot.",
                    "Write \"covers\": \"hardware\", or finance all of it with a loan."
                )
            );
        }
        if (spec.Kind == FinancingKind.OperatingLease && spec.BuyOut)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.buy_out",
                    "S-306",
                    FormattableString.Invariant(
                        $"An operating lease of {spec.TermMonths} months is bought out at {spec.Residual:0.## %} of the price; a purchase that is certain makes it a finance lease (ASC 842-10-25-2)."
                    ),
                    "Write \"kind\": \"finance_lease\", or remove the buy-out."
                )
            );
        }
        if (spec.BuyOut)
        {
            return;
        }
        foreach (var fleet in fleets.Where(fleet => fleet.Deployment.IsBought()))
        {
            var needed = Math.Min(fleet.LifeMonths, fleet.Delivery.RetirePeriod ?? horizon);
            if (spec.TermMonths != needed)
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.term_months",
                        "S-304",
                        FormattableString.Invariant(
                            $"{fleet.Name} goes back after {spec.TermMonths} months but serves {needed} months."
                        ),
                        FormattableString.Invariant(
                            $"Give a term of {needed} months, change the life of the hardware, or write \"buy_out\": true."
                        )
                    )
                );
            }
        }
    }
}
