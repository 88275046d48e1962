using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Screening;

/// <summary>Which of many candidates deserve a column of a comparison.</summary>
public static class Shortlist
{
    /// <summary>Columns a comparison holds.</summary>
    public const int Most = 6;

    private const int MostOfOneVendor = 2;
    private const int CheapestWanted = 4;

    /// <summary>
    /// The cheapest four, at most two of one vendor; then the cheapest rented one and the fastest per user, when they are not among them.
    /// Runs that must end by a day all take about as long: instead of the fastest comes the one that needs least power.
    /// </summary>
    /// <param name="screened">Candidates in the order of <see cref="CatalogScreening"/>.</param>
    public static ImmutableArray<ScreenedCandidate> Of(ImmutableArray<ScreenedCandidate> screened)
    {
        var feasible = screened.Where(one => one.IsFeasible).ToArray();
        var chosen = new List<ScreenedCandidate>();
        foreach (var one in feasible)
        {
            if (
                chosen.Count < CheapestWanted
                && chosen.Count(other => other.Candidate.Vendor == one.Candidate.Vendor)
                    < MostOfOneVendor
            )
            {
                chosen.Add(one);
            }
        }

        Add(feasible.FirstOrDefault(one => one.Candidate.IsRented));
        Add(
            feasible.Any(one => one.Value(MetricIds.RunCost) is not null)
                ? feasible.MinBy(one => one.Value(MetricIds.FacilityPower) ?? double.MaxValue)
                : feasible.MaxBy(one => one.Value(MetricIds.SpeedPerUser) ?? 0)
        );
        return [.. chosen];

        void Add(ScreenedCandidate? one)
        {
            if (one is not null && chosen.Count < Most && !chosen.Contains(one))
            {
                chosen.Add(one);
            }
        }
    }
}
