namespace TcoDashboard.Domain.Scenarios;

/// <summary>Cost of capital from equity and debt, as written in the document; it takes the place of the discount rate.</summary>
/// <param name="EquityShare">Share of equity, 0 to 1.</param>
/// <param name="CostOfEquity">Yearly return asked by shareholders, 0 to 1.</param>
/// <param name="CostOfDebt">Yearly interest before tax, 0 to 1.</param>
public sealed record CapitalCostSpec(double EquityShare, double CostOfEquity, double CostOfDebt);
