using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>The fit that inference and training share, on rows made by a known law: a time of reads, products and a fixed part.</summary>
public sealed class DampedDescentTests
{
    private const double Width = 0.06;
    private const double PriorWeight = 0.03;

    private static readonly ImmutableArray<double> s_known =
    [
        Math.Log(2),
        Math.Log(0.5),
        Math.Log(3),
    ];

    [Fact]
    public void RowsMadeByKnownParameters_AreFoundAgain()
    {
        var rows = new Made(s_known, wrong: 0);

        var place = Run(rows, Priors(0.5));

        // Why the tolerance: the pull to starting values e times away leaves about a hundredth.
        Assert.All(s_known.Zip(place), pair => Assert.Equal(pair.First, pair.Second, 0.03));
    }

    // A run whose conditions are not told, at three times the time, bends nothing.
    [Fact]
    public void OneRowInFiveGrosslyWrong_DoesNotBendTheRest()
    {
        var rows = new Made(s_known, wrong: 5);

        var place = Run(rows, Priors(0.5));

        Assert.All(s_known.Zip(place), pair => Assert.Equal(pair.First, pair.Second, 0.05));
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.15)]
    [InlineData(Width)]
    public void Objective_IsNeverRaised_WhereverItStarts(double width)
    {
        var rows = new Made(s_known, wrong: 4);
        var priors = Priors(0.5);
        double[][] starts =
        [
            [0, 0, 0],
            [2, -2, 2],
            [-2, 2, -2],
            [.. s_known],
        ];

        foreach (var start in starts)
        {
            var place = Descent(rows, priors).Run(start, width, CancellationToken.None);

            Assert.True(
                Objective(rows, priors, place, width) <= Objective(rows, priors, start, width)
            );
        }
    }

    [Fact]
    public void ParameterBeyondItsRange_StaysAtItsEnd_AndTheOthersMakeTheBestOfIt()
    {
        var priors = Priors(0.5);
        var narrow = priors.SetItem(0, priors[0] with { High = Math.Log(1.5) });
        var rows = new Made(s_known, wrong: 0);

        var place = Run(rows, narrow);

        Assert.Equal(Math.Log(1.5), place[0], 1e-9);
        Assert.InRange(place[1], narrow[1].Low, narrow[1].High);
        Assert.True(
            Objective(rows, narrow, place, Width)
                < Objective(rows, narrow, [Math.Log(1.5), s_known[1], s_known[2]], Width)
        );
    }

    [Fact]
    public void ParameterThatNoRowTouches_StaysWhereItIsDrawnTo()
    {
        var priors = Priors(0.5).Add(new(Math.Log(7), 0.3, Math.Log(1), Math.Log(50)));

        var place = Run(new Made(s_known, wrong: 0), priors);

        Assert.Equal(Math.Log(7), place[3], 1e-6);
    }

    [Fact]
    public void SameRows_GiveTheSameParametersToTheLastDigit() =>
        Assert.Equal(
            Run(new Made(s_known, wrong: 5), Priors(0.5)),
            Run(new Made(s_known, wrong: 5), Priors(0.5))
        );

    private static double[] Run(Made rows, ImmutableArray<FitPrior> priors)
    {
        double[] place = [.. priors.Select(prior => prior.Value)];
        foreach (var width in new[] { 0.6, 0.3, 0.15, Width })
        {
            place = Descent(rows, priors).Run(place, width, CancellationToken.None);
        }

        return place;
    }

    private static DampedDescent Descent(Made rows, ImmutableArray<FitPrior> priors) =>
        new(rows, priors, PriorWeight, 0.0005);

    // Starting values e times or an e-th of what made the rows.
    private static ImmutableArray<FitPrior> Priors(double spread) =>
        [.. s_known.Select((known, at) => new FitPrior(known + (at == 1 ? 1 : -1), spread, -4, 4))];

    private static double Objective(
        Made rows,
        ImmutableArray<FitPrior> priors,
        double[] place,
        double width
    ) =>
        rows.Errors(place)
            .Select(
                (error, row) => rows.Weights[row] * Math.Log(1 + (error * error / (width * width)))
            )
            .Sum()
        + place
            .Zip(priors)
            .Sum(pair =>
                PriorWeight * Math.Pow((pair.First - pair.Second.Value) / pair.Second.Spread, 2)
            );

    // t = a·reads + b·products + c, over loads from those that only read to those that only multiply.
    private sealed class Made : IFittedRows
    {
        private static readonly ImmutableArray<(double Reads, double Products)> s_loads =
        [
            .. new[] { 0.1, 1, 5, 20.0 }.SelectMany(reads =>
                new[] { 0.1, 1, 10, 50.0 }.Select(products => (reads, products))
            ),
        ];

        private readonly ImmutableArray<double> _measured;

        public Made(ImmutableArray<double> known, int wrong) =>
            _measured = [
                .. s_loads.Select(
                    (load, at) =>
                        Log(load, [.. known])
                        + (wrong > 0 && at % wrong == wrong - 1 ? Math.Log(3) : 0)
                ),
            ];

        public ImmutableArray<double> Weights { get; } = [.. s_loads.Select(_ => 1.0)];

        public double[] Errors(double[] place) =>
            [.. s_loads.Select((load, at) => Log(load, place) - _measured[at])];

        public double[] ErrorsMoved(double[] place, int parameter, double[] known) => Errors(place);

        public void Forget() { }

        private static double Log((double Reads, double Products) load, double[] place) =>
            Math.Log(
                (Math.Exp(place[0]) * load.Reads)
                    + (Math.Exp(place[1]) * load.Products)
                    + Math.Exp(place[2])
            );
    }
}
