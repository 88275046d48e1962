using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Catalog;

/// <summary>One number of the catalog with everything a reader needs to trust or doubt it.</summary>
/// <param name="Key">Stable name with the unit as suffix, for example <c>memory_capacity_gb</c>.</param>
/// <param name="Unit">The unit the key names.</param>
/// <param name="Value">The chosen value; <c>null</c> when the status is not <see cref="FigureStatus.Known"/>.</param>
/// <param name="Source">Where the chosen value comes from; required when there is a value.</param>
public sealed record Figure(string Key, Unit Unit, double? Value, Source? Source)
{
    /// <summary>Whether the value is known, and if not, why.</summary>
    public FigureStatus Status { get; init; } = FigureStatus.Known;

    /// <summary>Low end of the sourced range, in the same unit.</summary>
    public double? Low { get; init; }

    /// <summary>High end of the sourced range, in the same unit.</summary>
    public double? High { get; init; }

    /// <summary>Derived or guessed rather than read; the note says how.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Rests on a single weak source.</summary>
    public bool IsLowConfidence { get; init; }

    /// <summary>Set by a scenario in place of the catalog's value; the note holds the reason.</summary>
    public bool IsOverride { get; init; }

    /// <summary>What a reader should know beside the number.</summary>
    public string? Note { get; init; }

    /// <summary>The basis, where a reader could mistake it: <c>dense</c> confirms a rate that looks like a sparse one. The note says why.</summary>
    public string? Basis { get; init; }

    /// <summary>Further sources that give the same value.</summary>
    public ImmutableArray<Source> OtherSources { get; init; } = [];

    /// <summary>Other published values, kept side by side.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];
}
