using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Findings;

/// <summary>What each system offers at the same experience: throughput per megawatt against speed per user, one figure a workload.</summary>
internal static class FrontierFigure
{
    private const int MostPoints = 400;

    // Why: when the fastest user is twenty times the slowest, equal distances would press all slow points into a corner.
    private const double LogarithmicFrom = 20;

    public static IEnumerable<ChartFigure> Of(FigureCanvas canvas)
    {
        var curves = canvas.Options.SelectMany(Curves).ToArray();
        var workloads = curves.Select(curve => curve.Workload).Distinct().ToArray();
        return workloads.Select(workload =>
            Figure(
                canvas,
                workload,
                Merged(curves.Where(curve => curve.Workload == workload)),
                workloads.Length > 1
            )
        );
    }

    // Why: a pool alone serves nobody, and the trade-off of two pools is more than a curve.
    private static bool IsOfPools(FigureOption option, FleetResult fleet) =>
        option.Column.Option.Fleets.Any(other =>
            other.Spec.PromptsFor is { } answers
            && (other.Spec.Id == fleet.Spec.Id || answers == fleet.Spec.Id)
        );

    private static IEnumerable<Curve> Curves(FigureOption option)
    {
        var place = option.Place;
        var values = option.Column.Option.Values!;
        foreach (var fleet in option.Column.Option.Fleets)
        {
            if (
                IsOfPools(option, fleet)
                || fleet is not { Point: { } point, Workload: { } workload, System: { } system }
                || !values.TryGetScalar(
                    $"fleet.{fleet.Spec.Id}.power_per_system",
                    out var kilowatts
                )
                || !values.TryGetScalar($"fleet.{fleet.Spec.Id}.in.{InputKeys.Pue}", out var pue)
                || !values.TryGetScalar(
                    $"fleet.{fleet.Spec.Id}.capacity_per_system",
                    out var capacity
                )
                || !(kilowatts * pue > 0)
            )
            {
                continue;
            }

            // Why: the sheet corrects the predicted throughput for downtime and the user's factor; the same holds along the curve.
            var correction = capacity / point.OutputPerSystem.TokensPerSecond;
            var perMegawatt = correction / (kilowatts * pue / 1e3);
            ChartPoint At(OperatingPoint where) =>
                new(
                    where.SpeedPerUser.TokensPerSecond,
                    where.OutputPerSystem.TokensPerSecond * perMegawatt
                )
                {
                    Evidence =
                        where.Tier == EvidenceTier.Measured
                            ? PointEvidence.Measured
                            : PointEvidence.Modelled,
                };
            yield return new(
                option.Column.Option.Fleets.Length == 1
                    ? option.Name
                    : $"{option.Name}: {system.Name}",
                place,
                workload,
                Thinned([.. fleet.Frontier.Select(At).OrderBy(at => at.X)]),
                At(point)
            );
        }
    }

    /// <summary>The same machines on other terms are one curve: drawn over each other, only the last would be seen.</summary>
    private static ImmutableArray<Curve> Merged(IEnumerable<Curve> curves) =>
        [
            .. curves
                .GroupBy(curve =>
                    string.Join(' ', curve.Points.Append(curve.Chosen).Select(Written))
                )
                .Select(same =>
                    same.Count() == 1
                        ? same.First()
                        : same.First() with
                        {
                            Name = Together(same.Count(), same.First().Name),
                            IsSeveral = true,
                            Everyone = string.Join(", ", same.Select(curve => curve.Name)),
                        }
                ),
        ];

    private static string Written(ChartPoint point) =>
        FormattableString.Invariant($"{point.X:G9}/{point.Y:G9}");

    private static string Together(int count, string first) =>
        Worded($"{first} and {count - 1} {(count == 2 ? Worded("other") : Worded("others"))}");

    private static ImmutableArray<ChartPoint> Thinned(ImmutableArray<ChartPoint> points) =>
        points.Length <= MostPoints
            ? points
            :
            [
                .. Enumerable
                    .Range(0, MostPoints)
                    .Select(step =>
                        points[(int)((long)step * (points.Length - 1) / (MostPoints - 1))]
                    ),
            ];

    private static ChartFigure Figure(
        FigureCanvas canvas,
        WorkloadSpec workload,
        ImmutableArray<Curve> curves,
        bool isOneOfSeveral
    )
    {
        var speeds = curves
            .SelectMany(curve => curve.Points.Append(curve.Chosen))
            .Select(point => point.X)
            .ToArray();
        ChartFigure plain = new(
            isOneOfSeveral ? $"frontier-{workload.Id}" : "frontier",
            "",
            Worded(
                $"{workload.Name}: {canvas.Presenter.Card(workload.InputTokens, Unit.One)} input and {canvas.Presenter.Card(workload.OutputTokens, Unit.One)} output tokens; output tokens per second and megawatt of facility power"
            ),
            ChartKind.Plot,
            new(Worded("Speed per user"), Unit.TokensPerSecond)
            {
                IsLogarithmic = speeds.Min() > 0 && speeds.Max() / speeds.Min() > LogarithmicFrom,
            },
            new(Worded("Output per megawatt"), Unit.TokensPerSecond / Unit.Megawatt),
            Series(curves),
            "",
            canvas.SourceLine
        );
        var bare = ChartTables.Lined(
            plain,
            workload.MinTokensPerSecondPerUser,
            isOnX: true,
            slowest => Worded($"Slowest accepted: {slowest} per user"),
            canvas.Presenter
        );
        var words = new AxisWords(
            canvas,
            ChartTables.ScaleOf(bare, isX: true, canvas.Presenter),
            ChartTables.ScaleOf(bare, isX: false, canvas.Presenter)
        );
        return bare with
        {
            Title = Title(words, curves),
            Summary = string.Join(
                " ",
                curves.Select(curve =>
                    Worded(
                        $"{curve.Everyone}: {words.Throughput(curve.Chosen.Y)} at {words.Speed(curve.Chosen.X)} as used here, up to {words.Speed(curve.Fastest)}."
                    )
                )
            ),
        };
    }

    /// <summary>The curves, then the point of each that is used here.</summary>
    private static ImmutableArray<ChartSeries> Series(ImmutableArray<Curve> curves)
    {
        // Why not the vendor's: an option has one colour in fields, bars and figures of a comparison.
        string Color(int index) => ChartColors.Plain(curves[index].Place);
        return
        [
            .. curves.Select(
                (curve, index) =>
                    new ChartSeries(
                        FormattableString.Invariant($"frontier-{index + 1}"),
                        curve.Name,
                        Color(index),
                        SeriesMark.Steps,
                        curve.Points
                    )
            ),
            .. curves.Select(
                (curve, index) =>
                    new ChartSeries(
                        FormattableString.Invariant($"chosen-{index + 1}"),
                        Worded($"{curve.Name}, used here"),
                        Color(index),
                        SeriesMark.Points,
                        [curve.Chosen with { Label = curve.Name }]
                    )
                    {
                        Group = Worded("Used here"),
                        On = FormattableString.Invariant($"frontier-{index + 1}"),
                    }
            ),
        ];
    }

    private static string Title(AxisWords words, ImmutableArray<Curve> curves)
    {
        var densest = curves.MaxBy(curve => curve.Chosen.Y)!;
        var fastest = curves.MaxBy(curve => curve.Fastest)!;
        var isOneSpeed = IsTie(curves.Select(curve => curve.Fastest));
        var most =
            words.Canvas.Options.Length > 1 && IsTie(curves.Select(curve => curve.Chosen.Y))
                ? Worded($"Every option gives about {words.Throughput(densest.Chosen.Y)}")
                : Worded(
                    $"{densest.Name} {(densest.IsSeveral ? Worded("give") : Worded("gives"))} {(curves.Length > 1 ? Worded("most, ") : "")}{words.Throughput(densest.Chosen.Y)}"
                );
        return curves.Length == 1
                ? Worded(
                    $"{most} at {words.Speed(densest.Chosen.X)}, and up to {words.Speed(densest.Fastest)}"
                )
            : isOneSpeed ? Worded($"{most}; all can answer at up to {words.Speed(fastest.Fastest)}")
            : densest == fastest
                ? Worded($"{most}, and can answer fastest, at up to {words.Speed(fastest.Fastest)}")
            : Worded(
                $"{most}; {fastest.Name} can answer fastest, at up to {words.Speed(fastest.Fastest)}"
            );
    }

    private static bool IsTie(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return all.Max() <= all.Min() * (1 + Tolerance.Speed);
    }

    // Why the scales of the axes: a title in thousands beside an axis in millions makes a reader convert.
    private sealed record AxisWords(
        FigureCanvas Canvas,
        NumberScale PerUser,
        NumberScale PerMegawatt
    )
    {
        public string Throughput(double value) => Canvas.Presenter.Card(value, PerMegawatt);

        public string Speed(double value) =>
            Worded($"{Canvas.Presenter.Card(value, PerUser)} per user");
    }

    private sealed record Curve(
        string Name,
        int Place,
        WorkloadSpec Workload,
        ImmutableArray<ChartPoint> Points,
        ChartPoint Chosen
    )
    {
        /// <summary>Whether several options share it.</summary>
        public bool IsSeveral { get; init; }

        /// <summary>The names of all options that share the curve.</summary>
        public string Everyone { get; init; } = Name;

        public double Fastest => Points.Select(point => point.X).Append(Chosen.X).Max();
    }
}
