namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What specialised hardware has to show before it may be recommended.</summary>
/// <param name="Against">Id of the ordinary option it is compared with.</param>
/// <param name="Threshold">Share of draws in which it must win, 0 to 1.</param>
/// <param name="RiskPremiumUsd">What it must save beyond its expected supply losses, present value in US dollars.</param>
public sealed record AdvantageTerms(string Against, double Threshold, double RiskPremiumUsd);
