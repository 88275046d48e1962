namespace TcoDashboard.Domain.Numerics;

/// <summary>
/// A seeded source of random numbers, the same on every machine and in every release: SplitMix64 (Steele, Lea and Flood 2014,
/// "Fast splittable pseudorandom number generators"). Not for secrets.
/// </summary>
/// <param name="seed">Any number; equal seeds give equal sequences.</param>
public struct SeededRandom(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15UL;

    private ulong _state = seed;

    /// <summary>A source of its own for a name under a seed, so that adding one input does not move the draws of another.</summary>
    /// <param name="seed">The seed of the study.</param>
    /// <param name="name">The name of the stream.</param>
    public static SeededRandom For(ulong seed, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // FNV-1a over the characters: string.GetHashCode differs from run to run.
        var hash = 0xCBF29CE484222325UL;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ character) * 0x100000001B3UL);
        }

        return new(unchecked(Mix(seed + Step) ^ hash));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            _state += Step;
            return Mix(_state);
        }
    }

    /// <summary>Evenly between 0 and 1, neither included.</summary>
    public double NextShare() => ((NextBits() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>Evenly from 0 up to, not including, a limit.</summary>
    /// <param name="limit">At least 1.</param>
    public int NextIndex(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return (int)Math.BigMul(NextBits(), (ulong)limit, out _);
    }

    /// <summary>A standard normal deviate.</summary>
    public double NextNormal() => StandardNormal.Quantile(NextShare());

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
