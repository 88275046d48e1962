using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Figures;

/// <summary>One axis of a chart.</summary>
/// <param name="Label">What it measures, without the unit, for example "Cost per million output tokens".</param>
/// <param name="Unit">The unit of the values.</param>
public sealed record ChartAxis(string Label, Unit Unit)
{
    /// <summary>Names of the places on the axis, when they are things and not quantities; a point's X is then the index of its name.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Keys of those things, where they are columns of a comparison; empty elsewhere, and in links made before there were keys.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Where the axis ends; <c>null</c> to end a little beyond the largest value.</summary>
    public double? Maximum { get; init; }

    /// <summary>Equal distances mean equal ratios; every value is then above zero.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>An axis of things.</summary>
    public static ChartAxis Of(string label, IEnumerable<string> categories) =>
        new(label, Unit.One) { Categories = [.. categories] };
}
