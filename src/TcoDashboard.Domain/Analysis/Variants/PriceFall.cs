using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>How much hardware of the same performance is believed to change in price each year, with its source.</summary>
/// <param name="PerYear">Yearly change, for example −0.276; 0 when nobody says.</param>
/// <param name="Source">The citation; <c>null</c> when there is none.</param>
public sealed record PriceFall(double PerYear, Source? Source)
{
    private const string Figure =
        "facility/hardware_value_decay_ooms#value_orders_of_magnitude_per_year";

    /// <summary>The belief of a catalog: progress of price and performance in orders of magnitude a year, as a yearly change.</summary>
    public static PriceFall Of(CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.TryFigure(Figure, out _, out var figure) && figure.Value is { } orders
            ? new(Math.Pow(10, -orders) - 1, figure.Source)
            : new(0, null);
    }
}
