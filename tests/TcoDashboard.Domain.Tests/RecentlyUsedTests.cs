namespace TcoDashboard.Domain.Tests;

/// <summary>What is remembered is bounded; what was used last stays longest.</summary>
public sealed class RecentlyUsedTests
{
    [Fact]
    public void ANewValue_DrivesOutTheLongestUnused()
    {
        var known = new RecentlyUsed<string, int>(2);
        known.Keep("one", 1);
        known.Keep("two", 2);

        Assert.True(known.TryFind("one", out _));
        known.Keep("three", 3);

        Assert.False(known.TryFind("two", out _));
        Assert.True(known.TryFind("one", out var one));
        Assert.True(known.TryFind("three", out var three));
        Assert.Equal((1, 3, 2), (one, three, known.Count));
    }

    [Fact]
    public void AValueKeptAgain_TakesThePlaceOfTheOldOne()
    {
        var known = new RecentlyUsed<string, int>(2);
        known.Keep("one", 1);
        known.Keep("two", 2);
        known.Keep("one", 11);
        known.Keep("three", 3);

        Assert.True(known.TryFind("one", out var one));
        Assert.Equal((11, 2), (one, known.Count));
        Assert.False(known.TryFind("two", out _));
    }
}
