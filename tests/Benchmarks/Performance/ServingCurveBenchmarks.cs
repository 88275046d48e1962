using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Benchmarks.Performance;

/// <summary>One closed form of two pools, and what a page waits for: a whole curve of latency over load, of one fleet and of two.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class ServingCurveBenchmarks
{
    private PerformanceParameters _parameters = null!;
    private AcceleratorSystem _rack = null!;
    private InferenceWorkload _workload = null!;
    private OperatingPoint _point = null!;
    private PoolPair _pair = null!;
    private PooledStages _stages = null!;
    private PoolRates _rates;

    /// <summary>Squared variation of the time between requests: 1 one by one, 4 in bursts.</summary>
    [Params(1.0, 4.0)]
    public double Arrivals { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var catalog = ShippedCatalog.Load().Revision!;
        _parameters = PerformanceParameters.From(catalog);
        _workload = new(
            new(catalog.Find(CatalogKind.Model, "llama-3.1-70b")!),
            NumberFormat.Fp8,
            NumberFormat.Fp8,
            8_192,
            512,
            Fraction.Zero,
            null,
            null
        );
        _rack = AcceleratorSystem.Find(catalog, "nvidia-gb300-nvl72")!;
        _point = InferencePerformance.Evaluate(_rack, _workload, _parameters).Best!;
        var wafer = AcceleratorSystem.Find(catalog, "cerebras-cs3")!;
        var pools = PoolParameters.From(catalog);
        _pair = new(
            _rack,
            wafer,
            _workload,
            DisaggregatedServing
                .Evaluate(
                    _rack,
                    wafer,
                    _workload,
                    _parameters,
                    pools,
                    Bandwidth.FromGigabytesPerSecond(200)
                )
                .Point!,
            pools
        );
        _stages = PooledStages.Of(_pair, Traffic, _parameters)!;
        var limits = _stages.Limits();
        _rates = new(0.6 * limits.Prompts, 0.6 * limits.Answers);
    }

    [Benchmark]
    public ServingReport ClosedFormOfTwoPools() => PooledModel.At(_stages, _rates);

    [Benchmark]
    public LatencyCurve? CurveOfOneFleet()
    {
        ServedBefore.Forget();
        return CurveOfOneFleetAgain();
    }

    [Benchmark]
    public LatencyCurve? CurveOfOneFleetAgain() =>
        LatencyCurve.Of(_rack, _workload, Traffic, _point, _parameters);

    [Benchmark]
    public LatencyCurve? CurveOfTwoPools()
    {
        ServedBefore.Forget();
        return PooledCurve.Of(_pair, Traffic, _rates.Prompts / _rates.Answers, _parameters);
    }

    private RequestTraffic Traffic =>
        new(
            LengthDistribution.Varying(8_192, 0.8),
            LengthDistribution.Varying(512, 1),
            Fraction.Zero,
            Arrivals
        );

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
