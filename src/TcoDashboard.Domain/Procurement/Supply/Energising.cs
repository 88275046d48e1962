using System.Collections.Immutable;
using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>When a tranche is energised: the latest of its branches (order + the sum of its lead times) plus commissioning.</summary>
/// <param name="P50Weeks">Median week.</param>
/// <param name="P90Weeks">Nine of ten draws are earlier.</param>
/// <param name="Critical">How often each branch is the last one, in the order given; the shares add up to 1.</param>
public sealed record Energising(
    double P50Weeks,
    double P90Weeks,
    ImmutableArray<(string Branch, double Share)> Critical
)
{
    /// <summary>Draws the lead times. Same arguments, same bits.</summary>
    /// <param name="branches">The branches; at least one.</param>
    /// <param name="commissioningWeeks">Weeks from the last delivery to service.</param>
    /// <param name="draws">Number of draws, at least 1.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static Energising Draw(
        ImmutableArray<SupplyBranch> branches,
        double commissioningWeeks,
        int draws,
        ulong seed
    )
    {
        var last = new int[branches.Length];
        var weeks = Weeks(branches, commissioningWeeks, draws, seed, last);
        Array.Sort(weeks);
        return new(
            weeks[(int)(0.5 * (draws - 1))],
            weeks[(int)(0.9 * (draws - 1))],
            [.. branches.Select((branch, index) => (branch.Name, (double)last[index] / draws))]
        );
    }

    /// <summary>The week of every draw, in the order drawn. Same arguments, same bits.</summary>
    /// <param name="branches">The branches; at least one.</param>
    /// <param name="commissioningWeeks">Weeks from the last delivery to service.</param>
    /// <param name="draws">Number of draws, at least 1.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static double[] Weeks(
        ImmutableArray<SupplyBranch> branches,
        double commissioningWeeks,
        int draws,
        ulong seed
    ) => Weeks(branches, commissioningWeeks, draws, seed, new int[branches.Length]);

    private static double[] Weeks(
        ImmutableArray<SupplyBranch> branches,
        double commissioningWeeks,
        int draws,
        ulong seed,
        int[] last
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(branches.Length, nameof(branches));
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var random = SeededRandom.For(seed, "lead times");
        var weeks = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            var critical = 0;
            var latest = double.NegativeInfinity;
            for (var index = 0; index < branches.Length; index++)
            {
                var end = branches[index].OrderWeek;
                foreach (var step in branches[index].Steps)
                {
                    end += step.AtShare(random.NextShare());
                }

                if (end > latest)
                {
                    (latest, critical) = (end, index);
                }
            }

            weeks[draw] = latest + commissioningWeeks;
            last[critical]++;
        }

        return weeks;
    }
}
