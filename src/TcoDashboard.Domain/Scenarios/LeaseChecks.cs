using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What must hold of a lease before it can be costed: what it covers, how it ends and how long it runs.</summary>
internal static class LeaseChecks
{
    /// <summary>Adds what is wrong with the lease of an option.</summary>
    public static void Check(
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
                    Worded(
                        "A lease covers hardware that can go back or be bought out; a building cannot."
                    ),
                    Worded(
                        "Let the lease cover the hardware only, or finance all of it with a loan."
                    )
                )
            );
        }
        if (spec.Kind == FinancingKind.OperatingLease && spec.BuyOut)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.buy_out",
                    "S-306",
                    Worded(
                        $"An operating lease of {spec.TermMonths} months is bought out at {spec.Residual:0.## %} of the price; a purchase that is certain makes it a finance lease (ASC 842-10-25-2)."
                    ),
                    Worded("Choose a finance lease, or remove the buy-out.")
                )
            );
        }
        if (spec.BuyOut)
        {
            return;
        }
        Terms(horizon, spec, path, fleets, problems);
    }

    private static void Terms(
        int horizon,
        FinancingSpec spec,
        string path,
        IReadOnlyList<FleetBasis> fleets,
        ImmutableArray<Problem>.Builder problems
    )
    {
        foreach (var fleet in fleets.Where(fleet => fleet.Deployment.IsBought()))
        {
            var needed = Math.Min(fleet.LifeMonths, fleet.Delivery.RetirePeriod ?? horizon);
            if (spec.TermMonths != needed)
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.term_months",
                        "S-304",
                        Worded(
                            $"{fleet.Name} goes back after {spec.TermMonths} months but serves {needed} months."
                        ),
                        Worded(
                            $"Give a term of {needed} months, change the life of the hardware, or buy it out at the residual."
                        )
                    )
                );
            }
        }
    }
}
