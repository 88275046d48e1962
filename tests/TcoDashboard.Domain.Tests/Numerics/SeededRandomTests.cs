using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Tests.Numerics;

/// <summary>The seeded source against the published sequence and the laws of even draws.</summary>
public sealed class SeededRandomTests
{
    [Fact]
    public void NextBits_PublishedSeed_GivesThePublishedSequence()
    {
        var random = new SeededRandom(1234567);

        Assert.Equal(6457827717110365317UL, random.NextBits());
        Assert.Equal(3203168211198807973UL, random.NextBits());
        Assert.Equal(9817491932198370423UL, random.NextBits());
    }

    [Fact]
    public void For_TwoNames_GivesSequencesThatDoNotCorrelate()
    {
        var one = SeededRandom.For(1, "in.price");
        var other = SeededRandom.For(1, "in.prices");
        var sum = 0.0;
        for (var draw = 0; draw < 100_000; draw++)
        {
            sum += one.NextNormal() * other.NextNormal();
        }

        // The mean of products of independent normals has a standard error of 1/√n = 0.0032.
        Assert.InRange(sum / 100_000, -0.013, 0.013);
    }

    [Fact]
    public void NextIndex_ManyDraws_HitsEveryPlaceEqually()
    {
        var random = new SeededRandom(7);
        var hits = new int[10];
        for (var draw = 0; draw < 100_000; draw++)
        {
            hits[random.NextIndex(10)]++;
        }

        Assert.All(hits, count => Assert.InRange(count, 9_600, 10_400));
    }
}
