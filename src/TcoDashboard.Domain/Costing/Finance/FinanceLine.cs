using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>A line of the bill that belongs to the option as a whole: financing and tax. Its row is written by <see cref="FinanceSheet"/>.</summary>
/// <param name="id">Stable id of the option's row.</param>
/// <param name="label">Name in sentence case.</param>
/// <param name="category">The category a reader sees.</param>
public sealed class FinanceLine(string id, string label, CostCategory category)
    : CostLine(id, label, CostGroup.Financing, category, DeploymentSet.None)
{
    /// <inheritdoc/>
    public override Expr Monthly(FleetRows fleet) =>
        throw new InvalidOperationException($"{Id} belongs to an option, not to a fleet.");
}
