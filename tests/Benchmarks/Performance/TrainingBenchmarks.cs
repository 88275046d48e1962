using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Benchmarks.Performance;

/// <summary>
/// One step at most 2 µs without garbage, a search over 4,096 accelerators at most 50 ms, 30,000 fixed plans at most 0.1 s.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class TrainingBenchmarks
{
    private readonly TrainingPlan[] _plans = new TrainingPlan[30_000];
    private TrainingCost _cost = null!;
    private TrainingRunSpec _spec = null!;
    private TrainingParameters _parameters = null!;

    [Params("llama-3.1-405b", "deepseek-v3")]
    public string Model { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        var catalog = ShippedCatalog.Load().Revision!;
        _parameters = TrainingParameters.From(catalog);
        _spec = new(
            new(catalog.Find(CatalogKind.Model, Model)!),
            new(catalog.Find(CatalogKind.Accelerator, "nvidia-h100-sxm")!),
            4096,
            15e12,
            8192,
            2048,
            NumberFormat.Fp8,
            TrainingKind.AllWeights
        );
        var device = TrainingDevice
            .Describe(_spec.Accelerator, NumberFormat.Fp8, _parameters)
            .Device!;
        var shape = TrainingShape.Describe(_spec.Model).Shape!;
        _cost = new(
            new(shape, 8192, 2048, NumberFormat.Fp8, TrainingKind.AllWeights),
            device,
            _parameters.Engine("megatron"),
            _parameters
        );
        for (var i = 0; i < _plans.Length; i++)
        {
            var t = 1 << (i % 4);
            var p = 1 << (i / 4 % 6);
            _plans[i] = new(
                t,
                p,
                1 + (i / 24 % 4),
                1 << (i / 96 % 3),
                shape.Experts > 0 ? 1 << (i / 288 % 4) : 1,
                Math.Max(1, 4096 / (t * p)),
                1 + (i / 1152 % 4),
                (StateSharding)(i / 4608 % 4),
                (Recompute)(i / 18_432 % 3),
                t > 1
            );
        }
    }

    [Benchmark]
    public double OneStep() => _cost.Step(_plans[12_345]).Seconds;

    [Benchmark]
    public double ThirtyThousandPlans()
    {
        var best = double.PositiveInfinity;
        foreach (ref readonly var plan in _plans.AsSpan())
        {
            if (_cost.Fits(plan))
            {
                best = Math.Min(best, _cost.Step(plan).Seconds);
            }
        }

        return best;
    }

    [Benchmark]
    public TrainingRun? SearchOver4096() => TrainingPlanner.Plan(_spec, _parameters).Run;

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
