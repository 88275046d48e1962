using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Benchmarks.Uncertainty;

/// <summary>
/// Four options over ten years by month: 100,000 draws at most 2 s on two cores, a tornado of 60 inputs at most 150 ms, a map of 60 × 60 at
/// most 300 ms, the end of a cancelled study at most 100 ms.
/// </summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(1)]
[MemoryDiagnoser]
public class StudyBenchmarks
{
    private const string Cost = MetricIds.CostPerMtokBlended;

    private Result _result = null!;
    private RangeSet _ranges = null!;
    private ImmutableArray<Lever> _sixty;

    /// <summary>Evaluates the scenario and gives sixty levers a range.</summary>
    [GlobalSetup]
    public void Load()
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "nvidia-or-amd-10mw")
            .Document with
        {
            Years = 10,
        };
        _result = Scenario.Evaluate(document, ShippedCatalog.Load().Revision!);
        _ranges = ScenarioRanges.Of(_result);
        _sixty =
        [
            .. _ranges
                .Levers.Where(lever => lever.Value > 0)
                .Take(60)
                .Select(lever =>
                    lever with
                    {
                        Range = new Triangular(lever.Value * 0.9, lever.Value, lever.Value * 1.1),
                    }
                ),
        ];
    }

    /// <summary>100,000 draws of all options on two threads.</summary>
    [Benchmark]
    public UncertaintyResult Draws() => Study(CancellationToken.None);

    /// <summary>Sixty inputs, each moved alone.</summary>
    [Benchmark]
    public Tornado TornadoOfSixty() => Tornado.Of(_result, _sixty, new(Cost, 0, 1));

    /// <summary>Winner and margin at 3,600 places.</summary>
    [Benchmark]
    public WinnerMap Map()
    {
        static ImmutableArray<double> Around(Lever lever) =>
            [.. Enumerable.Range(0, 60).Select(step => lever.Value * (0.5 + step / 59.0))];
        return WinnerMap.Of(
            _result,
            (_sixty[0], Around(_sixty[0])),
            (_sixty[1], Around(_sixty[1])),
            Cost
        );
    }

    /// <summary>What flips the choice, all inputs.</summary>
    [Benchmark]
    public ImmutableArray<Flip> Flips() => FlipFinder.Of(_result, _ranges, Cost, 0, 1);

    /// <summary>A study that is cancelled after 50 ms, those included.</summary>
    [Benchmark]
    public bool CancelledAfter50Milliseconds()
    {
        using var source = new CancellationTokenSource(50);
        try
        {
            Study(source.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private UncertaintyResult Study(CancellationToken cancellation) =>
        UncertaintyStudy.Run(
            _result,
            _ranges.Levers,
            new()
            {
                Metrics = [Cost, MetricIds.NetPresentCost],
                Draws = 100_000,
                Workers = 2,
            },
            null,
            cancellation
        );
}
