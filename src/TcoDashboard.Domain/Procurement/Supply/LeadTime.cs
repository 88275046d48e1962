using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>A lognormal lead time: σ = ln(P90/P50)/1.2816, μ = ln P50.</summary>
/// <param name="Name">What is waited for.</param>
/// <param name="P50Weeks">Median in weeks, above 0.</param>
/// <param name="P90Weeks">Nine of ten deliveries come earlier, in weeks; not below the median.</param>
public sealed record LeadTime(string Name, double P50Weeks, double P90Weeks)
{
    /// <summary>The weeks that a share of deliveries needs at most.</summary>
    /// <param name="share">Share of deliveries, between 0 and 1.</param>
    public double AtShare(double share) =>
        P50Weeks * Math.Exp(Spread * StandardNormal.Quantile(share));

    /// <summary>Share of deliveries that have come after some weeks.</summary>
    /// <param name="weeks">Weeks since the order.</param>
    public double ShareBy(double weeks) =>
        weeks <= 0 ? 0
        : Spread > 0 ? StandardNormal.Below(Math.Log(weeks / P50Weeks) / Spread)
        : weeks >= P50Weeks ? 1
        : 0;

    private double Spread => Math.Log(P90Weeks / P50Weeks) / StandardNormal.Quantile(0.9);
}
