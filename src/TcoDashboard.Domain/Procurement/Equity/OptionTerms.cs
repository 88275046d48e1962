using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Equity;

/// <summary>What decides the value of a right to buy one share.</summary>
/// <param name="Spot">Price of a share today, US dollars.</param>
/// <param name="Strike">Price at which a share may be bought, US dollars; 0 for a gift.</param>
/// <param name="Years">Years until it is exercised, as a plain number.</param>
/// <param name="RiskFree">Risk-free rate a year, continuously compounded, as a plain number.</param>
/// <param name="Volatility">Volatility a year, as a plain number.</param>
/// <param name="Dividend">Dividend yield a year, continuously compounded, as a plain number.</param>
/// <param name="Hurdle">Share price that must be reached on the day of exercise, US dollars; <c>null</c> for none.</param>
public sealed record OptionTerms(
    Expr Spot,
    Expr Strike,
    Expr Years,
    Expr RiskFree,
    Expr Volatility,
    Expr Dividend,
    Expr? Hurdle = null
);
