using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance;

/// <summary>How many systems one copy of a model may span: always 1, and some numbers above.</summary>
/// <remarks>A number of systems that is given must be a multiple of the span, so that whole copies fit.</remarks>
public sealed record CopySpans
{
    // Why: groups of experts are built in doubling sizes; between them the throughput changes by less than the model's error.
    private static readonly ImmutableArray<int> Doublings = [2, 4, 8, 16, 32, 64];

    private CopySpans(ImmutableArray<int> wide) => Wide = wide;

    /// <summary>Copies within one system only.</summary>
    public static CopySpans One { get; } = new([]);

    /// <summary>Copies over as many systems as pays.</summary>
    public static CopySpans Any { get; } = new(Doublings);

    /// <summary>Numbers above 1, ascending.</summary>
    public ImmutableArray<int> Wide { get; }

    /// <summary>
    /// Bandwidth to the accelerators over bandwidth to the higher levels of the network between systems; 1 blocks nothing. Copies over several
    /// systems are slowed down by it.
    /// </summary>
    public double Oversubscription { get; init; } = 1;

    /// <summary>Copies over at most some systems.</summary>
    /// <param name="systems">Most systems of a copy; 1 or more.</param>
    public static CopySpans UpTo(int systems) => new([.. Doublings.Where(span => span <= systems)]);

    /// <summary>Copies that divide a number of systems without a rest; of near numbers only one.</summary>
    /// <param name="systems">Systems of the fleet; 1 or more.</param>
    public static CopySpans Dividing(int systems)
    {
        var wide = ImmutableArray.CreateBuilder<int>();
        foreach (var near in Doublings)
        {
            var span = near;
            while (systems % span != 0)
            {
                span--;
            }

            if (span > 1 && !wide.Contains(span))
            {
                wide.Add(span);
            }
        }

        wide.Sort();
        return new(wide.ToImmutable());
    }
}
