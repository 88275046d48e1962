using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Lines;

/// <summary>What the price clauses of a deal change of the hardware bought.</summary>
public sealed class DealPurchaseTerms()
    : CostLine(
        "capex.deal_terms",
        Worded("Price terms of the deal, hardware"),
        CostGroup.Capital,
        CostCategory.Systems,
        DeploymentSet.Bought
    )
{
    /// <inheritdoc/>
    public override string Note =>
        Worded(
            "Negative when the clauses save. Resale, depreciation and support stay on the list price."
        );

    /// <inheritdoc/>
    public override bool IsPaidBy(FleetBasis fleet) =>
        base.IsPaidBy(fleet) && fleet.Deal is { HasPriceTerms: true };

    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) => fleet.Deal!.Terms;

    // Why: a contract fixes its amounts; only its own clauses change them, not the general price level.
    /// <inheritdoc/>
    public override Expr Charged(FleetRows fleet) => Monthly(fleet);
}
