using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Benchmarks.Performance;

/// <summary>
/// One operating point at most 5 µs without garbage, a plan search over a domain of 72 devices at most 5 ms, a frontier of 30 systems at most
/// 200 ms on two cores.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class OperatingPointBenchmarks
{
    private InferenceWorkload _workload = null!;
    private PerformanceParameters _parameters = null!;
    private AcceleratorSystem _rack = null!;
    private AcceleratorSystem[] _systems = [];
    private PlannedCopy _copy = null!;

    [Params("llama-3.1-70b", "deepseek-v3")]
    public string Model { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        var catalog = ShippedCatalog.Load().Revision!;
        _parameters = PerformanceParameters.From(catalog);
        _workload = new(
            new(catalog.Find(CatalogKind.Model, Model)!),
            NumberFormat.Fp8,
            NumberFormat.Fp8,
            1_000,
            1_000,
            Fraction.Zero,
            null,
            null
        );
        _rack = AcceleratorSystem.Find(catalog, "nvidia-gb300-nvl72")!;
        var conditions = BatchedEngine
            .Conditions(
                _rack,
                _workload,
                ModelArithmetic.Describe(_workload.Model).Shape!,
                _parameters
            )
            .Conditions!;
        _copy = PlanSpace.Fitting(new(72, 72), conditions)[^1];
        _systems =
        [
            .. catalog
                .OfKind(CatalogKind.System)
                .Select(item => AcceleratorSystem.Find(catalog, item.Id))
                .OfType<AcceleratorSystem>()
                .Where(system =>
                    InferencePerformance.Evaluate(system, _workload, _parameters).Best is not null
                )
                .Take(30),
        ];
    }

    [Benchmark]
    public double OnePoint() => _copy.At(720).TimePerOutputTokenSeconds;

    [Benchmark]
    public PerformanceOutcome SearchOver72() =>
        InferencePerformance.Evaluate(_rack, _workload, _parameters);

    [Benchmark]
    public ServingFrontier ThirtySystems() =>
        ServingFrontier.Of(_systems, _workload, _parameters, _ => null);

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
