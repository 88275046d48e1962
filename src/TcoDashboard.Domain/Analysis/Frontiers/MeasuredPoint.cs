using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Frontiers;

namespace TcoDashboard.Domain.Analysis.Frontiers;

/// <summary>A measured run beside the predictions of the system that holds its accelerator.</summary>
/// <param name="Run">The run.</param>
/// <param name="System">The smallest system of the trade-off with that accelerator.</param>
/// <param name="Throughput">Its throughput by the measure.</param>
public sealed record MeasuredPoint(MeasuredRun Run, AcceleratorSystem System, double Throughput)
{
    /// <summary>
    /// The runs that have a place by a measure. Runs state neither power nor price: a megawatt is taken at the power predicted for the point of the
    /// system nearest in speed, a dollar at the system's price.
    /// </summary>
    /// <param name="frontier">The trade-offs of all systems.</param>
    /// <param name="runs">Published runs of the same model at about the same lengths.</param>
    /// <param name="measure">What throughput is measured against.</param>
    public static ImmutableArray<MeasuredPoint> Of(
        ServingFrontier frontier,
        ImmutableArray<MeasuredRun> runs,
        FrontierMeasure measure
    )
    {
        ArgumentNullException.ThrowIfNull(frontier);
        var systems = frontier
            .Points.GroupBy(point => point.System.Accelerator.Id, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .GroupBy(point => point.System.Id, StringComparer.Ordinal)
                        .OrderBy(system => system.First().System.AcceleratorCount)
                        .ThenBy(system => system.Key, StringComparer.Ordinal)
                        .First()
                        .ToArray(),
                StringComparer.Ordinal
            );
        var points = ImmutableArray.CreateBuilder<MeasuredPoint>();
        foreach (var run in runs)
        {
            if (
                systems.TryGetValue(run.Accelerator, out var own)
                && Of(run, own, measure) is { } throughput
            )
            {
                points.Add(new(run, own[0].System, throughput));
            }
        }

        return points.ToImmutable();
    }

    private static double? Of(MeasuredRun run, FrontierPoint[] own, FrontierMeasure measure)
    {
        var system = own[0].System;
        var nearest = own.MinBy(point =>
            Math.Abs(
                Math.Log(point.Point.SpeedPerUser.TokensPerSecond / run.TokensPerSecondPerUser)
            )
        )!;
        var perSystem = run.OutputPerAccelerator * system.AcceleratorCount;
        return measure switch
        {
            FrontierMeasure.PerAccelerator => run.OutputPerAccelerator,
            FrontierMeasure.PerSystem => perSystem,
            FrontierMeasure.PerMegawatt => perSystem / nearest.Point.SystemPower.Megawatts,
            FrontierMeasure.PerUsd => perSystem * 3600 / nearest.UsdPerHour,
            _ => throw new ArgumentOutOfRangeException(
                nameof(measure),
                measure,
                "Not a measure of throughput."
            ),
        };
    }
}
