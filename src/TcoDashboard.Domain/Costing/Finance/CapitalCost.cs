namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>The weighted average cost of capital: E/V × cost of equity + D/V × cost of debt × (1 − tax rate).</summary>
/// <param name="EquityShare">Share of equity, 0 to 1; the rest is debt.</param>
/// <param name="CostOfEquity">Yearly return that shareholders ask for.</param>
/// <param name="CostOfDebt">Yearly interest before tax.</param>
public sealed record CapitalCost(Leaf EquityShare, Leaf CostOfEquity, Leaf CostOfDebt);
