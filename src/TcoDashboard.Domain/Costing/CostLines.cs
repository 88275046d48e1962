using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Costing.Lines;

namespace TcoDashboard.Domain.Costing;

/// <summary>The ordered bill: every page, export and chart shows the lines in this order.</summary>
public static class CostLines
{
    /// <summary>All lines; the order is the order of the bill.</summary>
    public static ImmutableArray<CostLine> All { get; } =
    [
        new SystemsCost(),
        new HostsCost(),
        new NetworkCost(),
        new StorageCost(),
        new RacksCost(),
        new InstallationCost(),
        new SparesCost(),
        new IsolationSparesCost(),
        new FreightCost(),
        new DutyCost(),
        new SalesTaxCost(),
        new OtherCapitalPerSystemCost(),
        new ContingencyCost(),
        new MigrationCost(),
        new OtherCapitalCost(),
        new OwnCapitalCost(),
        new LandCost(),
        new FacilityCost(),
        new FitOutCost(),
        new CoolingPlantCost(),
        new GridConnectionCost(),
        new FacilityContingencyCost(),
        new ColoRentCost(),
        new FacilityOperationsCost(),
        new EnergyCost(),
        new DemandChargeCost(),
        new WaterCost(),
        new SupportCost(),
        new RepairCost(),
        new StaffCost(),
        new IsolationCost(),
        new SoftwareCost(),
        new InsuranceCost(),
        new PropertyTaxCost(),
        new NetworkTransitCost(),
        new EgressCost(),
        new PortingUpkeepCost(),
        new DualRunningCost(),
        new OtherPerSystemCost(),
        new OtherCost(),
        new OwnCost(),
        new RentalCost(),
        new TokenCost(),
        new CommitmentShortfall(),
        new ProviderSupportCost(),
        new ContractedCapacityCost(),
        new DealPurchaseTerms(),
        new DealPriceTerms(),
        new DealFunding(),
        new DealLending(),
        new HardwareResale(),
        new FacilityResidual(),
        new LandResidual(),
        .. FinanceLines.All,
    ];

    /// <summary>The lines a deployment pays, in order.</summary>
    public static IEnumerable<CostLine> For(Deployment deployment) =>
        All.Where(line => line.AppliesTo.Includes(deployment));
}
