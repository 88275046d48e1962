using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <content>The site of a fleet: bought with the space of its systems, never written off.</content>
public sealed partial class FleetRows
{
    /// <summary>Land at the prices of the first month in the last month, zero before; only of fleets that pay for land.</summary>
    internal Expr LandLeft =>
        Fx.Equal(Sheet.PeriodIndex, Sheet.Timeline.Periods - 1) * Fx.Cumulative(LandBought());

    /// <summary>What land has cost up to each month, for the property tax; <c>null</c> where none is paid for.</summary>
    internal Expr? LandHeld() =>
        CapitalLines.Any(line => line.Kind == CapitalKind.Land)
            ? Sheet.Row(
                Id("land.held"),
                Worded($"Land paid so far, {Basis.Name}"),
                Unit.Usd,
                Fx.Cumulative(Grown(InputKeys.LandGrowth, LandBought()))
            )
            : null;

    private Expr LandBought() =>
        FleetRows.SumOf(
            CapitalLines
                .Where(line => line.Kind == CapitalKind.Land)
                .Select(line => line.Monthly(this))
        );
}
