using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Frontiers;

/// <summary>
/// Throughput against speed per user of all systems in one plot: the best of all as a step line, points of each system in the colour of its
/// vendor, published runs among them.
/// </summary>
internal sealed class SystemFrontierFigure(
    StudyCanvas canvas,
    WorkloadSpec workload,
    ServingFrontier frontier,
    ImmutableArray<SystemStanding> standings,
    ImmutableArray<MeasuredPoint> measured,
    FrontierMeasure measure
)
{
    // Why: more dots a system hide the others; its ends and the shape between them still show.
    private const int MostPoints = 8;

    // Why: when the largest is twenty times the smallest, equal distances would press most points into a corner.
    private const double LogarithmicFrom = 20;

    private readonly ImmutableArray<FrontierPoint> _best = frontier.Pareto(measure);

    private readonly HashSet<string> _own =
    [
        .. canvas
            .Result.Document.Options.SelectMany(option => option.Fleets)
            .Select(fleet => fleet.System),
    ];

    public ChartFigure Draw()
    {
        ImmutableArray<ChartSeries> series = [BestOfAll(), .. Vendors()];
        var points = series.SelectMany(one => one.Points).ToArray();
        ChartFigure bare = new(
            "systems-frontier",
            Title(),
            Subtitle(),
            ChartKind.Plot,
            new(Worded("Speed per user"), Unit.TokensPerSecond)
            {
                IsLogarithmic = IsWide(points.Select(point => point.X)),
            },
            new(Worded($"Output {MeasureWords.Name(measure)}"), MeasureWords.Unit(measure))
            {
                IsLogarithmic = IsWide(points.Select(point => point.Y)),
            },
            series,
            Summary(),
            canvas.SourceLine
        );
        return ChartTables.Lined(
            bare,
            workload.MinTokensPerSecondPerUser,
            isOnX: true,
            slowest => Worded($"Slowest accepted: {slowest}"),
            canvas.Presenter
        );
    }

    private ChartSeries BestOfAll() =>
        new(
            "best",
            Worded("Best of all systems"),
            "ink",
            SeriesMark.Frontier,
            [.. _best.Select(point => new ChartPoint(X(point), Y(point)) { Label = Name(point) })]
        );

    private IEnumerable<ChartSeries> Vendors() =>
        standings
            .GroupBy(standing => ChartColors.Vendor(standing.System.Vendor))
            .OrderBy(group => group.Min(standing => standing.Ratio))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ChartSeries(
                group.Key,
                group.Key == ChartColors.Vendor("")
                    ? string.Join(", ", group.Select(one => one.System.Vendor).Distinct())
                    : group.Select(one => one.System.Vendor).MinBy(vendor => vendor.Length)!,
                group.Key,
                SeriesMark.Points,
                [
                    .. group
                        .SelectMany(standing => Modelled(standing).Concat(Measured(standing)))
                        .OrderBy(point => point.X)
                        .ThenBy(point => point.Label, StringComparer.Ordinal),
                ]
            ));

    private IEnumerable<ChartPoint> Modelled(SystemStanding standing)
    {
        var own = new ServingFrontier(
            [.. frontier.Points.Where(point => point.System.Id == standing.System.Id)],
            []
        ).Pareto(measure);
        // The point that carries the name is one of its own undominated ones and always drawn.
        var chosen = Spread(own.Length)
            .Select(index => own[index])
            .Append(standing.Nearest)
            .Distinct();
        return chosen.Select(point => new ChartPoint(X(point), Y(point))
        {
            Label = Name(point),
            IsNamed =
                point == standing.Nearest
                && (standing.By is null || _own.Contains(standing.System.Id)),
            Evidence =
                point.Point.Tier == EvidenceTier.Modelled
                    ? PointEvidence.OutsideRange
                    : PointEvidence.Modelled,
        });
    }

    private IEnumerable<ChartPoint> Measured(SystemStanding standing) =>
        measured
            .Where(point => point.System.Id == standing.System.Id)
            .Select(point => new ChartPoint(
                point.Run.TokensPerSecondPerUser,
                MeasureWords.InUnit(measure, point.Throughput)
            )
            {
                Label = RunName(point),
                IsNamed = false,
                Evidence = PointEvidence.Measured,
            });

    private static IEnumerable<int> Spread(int count) =>
        count <= MostPoints
            ? Enumerable.Range(0, count)
            : Enumerable
                .Range(0, MostPoints)
                .Select(step => (int)((long)step * (count - 1) / (MostPoints - 1)));

    private string Title()
    {
        var fastest = Fastest();
        var top = Worded($"answers fastest, at up to {Speed(X(fastest))} per user");
        if (
            workload.MinTokensPerSecondPerUser is { } slowest
            && _best.FirstOrDefault(point => X(point) >= slowest) is { } atLimit
        )
        {
            var most = Worded(
                $"{Name(atLimit)} gives most {MeasureWords.Name(measure)} from {Speed(slowest)} per user on, {Throughput(Y(atLimit))}"
            );
            return Same(atLimit, fastest)
                ? Worded($"{most}, and {top}")
                : $"{most}; {Name(fastest)} {top}";
        }

        var densest = _best[0];
        var peak = Worded(
            $"{Name(densest)} gives most {MeasureWords.Name(measure)}, {Throughput(Y(densest))} at {Speed(X(densest))} per user"
        );
        return Same(densest, fastest)
            ? Worded($"{peak}, and {top}")
            : $"{peak}; {Name(fastest)} {top}";
    }

    // Of systems that answer about equally fast one of the scenario's is named, else the one that gives most meanwhile.
    private FrontierPoint Fastest()
    {
        var known = frontier.Points.Where(point => point.By(measure) is > 0).ToArray();
        var top = known.Max(X);
        var near = known.Where(point => X(point) * (1 + Tolerance.Speed) >= top).ToArray();
        var system = (
            near.FirstOrDefault(point => _own.Contains(point.System.Id)) ?? near.MaxBy(Y)!
        ).System;
        return near.Where(point => point.System.Id == system.Id).MaxBy(X)!;
    }

    private string Subtitle() =>
        string.Join(
            "; ",
            new[]
            {
                Worded(
                    $"{ModelName()}, {Count(workload.InputTokens)} input and {Count(workload.OutputTokens)} output tokens"
                ),
                MeasureWords.Basis(measure),
                workload.MaxTtftMs is null
                    ? ""
                    : Worded("the limit on the first token is left out"),
                Worded(
                    "filled: measured, hollow: predicted, dashed: predicted with no measurement near"
                ),
            }.Where(part => part.Length > 0)
        );

    private string Summary()
    {
        var leaders = _best
            .Select(Name)
            .Distinct()
            .Select(name =>
                Worded(
                    $"{name} up to {Speed(_best.Where(point => Name(point) == name).Max(X))} per user"
                )
            )
            .ToArray();
        var beaten = standings.Count(standing => standing.By is not null);
        return Worded(
            $"Unbeaten: {StudyCanvas.List(leaders)}. {beaten} of {standings.Length} systems are beaten at every speed, {frontier.Refused.Length} cannot serve the load. {Runs()}"
        );
    }

    private string Runs() =>
        measured.IsEmpty
            ? Worded("No shipped measurement is of this model at about these lengths.")
            : Worded(
                $"{measured.Length} published runs of this model stand beside the predictions, with half to twice as many tokens a request"
            )
                + (
                    measure is FrontierMeasure.PerMegawatt or FrontierMeasure.PerUsd
                        ? Worded(
                            "; they state speed only, so power and price are those of the prediction."
                        )
                        : "."
                );

    private string ModelName() =>
        canvas.Result.Catalog.Find(Domain.Catalog.CatalogKind.Model, workload.Model)?.Name
        ?? workload.Model;

    private static string RunName(MeasuredPoint point)
    {
        var run = point.Run.Conditions;
        return Worded(
            $"{SystemNames.InShort(point.System)}: {run.Framework} {run.Precision}, {run.Accelerators:0} devices, {run.Concurrency} at once, {run.InputTokens:0} in, {run.OutputTokens:0} out ({point.Run.Id})"
        );
    }

    private static bool Same(FrontierPoint one, FrontierPoint other) =>
        one.System.Id == other.System.Id;

    private static bool IsWide(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return all.Min() > 0 && all.Max() / all.Min() > LogarithmicFrom;
    }

    private static string Name(FrontierPoint point) => SystemNames.InShort(point.System);

    private static double X(FrontierPoint point) => point.Point.SpeedPerUser.TokensPerSecond;

    private double Y(FrontierPoint point) => MeasureWords.InUnit(measure, point.By(measure)!.Value);

    private string Speed(double value) => canvas.Presenter.Card(value, Unit.TokensPerSecond);

    private string Throughput(double value) =>
        canvas.Presenter.Card(value, MeasureWords.Unit(measure));

    private string Count(int tokens) => canvas.Presenter.Number(tokens, new(1, "", "", 0));
}
