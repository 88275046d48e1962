using System.Collections.Immutable;

namespace TcoDashboard.Reports.Decisions;

/// <summary>
/// How sure the choice between the best option and the next is, and what flips it. Generated from the studies; plain data, so that it can be
/// stored beside a comparison. What may be missing is not required: stored reports leave out what is <c>null</c>.
/// </summary>
public sealed record DecisionReport
{
    /// <summary>The metric that decides, see <see cref="Domain.Scenarios.MetricIds"/>.</summary>
    public required string MetricId { get; init; }

    /// <summary>Id of the best option.</summary>
    public required string OptionId { get; init; }

    /// <summary>Id of the next best.</summary>
    public required string AgainstId { get; init; }

    /// <summary>Share of the draws in which the best stays ahead of the next; <c>null</c> when no draw could be computed.</summary>
    public double? Chance { get; init; }

    /// <summary>Best over next, less 1, at P10 of the draws: −0.2 is 20 % less.</summary>
    public double? GapLow { get; init; }

    /// <summary>The same at P50.</summary>
    public double? GapMiddle { get; init; }

    /// <summary>The same at P90.</summary>
    public double? GapHigh { get; init; }

    /// <summary>Whether P10 to P90 of the gap allow either order.</summary>
    public required bool IsWithinNoise { get; init; }

    /// <summary>Number of draws.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The inputs that flip the choice, the most likely first.</summary>
    public required ImmutableArray<FlipLine> Flips { get; init; }

    /// <summary>How sure it is, one sentence.</summary>
    public required string Sureness { get; init; }

    /// <summary>
    /// Which options' cost per token or net present cost as things stand lies outside its own P10 to P90 over all uncertain inputs, and
    /// which inputs stand at an end of their ranges; empty when none does.
    /// </summary>
    public string Outside { get; init; } = "";

    /// <summary>What flips it, one or two sentences.</summary>
    public required string WhatFlipsIt { get; init; }

    /// <summary>Both.</summary>
    public string Text => $"{Sureness} {WhatFlipsIt}";
}
