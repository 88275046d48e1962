using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Benchmarks.Performance;

/// <summary>One full evaluation with its frontier; the aim is below 1 ms.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class InferencePerformanceBenchmarks
{
    private AcceleratorSystem _system = null!;
    private InferenceWorkload _workload = null!;
    private PerformanceParameters _parameters = null!;

    [Params(
        "nvidia-dgx-h100/llama-3.1-70b",
        "nvidia-gb300-nvl72/deepseek-v3",
        "google-tpu-v7-superpod/deepseek-v3",
        "cerebras-cs3/llama-3.1-405b"
    )]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        var catalog = ShippedCatalog.Load().Revision!;
        var parts = Case.Split('/');
        _system = AcceleratorSystem.Find(catalog, parts[0])!;
        _parameters = PerformanceParameters.From(catalog);
        _workload = new(
            new(catalog.Find(CatalogKind.Model, parts[1])!),
            NumberFormat.Fp8,
            NumberFormat.Fp8,
            1_000,
            1_000,
            Fraction.Zero,
            null,
            null
        );
    }

    [Benchmark]
    public PerformanceOutcome Evaluate() =>
        InferencePerformance.Evaluate(_system, _workload, _parameters);

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
