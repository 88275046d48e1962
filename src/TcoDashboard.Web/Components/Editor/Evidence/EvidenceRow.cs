using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Web.Components.Editor.Evidence;

/// <summary>One input with what it weighs in the result and what its source is worth.</summary>
/// <param name="Effect">The input and what the cost does when it moves.</param>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Strength">What that is worth.</param>
/// <param name="MonthsOld">Age of the source in whole months; <c>null</c> when it has no date.</param>
/// <param name="IsPrice">Whether it is an amount of money.</param>
/// <param name="Doubt">Why it is not confirmed; <c>null</c> when nothing says so.</param>
public sealed record EvidenceRow(
    WhatIfEffect Effect,
    Provenance Provenance,
    EvidenceStrength Strength,
    int? MonthsOld,
    bool IsPrice,
    string? Doubt
)
{
    /// <summary>Months after which a price counts as old.</summary>
    public const int OldMonths = 12;

    /// <summary>Whether it is a price from a source older than a year.</summary>
    public bool IsStale => IsPrice && MonthsOld > OldMonths;

    /// <summary>Weight times weakness: the whole swing of a weak source, half of a middling one, a quarter of a strong one.</summary>
    public double Risk =>
        (Effect.Swing ?? 0)
        * Strength switch
        {
            EvidenceStrength.Weak => 1,
            EvidenceStrength.Middling => 0.5,
            _ => 0.25,
        };
}
