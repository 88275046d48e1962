using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>How the default of an input is found in the catalog.</summary>
internal static class Defaults
{
    /// <summary>The figure at a fixed address.</summary>
    public static Func<InputContext, InputValue?> Figure(string address) =>
        context =>
            context.Catalog.TryFigure(address, out _, out var figure)
                ? From(figure, address)
                : null;

    /// <summary>A figure of the option's region, else the figure at a fixed address.</summary>
    public static Func<InputContext, InputValue?> RegionElse(string key, string address) =>
        context =>
            context.Region.Item.Figure(key) is { Value: not null } figure
                ? From(figure, $"{context.Region.Item.Path}#{key}")
                : Figure(address)(context);

    /// <summary>
    /// The figure at a fixed address where it was published for the option's country; elsewhere the same value as a stand-in: an estimate, with
    /// the range that two other figures span.
    /// </summary>
    /// <param name="address">The figure.</param>
    /// <param name="countries">Codes of the countries it was published for.</param>
    /// <param name="low">Address of the figure at the low end of the range elsewhere.</param>
    /// <param name="high">Address of the one at the high end.</param>
    /// <param name="why">What a reader elsewhere is told of it.</param>
    public static Func<InputContext, InputValue?> FigureOf(
        string address,
        IReadOnlyCollection<string> countries,
        string low,
        string high,
        string why
    ) =>
        context =>
            Figure(address)(context) is { } known
                ? known.Provenance.Origin == Origin.Override
                || countries.Contains(context.Region.Country)
                    ? known
                    : known with
                    {
                        Provenance = known.Provenance with
                        {
                            Text = why,
                            Low = Figure(low)(context)?.Value,
                            High = Figure(high)(context)?.Value,
                            IsEstimate = true,
                        },
                    }
                : null;

    /// <summary>A figure of the fleet's system.</summary>
    public static Func<InputContext, InputValue?> System(string key) =>
        context =>
            context.System.Item.Figure(key) is { } figure
                ? From(figure, $"{context.System.Item.Path}#{key}")
                : null;

    /// <summary>A figure of the fleet's offer.</summary>
    public static Func<InputContext, InputValue?> Offer(string key) =>
        context =>
            context.Offer?.Figure(key) is { } figure
                ? From(figure, $"{context.Offer.Path}#{key}")
                : null;

    /// <summary>A neutral value that leaves the result as it is.</summary>
    public static Func<InputContext, InputValue?> Neutral(double value, string why) =>
        _ => new(value, new(Origin.Default, why));

    /// <summary>The value of a figure with its provenance; <c>null</c> when the figure is not known.</summary>
    public static InputValue? From(Figure figure, string address) =>
        figure.Value is { } value
            ? new(
                value,
                new(
                    figure.IsOverride ? Origin.Override : Origin.Catalog,
                    figure.Note,
                    figure.Source,
                    figure.Low,
                    figure.High,
                    figure.IsEstimate || figure.IsLowConfidence,
                    address
                )
            )
            : null;
}
