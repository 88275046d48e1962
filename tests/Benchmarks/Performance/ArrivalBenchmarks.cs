using BenchmarkDotNet.Attributes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Benchmarks.Performance;

/// <summary>What an edit waits for where requests come in bursts and a target holds for 99 in 100: all loads sought anew, or only the costs.</summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(1)]
public class ArrivalBenchmarks
{
    private CatalogRevision _catalog = null!;
    private ScenarioDocument _document = null!;
    private double _pue = 1.2;

    /// <summary>Three options of 750 MW, or pools for prompts and for answers.</summary>
    [Params("750mw-gpu-or-wafer", "gpu-prompts-wafer-answers")]
    public string Preset { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _catalog = ShippedCatalog.Load().Revision!;
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == Preset)
            .Document;
        _document = preset with
        {
            Workloads =
            [
                preset.Workloads[0] with
                {
                    TtftAt = LatencyPercentile.P99,
                    Arrivals = new() { Pattern = ArrivalPattern.Bursty, Variation = 2 },
                },
            ],
        };
    }

    [Benchmark]
    public Result FirstEvaluation()
    {
        ServedBefore.Forget();
        return AnotherPowerUsage();
    }

    [Benchmark]
    public Result AnotherPowerUsage()
    {
        _pue += 0.0001;
        return Scenario.Evaluate(
            _document with
            {
                Inputs = _document.Inputs.With(InputKeys.Pue, _pue),
            },
            _catalog
        );
    }
}
