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
