using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>A cost or an income that the model has no line for, as written in the document.</summary>
public sealed record OwnLineSpec
{
    /// <summary>Most lines of an option.</summary>
    public const int MostLines = 50;

    /// <summary>Largest amount of a month, whatever its sign and currency.</summary>
    public const double MostAmount = 1e13;

    /// <summary>Smallest yearly change.</summary>
    public const double LeastGrowth = -0.9;

    /// <summary>Largest yearly change.</summary>
    public const double MostGrowth = 10;

    /// <summary>Id inside the option.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Capital or operating expenditure.</summary>
    public OwnLineKind Kind { get; init; }

    /// <summary>Amount a month at the price level of the first month of the scenario; negative for an income. A line of one month is paid once.</summary>
    public double Amount { get; init; }

    /// <summary>First month it is paid (day is always 1); <c>null</c> for the first of the scenario.</summary>
    public DateOnly? FirstMonth { get; init; }

    /// <summary>Last month it is paid; <c>null</c> for the last of the scenario.</summary>
    public DateOnly? LastMonth { get; init; }

    /// <summary>Yearly change of the amount from the first of its months that the scenario counts, on top of general inflation.</summary>
    public double GrowthPerYear { get; init; }

    /// <summary>Amounts by calendar year in place of <see cref="Amount"/>, rising years; empty for one amount with its growth.</summary>
    public ImmutableArray<YearValue> Years { get; init; } = [];

    /// <summary>Currency of the amounts, three capital letters; <c>null</c> for US dollars.</summary>
    public string? Currency { get; init; }

    /// <summary>Why, or where from; may be empty.</summary>
    public string Note { get; init; } = "";
}
