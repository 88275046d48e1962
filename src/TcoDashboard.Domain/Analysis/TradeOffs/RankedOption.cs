using System.Collections.Immutable;

namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>An option in a weighed ranking, with its reasons.</summary>
/// <param name="Option">Index of the option.</param>
/// <param name="Total">Weighed sum of its scores, 0 to 1; <c>null</c> when it is vetoed.</param>
/// <param name="Parts">What each criterion adds, in the order of the criteria.</param>
/// <param name="IsOnFrontier">Whether no other option is at least as good everywhere and better somewhere.</param>
/// <param name="DominatedBy">Index of an option that beats it everywhere, if any.</param>
/// <param name="FirstShare">Share of all ways to weigh in which it comes first.</param>
/// <param name="Vetoes">Why it is out, one sentence each; empty when it is in.</param>
public sealed record RankedOption(
    int Option,
    double? Total,
    ImmutableArray<double> Parts,
    bool IsOnFrontier,
    int? DominatedBy,
    double FirstShare,
    ImmutableArray<string> Vetoes
);
