using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Analysis.Sampling;

/// <summary>
/// Latin hypercube draws (McKay, Beckman and Conover 1979): each of n equal slices of a distribution is drawn from exactly once, in an order
/// of its own for every input.
/// </summary>
public static class LatinHypercube
{
    /// <summary>The draws of one input as shares of its distribution, strictly between 0 and 1.</summary>
    /// <param name="seed">Seed of the study.</param>
    /// <param name="name">Name of the input; the draws depend on it and on the seed alone.</param>
    /// <param name="draws">Number of draws, at least 1.</param>
    public static double[] Shares(ulong seed, string name, int draws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var random = SeededRandom.For(seed, name);
        var shares = new double[draws];
        for (var slice = 0; slice < draws; slice++)
        {
            shares[slice] = Math.Min((slice + random.NextShare()) / draws, Math.BitDecrement(1.0));
        }

        for (var last = draws - 1; last > 0; last--)
        {
            var other = random.NextIndex(last + 1);
            (shares[last], shares[other]) = (shares[other], shares[last]);
        }

        return shares;
    }
}
