using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Idleness;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Idleness;

/// <summary>How idle each option is, and what of its cost pays for hours in which nobody is served.</summary>
public static class IdleFigures
{
    // What a line on a screen can tell apart.
    private const double SameLoad = 0.002;

    /// <summary>The load duration curves and the cost of idle hours; none where no option has systems of its own or none is ever idle.</summary>
    /// <param name="result">The result.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ImmutableArray<ChartFigure> Of(Result result, FigureContext context)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(context);
        var canvas = new FigureCanvas([.. ComparisonColumn.Of(result)], context);
        IdleOption[] options =
        [
            .. canvas
                .Options.Select(option =>
                    IdleCapacity.Of(option.Column.Option) is { } idle
                        ? new IdleOption(option, idle)
                        : null
                )
                .OfType<IdleOption>(),
        ];
        return options.Any(option => option.Idle.Fleets.Any(IsIdle))
            ? [Curves(canvas, options), Costs(canvas, options)]
            : [];
    }

    private static bool IsIdle(IdleFleet fleet) => fleet.Utilisation < 1 - SameLoad;

    private static ChartFigure Curves(FigureCanvas canvas, IdleOption[] options)
    {
        NamedFleet[] fleets =
        [
            .. options.SelectMany(option => option.Idle.Fleets.Select(option.Named)),
        ];
        var groups = Alike(fleets);
        string Share(double share) => canvas.Presenter.Percent(share);
        return new(
            "load-duration",
            LoadTitle(fleets, groups.Length == 1, Share),
            Worded(
                $"Load over what the running systems can serve, all hours of {canvas.Term}, the busiest first; {Known(fleets)}"
            ),
            ChartKind.Plot,
            new(Worded("Share of the hours"), Unit.Fraction) { Maximum = 1 },
            new(Worded("Load over capacity"), Unit.Fraction) { Maximum = 1 },
            [
                .. groups.Select(
                    (group, index) =>
                        new ChartSeries(
                            $"load-{index + 1}",
                            group.Length == fleets.Length && fleets.Length > 1
                                ? Worded("Every option")
                                : Named(group),
                            ChartColors.Plain(index),
                            SeriesMark.Line,
                            [
                                .. group[0]
                                    .Fleet.Curve.Select(
                                        (load, step) => new ChartPoint(step / 100.0, load)
                                    ),
                            ]
                        )
                ),
            ],
            string.Join(
                " ",
                fleets.Select(pair =>
                    Worded(
                        $"{pair.Name}: {Share(pair.Fleet.Utilisation)} of the capacity serves; the load is {Share(pair.Fleet.Curve[0])} of it in the busiest hour, {Share(pair.Fleet.Curve[50])} or less in half of the hours."
                    )
                )
            ),
            canvas.SourceLine
        );
    }

    private static string LoadTitle(NamedFleet[] fleets, bool areAlike, Func<double, string> share)
    {
        var (most, least) = (
            fleets.MaxBy(pair => pair.Fleet.Utilisation),
            fleets.MinBy(pair => pair.Fleet.Utilisation)
        );
        var served = share(least.Fleet.Utilisation);
        return areAlike && fleets.Length > 1
                ? Worded($"Every option serves {served} of what it could, and idles for the rest")
            : fleets.Length == 1
                ? Worded($"{least.Name} serves {served} of what it could, and idles for the rest")
            : Worded(
                $"{least.Name} is idlest and serves {served} of what it could; {most.Name} serves {share(most.Fleet.Utilisation)}"
            );
    }

    // One line where several would lie on each other.
    private static NamedFleet[][] Alike(NamedFleet[] fleets)
    {
        var groups = new List<List<NamedFleet>>();
        foreach (var pair in fleets)
        {
            var same = groups.Find(group =>
                group[0]
                    .Fleet.Curve.Zip(pair.Fleet.Curve)
                    .All(loads => Math.Abs(loads.First - loads.Second) < SameLoad)
            );
            if (same is null)
            {
                groups.Add([pair]);
            }
            else
            {
                same.Add(pair);
            }
        }

        return [.. groups.Select(group => group.ToArray())];
    }

    private static string Known(NamedFleet[] fleets) =>
        string.Join(
            "; ",
            fleets
                .Select(pair => pair.Fleet.Shape.Knowledge)
                .Distinct()
                .Order()
                .Select(knowledge =>
                    knowledge switch
                    {
                        LoadKnowledge.Curve => Worded("from the load curve"),
                        LoadKnowledge.Runs => Worded("from the share of time in training runs"),
                        _ => Worded(
                            "of the load only its mean over its peak is known, the rest is a power law"
                        ),
                    }
                )
        );

    private static ChartFigure Costs(FigureCanvas canvas, IdleOption[] options)
    {
        (string Id, string Name, int Color, Func<IdleCapacity, double> Share)[] parts =
        [
            ("idle", Worded("Idle hours"), 1, idle => idle.IdleShare),
            (
                "serving",
                Worded("Hours that serve"),
                0,
                idle => 1 - idle.IdleShare - idle.FollowingShare
            ),
            ("following", Worded("Follows the load"), 2, idle => idle.FollowingShare),
        ];
        ChartFigure bare = new(
            "idle-cost",
            "",
            Worded(
                $"{canvas.Money.Name} a year, {canvas.Term}, {canvas.Tax}: everything paid, by the share that would be paid without any load times the share of capacity that serves nobody"
            ),
            ChartKind.StackedBars,
            ChartAxis.Of(Worded("Option"), options.Select(option => option.Option.Name)),
            new(Worded("Cost a year"), canvas.Money.In(Unit.UsdPerYear)),
            [
                .. parts.Select(part => new ChartSeries(
                    part.Id,
                    part.Name,
                    ChartColors.Plain(part.Color),
                    SeriesMark.Bar,
                    [
                        .. options.Select(
                            (option, place) =>
                                new ChartPoint(
                                    place,
                                    canvas.Money.Of(
                                        part.Share(option.Idle) * option.Idle.UsdPerYear
                                    )
                                )
                        ),
                    ]
                )),
            ],
            "",
            canvas.SourceLine
        );
        var scale = ChartTables.ScaleOf(bare, isX: false, canvas.Presenter);
        string Card(double usd) => canvas.Presenter.Card(canvas.Money.Of(usd), scale);
        return bare with
        {
            Title = CostTitle(canvas, options, Card),
            Summary = string.Join(
                " ",
                options.Select(option =>
                    Worded(
                        $"{option.Option.Name}: idle hours cost {Card(option.Idle.IdleUsdPerYear)}, {canvas.Presenter.Percent(option.Idle.IdleShare)} of all cost{PerToken(canvas, option.Idle)}."
                    )
                )
            ),
        };
    }

    private static string CostTitle(
        FigureCanvas canvas,
        IdleOption[] options,
        Func<double, string> card
    )
    {
        var most = options.MaxBy(option => option.Idle.IdleUsdPerYear)!;
        var finding = Worded(
            $"Idle hours of {most.Option.Name} cost {card(most.Idle.IdleUsdPerYear)}, {canvas.Presenter.Percent(most.Idle.IdleShare)} of all it costs{PerToken(canvas, most.Idle)}"
        );
        var least = options.MinBy(option => option.Idle.IdleUsdPerYear)!;
        return options.Length == 1
            ? finding
            : Worded(
                $"{finding}; those of {least.Option.Name} least, {card(least.Idle.IdleUsdPerYear)}"
            );
    }

    private static string PerToken(FigureCanvas canvas, IdleCapacity idle) =>
        idle.IdleUsdPerMillionTokens is { } usd
            ? Worded($", or {canvas.Card(usd, Unit.UsdPerMillionTokens)}")
            : "";

    // Of a line that several share: fleets of one option have its name once.
    private static string Named(NamedFleet[] group) =>
        string.Join(
            ", ",
            group
                .GroupBy(one => one.Option)
                .Select(own =>
                    own.First().Part is null
                        ? own.Key
                        : $"{own.Key}: {StudyCanvas.List([.. own.Select(one => one.Part!)])}"
                )
        );

    private readonly record struct NamedFleet(string Option, string? Part, IdleFleet Fleet)
    {
        public string Name => Part is null ? Option : $"{Option}: {Part}";
    }

    private sealed record IdleOption(FigureOption Option, IdleCapacity Idle)
    {
        public NamedFleet Named(IdleFleet fleet)
        {
            var fleets = Option.Column.Option.Fleets;
            return new(
                Option.Name,
                fleets is [_] ? null : In(fleets, fleets.First(one => one.Spec.Id == fleet.Id)),
                fleet
            );
        }

        // Why more than the system: two fleets of one system would be two lines of one name.
        private static string? In(ImmutableArray<FleetResult> fleets, FleetResult fleet)
        {
            var name = fleet.System?.Name;
            var isForPrompts = fleet.Spec.PromptsFor is not null;
            FleetResult[] alike =
            [
                .. fleets.Where(one =>
                    one.System?.Name == name && one.Spec.PromptsFor is not null == isForPrompts
                ),
            ];
            return alike.DistinctBy(one => one.Spec.Workload).Count() < alike.Length
                    ? Worded($"{name} (fleet {fleets.IndexOf(fleet) + 1})")
                : alike.Length > 1 ? $"{name} ({fleet.Workload?.Name})"
                : isForPrompts ? Worded($"{name} (prompts)")
                : name;
        }
    }
}
