using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Lines;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Brings the deal of an option and the fleet it pays for together.</summary>
internal static class OptionDeal
{
    /// <summary>Adds what is wrong with the deal of an option, or with a contracted fleet that has none.</summary>
    public static void Check(
        ScenarioDocument document,
        int index,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var option = document.Options[index];
        var path = FormattableString.Invariant($"options[{index}].deal");
        if (option.Deal is { } deal)
        {
            problems.AddRange(
                DealChecks.Check(
                    deal,
                    path,
                    document.Start,
                    document.Months,
                    [.. document.Currency.Known]
                )
            );
            if (option.Fleets.All(fleet => fleet.Id != PaidFleet(option)))
            {
                problems.Add(
                    Misfit(
                        $"{path}.fleet",
                        Worded(
                            $"The deal pays for the fleet \"{deal.Fleet}\", but none of the {option.Fleets.Length} fleets has this id."
                        ),
                        Worded(
                            $"Use one of {string.Join(", ", option.Fleets.Select(fleet => fleet.Id))}."
                        )
                    )
                );
            }
        }

        Contracted(option, index, problems);
    }

    private static void Contracted(
        OptionSpec option,
        int index,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var fleet = 0; fleet < option.Fleets.Length; fleet++)
        {
            var spec = option.Fleets[fleet];
            var contracted = spec.Id == PaidFleet(option) && option.Deal?.Capacity is not null;
            var at = FormattableString.Invariant($"options[{index}].fleets[{fleet}].deployment");
            if (spec.Deployment == Deployment.Contract && !contracted)
            {
                problems.Add(
                    Misfit(
                        at,
                        Worded(
                            $"The fleet \"{spec.Id}\" is contracted, but 0 clauses say what its capacity costs."
                        ),
                        Worded(
                            "Add a clause that contracts capacity to the deal that pays for this fleet, or choose another deployment."
                        )
                    )
                );
            }
            else if (spec.Deployment != Deployment.Contract && contracted)
            {
                problems.Add(
                    Misfit(
                        at,
                        Worded(
                            $"1 clause of the deal contracts capacity, but the fleet \"{spec.Id}\" it pays for is bought or rented as well, and would be paid twice."
                        ),
                        Worded(
                            "Let the fleet be contracted, or remove the clause that contracts capacity."
                        )
                    )
                );
            }
        }
    }

    /// <summary>The basis of a fleet with what the deal says of it.</summary>
    public static FleetBasis On(ScenarioDocument document, int index, FleetBasis fleet)
    {
        var option = document.Options[index];
        if (option.Deal is not { } deal || fleet.Id != PaidFleet(option))
        {
            return fleet;
        }

        var path = FormattableString.Invariant($"options[{index}].deal");
        var struck = fleet with { Deal = Basis(document, deal, path) };
        return deal.Capacity is { } capacity
            ? struck with
            {
                RampMonths = 1,
                ContractIsFacilityPower = capacity.IsFacilityPower,
                Delivery = Delivery(document, capacity, path, fleet.Delivery),
            }
            : struck;
    }

    private static string PaidFleet(OptionSpec option) => option.Deal?.Fleet ?? option.Fleets[0].Id;

    private static DealBasis Basis(ScenarioDocument document, DealTerms deal, string path) =>
        new(
            deal.Clauses.Any(clause =>
                clause is not (CapacityClause or FundingClause or WarrantClause)
            ),
            deal.Clauses.Any(clause =>
                clause is FundingClause { Form: not FundingForm.Prepayment }
            ),
            deal.Clauses.Any(clause => clause is FundingClause { Form: not FundingForm.Grant }),
            (fleet, rate) => Write(document, deal, path, fleet, rate)
        );

    private static DealCharges Write(
        ScenarioDocument document,
        DealTerms deal,
        string path,
        FleetRows fleet,
        Expr rate
    )
    {
        var deployment = fleet.Basis.Deployment;
        var bought = deployment.IsBought();
        var cells = DealSheet.Build(
            fleet.Sheet,
            deal,
            new()
            {
                Path = path,
                Rate = rate,
                CurrencyRate = currency => CurrencyResolution.Rate(document, currency),
                ListCharge = deployment switch
                {
                    Deployment.Contract => null,
                    Deployment.Cloud => new RentalCost().Charged(fleet),
                    Deployment.Api => new TokenCost().Charged(fleet),
                    _ => new SystemsCost().Charged(fleet),
                },
                Timing = bought ? Timing.Begin : Timing.End,
                Power = fleet.Active * fleet.PowerPerSystem,
                SystemsBought = bought ? Fx.Cumulative(fleet.Purchased) : null,
                SystemsRunning = fleet.Active,
                Tokens = fleet.OutputTokens + fleet.InputTokens,
            }
        );
        return new(cells.Contract, cells.Terms, cells.Funding, cells.Lent);
    }

    /// <summary>Contracted megawatts are the power that systems may draw month by month; the largest of them sizes the fleet.</summary>
    private static DeliveryBasis Delivery(
        ScenarioDocument document,
        CapacityClause capacity,
        string path,
        DeliveryBasis given
    )
    {
        var megawatts = CapacityRamp.Megawatts(
            new(document.Start, document.Months),
            capacity.Tranches
        );
        return given with
        {
            PowerAvailable = [.. megawatts],
            TranchePower = new(
                Worded("Contracted capacity at its highest"),
                Unit.Megawatt,
                megawatts.Max(),
                new(
                    Origin.Scenario,
                    Worded("From the tranches of the capacity clause."),
                    capacity.Source,
                    Path: $"{path}.clauses"
                )
            ),
        };
    }

    private static Problem Misfit(string path, string message, string remedy) =>
        Problem.Error(path, "S-407", message, remedy);
}
