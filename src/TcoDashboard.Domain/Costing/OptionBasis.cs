using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>What the cost model needs to know of one option.</summary>
/// <param name="Timeline">The months of the horizon.</param>
/// <param name="Fleets">The fleets; those with a given number or a demand are sized first.</param>
/// <param name="PowerBudget">The power budget in megawatts, if any.</param>
/// <param name="PowerBudgetIsFacility">Whether the budget counts cooling and losses.</param>
/// <param name="CapitalBudget">The capital budget in US dollars, if any.</param>
/// <param name="DiscountRate">The discount rate a year.</param>
public sealed record OptionBasis(
    Timeline Timeline,
    ImmutableArray<FleetBasis> Fleets,
    Leaf? PowerBudget,
    bool PowerBudgetIsFacility,
    Leaf? CapitalBudget,
    Leaf DiscountRate
)
{
    /// <summary>General inflation a year; <c>null</c> for amounts in real terms.</summary>
    public Leaf? Inflation { get; init; }

    /// <summary>How it is paid for, taxed and accounted for.</summary>
    public FinanceBasis Finance { get; init; } = FinanceBasis.Cash;

    /// <summary>The currency in which totals are shown beside US dollars; <c>null</c> for US dollars alone.</summary>
    public ReportingCurrency? Reporting { get; init; }

    /// <summary>Writes cells that stand beside the bill, such as supply risk; <c>null</c> for none.</summary>
    public Action<RiskGround>? BesideTheBill { get; init; }
}
