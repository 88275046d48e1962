using System.Collections.Immutable;

namespace TcoDashboard.Reports.TradeOffs;

/// <summary>One option of a weighed ranking as it is shown.</summary>
/// <param name="Option">Its index.</param>
/// <param name="Name">Its name.</param>
/// <param name="Total">Its weighed score, 0 to 100; a dash when it is out.</param>
/// <param name="Values">Its value by each criterion of the study, scored or not.</param>
/// <param name="Pareto">Whether another option is at least as good everywhere, in words.</param>
/// <param name="FirstShare">In what share of all ways to weigh it comes first.</param>
/// <param name="Vetoes">Why it is out, one sentence each.</param>
public sealed record TradeOffRow(
    int Option,
    string Name,
    string Total,
    ImmutableArray<string> Values,
    string Pareto,
    string FirstShare,
    ImmutableArray<string> Vetoes
);
