using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>The smallest and the fastest number of systems, where days fall with the number and rise again.</summary>
public sealed class SizeSearchTests
{
    private static readonly ImmutableArray<int> Numbers = [.. Enumerable.Range(1, 5_000)];

    // Days are a/n + b·n: least at √(a/b), so that the largest number is late though smaller ones are in time.
    private static readonly Gen<(double Work, double Cost, int Fits, double Slack)> Cases =
        from work in Gen.Choose(1_000, 1_000_000)
        from cost in Gen.Choose(1, 1_000)
        from fits in Gen.Choose(1, 400)
        from slack in Gen.Choose(-50, 300)
        select ((double)work, cost / 100.0, fits, slack / 100.0);

    [Fact]
    public void Fewest_OfAnyValley_IsTheFirstInTime() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                it =>
                {
                    double Days(int number) => DaysOf(it, number);
                    var least = Numbers.Min(Days);
                    var deadline = least * (1 + it.Slack);
                    var first = Numbers
                        .Where(number => Days(number) <= deadline)
                        .Select(number => (int?)number)
                        .FirstOrDefault();
                    return SizeSearch.FewestWithin(Numbers, Days, deadline) == first;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Fastest_OfAnyValley_IsItsGround() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                it =>
                {
                    double Days(int number) => DaysOf(it, number);
                    return Days(SizeSearch.Fastest(Numbers, Days)) <= Numbers.Min(Days);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Fewest_WhereTheLargestIsLate_IsFoundAllTheSame()
    {
        static double Days(int number) => (10_000.0 / number) + (number / 10.0);

        // 10,000/n + n/10 ≤ 65 from n = 254 (39.4 + 25.4) on; at 5,000 it is 502.
        Assert.True(Days(5_000) > 65);
        Assert.Equal(
            Numbers.First(number => Days(number) <= 65),
            SizeSearch.FewestWithin(Numbers, Days, 65)
        );
        Assert.Null(SizeSearch.FewestWithin(Numbers, Days, 63));
    }

    [Fact]
    public void Search_OfOneNumber_TakesIt()
    {
        Assert.Equal(3, SizeSearch.FewestWithin([3], _ => 1, 1));
        Assert.Null(SizeSearch.FewestWithin([3], _ => double.PositiveInfinity, 1));
        Assert.Equal(3, SizeSearch.Fastest([3], _ => double.PositiveInfinity));
    }

    [Fact]
    public void Search_LooksAtFew()
    {
        var looked = 0;
        SizeSearch.FewestWithin(
            Numbers,
            number =>
            {
                looked++;
                return 1e6 / number;
            },
            1e6 / 3_000
        );

        Assert.InRange(looked, 1, 40);
    }

    private static double DaysOf(
        (double Work, double Cost, int Fits, double Slack) it,
        int number
    ) => number < it.Fits ? double.PositiveInfinity : (it.Work / number) + (it.Cost * number);
}
