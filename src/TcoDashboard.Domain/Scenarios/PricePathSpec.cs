using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>A price by calendar year, as written in the document; before its first year the plain price holds, after its last year the last.</summary>
public sealed record PricePathSpec
{
    /// <summary>Most years of a path.</summary>
    public const int MostYears = 30;

    /// <summary>Largest price of a kilowatt-hour in any currency.</summary>
    public const double MostPrice = 1e6;

    /// <summary>No path: the plain price with its yearly change.</summary>
    public static PricePathSpec None { get; } = new();

    /// <summary>The years in rising order, each with its price at the price level of the first month.</summary>
    public ImmutableArray<YearValue> Years { get; init; } = [];

    /// <summary>Currency of the prices, three capital letters; <c>null</c> for US dollars.</summary>
    public string? Currency { get; init; }

    /// <summary>Where the path comes from, one line; may be empty.</summary>
    public string Note { get; init; } = "";
}
