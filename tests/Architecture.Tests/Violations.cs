namespace Architecture.Tests;

/// <summary>Places that break a rule.</summary>
public static class Violations
{
    /// <summary>Fails with every place, not only the first few.</summary>
    public static void None(IEnumerable<string> places)
    {
        var all = places.Distinct().ToArray();
        Assert.True(
            all.Length == 0,
            $"{all.Length} places break this rule:\n{string.Join("\n", all)}"
        );
    }
}
