using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Frontiers;

/// <summary>What throughput is measured against, in words and units.</summary>
public static class MeasureWords
{
    /// <summary>All measures in the order in which they are offered, with their names.</summary>
    public static IReadOnlyList<(FrontierMeasure Measure, string Name)> All { get; } =
    [
        (FrontierMeasure.PerMegawatt, Worded("per megawatt")),
        (FrontierMeasure.PerUsd, Worded("per dollar")),
        (FrontierMeasure.PerSystem, Worded("per system")),
        (FrontierMeasure.PerAccelerator, Worded("per accelerator")),
    ];

    /// <summary>The measure inside a sentence: "per megawatt".</summary>
    public static string Name(FrontierMeasure measure) =>
        All.First(one => one.Measure == measure).Name;

    /// <summary>The unit of the throughput.</summary>
    public static Unit Unit(FrontierMeasure measure) =>
        measure switch
        {
            FrontierMeasure.PerMegawatt => Domain.Quantities.Unit.TokensPerSecond
                / Domain.Quantities.Unit.Megawatt,
            FrontierMeasure.PerUsd => Domain.Quantities.Unit.MillionTokens
                / Domain.Quantities.Unit.Usd,
            _ => Domain.Quantities.Unit.TokensPerSecond,
        };

    /// <summary>A throughput in that unit.</summary>
    public static double InUnit(FrontierMeasure measure, double throughput) =>
        measure == FrontierMeasure.PerUsd ? throughput / 1e6 : throughput;

    /// <summary>What is counted, one sentence part for a subtitle.</summary>
    public static string Basis(FrontierMeasure measure) =>
        measure switch
        {
            FrontierMeasure.PerMegawatt => Worded(
                "output tokens a second per megawatt of IT power"
            ),
            FrontierMeasure.PerUsd => Worded(
                "million output tokens per dollar of the system's price spread over its life, without power, building and people"
            ),
            FrontierMeasure.PerSystem => Worded("output tokens a second of one system"),
            _ => Worded("output tokens a second of one accelerator"),
        };
}
