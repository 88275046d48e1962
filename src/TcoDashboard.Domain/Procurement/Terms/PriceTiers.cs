using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Terms;

/// <summary>Price tiers by volume, written as formulas of a sheet.</summary>
public static class PriceTiers
{
    /// <summary>
    /// How much of a volume is free: what the tiers take off, in units of the volume at list price. Marginal: Σ (dₖ − dₖ₋₁)·max(V − Fₖ, 0), each band at its own
    /// discount. Retroactive: d(V)·V, the discount reached on everything.
    /// </summary>
    /// <param name="volume">The volume V, a scalar or one value a month.</param>
    /// <param name="tiers">Where each tier starts (F, in the unit of the volume) and its discount (d, a share), rising.</param>
    /// <param name="mode">What a tier applies to.</param>
    public static Expr Discount(
        Expr volume,
        IReadOnlyList<(Expr From, Expr Discount)> tiers,
        TierMode mode
    )
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentNullException.ThrowIfNull(tiers);
        if (tiers.Count == 0)
        {
            throw new ArgumentException("A tier table has at least one tier.", nameof(tiers));
        }

        Expr? off = null;
        Expr? before = null;
        foreach (var (from, discount) in tiers)
        {
            var step = before is null ? discount : discount - before;
            var part =
                mode == TierMode.Marginal
                    ? step * Fx.Max(volume - from, 0)
                    : step * Fx.GreaterOrEqual(volume, from) * volume;
            off = off is null ? part : off + part;
            before = discount;
        }

        return off!;
    }
}
