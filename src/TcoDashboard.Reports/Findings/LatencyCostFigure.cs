using System.Collections.Immutable;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Findings;

/// <summary>What an earlier answer costs: cost per million tokens against the time of a whole answer, each option with its trade-off.</summary>
internal static class LatencyCostFigure
{
    // Why: when the longest is twenty times the shortest, equal distances would press the quick ones into a corner.
    private const double LogarithmicFrom = 20;

    public static ChartFigure? Of(FigureCanvas canvas)
    {
        ImmutableArray<Trade> trades =
        [
            .. canvas.Options.Select(option => Read(option, canvas.Money)).OfType<Trade>(),
        ];
        if (trades.IsEmpty)
        {
            return null;
        }

        var beaten = OptionDominance.Words(
            [.. Racing(trades).Select(trade => (trade.Option.Name, trade.Used.X, trade.Used.Y))],
            Worded("time of an answer and cost"),
            Worded("less time"),
            Worded("less cost"),
            canvas.Presenter
        );
        var bare = Bare(canvas, trades);
        // Why after the rest: words beside a figure have the prefix of its axis.
        var scale = ChartTables.ScaleOf(bare, isX: true, canvas.Presenter);
        var title = Title(canvas, trades, scale);
        return bare with
        {
            Title = title,
            Subtitle = Worded(
                    $"Cost per million tokens (input and output together) against the mean time from request to last token; lines: the cost spread over what the option answers at each of its operating points; {canvas.Term}, {canvas.Tax}. {beaten}"
                )
                .TrimEnd(),
            Summary = $"{title}. {beaten}".TrimEnd(),
            ReferenceLines = [.. Limits(canvas, trades, scale)],
        };
    }

    private static ChartFigure Bare(FigureCanvas canvas, ImmutableArray<Trade> trades)
    {
        var all = trades.SelectMany(trade => trade.Curve.Append(trade.Used)).ToArray();
        return new(
            "latency-cost",
            "",
            "",
            ChartKind.Plot,
            new(Worded("Time of a whole answer"), Unit.Second)
            {
                IsLogarithmic = IsWide(all.Select(point => point.X)),
            },
            new(Worded("Cost per million tokens"), canvas.Money.In(Unit.UsdPerMillionTokens))
            {
                IsLogarithmic = IsWide(all.Select(point => point.Y)),
            },
            [
                .. trades
                    .Where(trade => trade.Curve.Length > 1)
                    .Select(trade => new ChartSeries(
                        $"trade-{Number(trade)}",
                        trade.Option.Name,
                        ChartColors.Plain(trade.Option.Place),
                        SeriesMark.Steps,
                        trade.Curve
                    )),
                .. trades.Select(trade => new ChartSeries(
                    $"used-{Number(trade)}",
                    Worded($"{trade.Option.Name}, used here"),
                    ChartColors.Plain(trade.Option.Place),
                    SeriesMark.Points,
                    [trade.Used with { Label = trade.Option.Name }]
                )
                {
                    // A trade of one point alone has no curve that could name it.
                    Group = trade.Curve.Length > 1 ? Worded("Used here") : null,
                    On = trade.Curve.Length > 1 ? $"trade-{Number(trade)}" : null,
                }),
            ],
            "",
            canvas.SourceLine
        )
        {
            ReferenceLines = [.. Limits(canvas, trades, null)],
        };
    }

    private static Trade? Read(FigureOption option, ShownMoney money)
    {
        var result = option.Column.Option;
        if (
            result.Metric(MetricIds.CostPerMtokBlended)?.Value is not { } usd
            || result.Fleets.IsEmpty
            || result.Fleets.Any(fleet => fleet.Point is null || fleet.Workload is null)
        )
        {
            return null;
        }

        var cost = money.Of(usd);
        var slowest = result.Fleets.MaxBy(fleet => Seconds(fleet.Point!, fleet.Workload!))!;
        var used = new ChartPoint(Seconds(slowest.Point!, slowest.Workload!), cost);
        // Why one fleet only: a point of one fleet says nothing of the bill of several.
        return new(
            option,
            used,
            result.Fleets.Length == 1 ? Curve(slowest, cost) : [],
            slowest.Workload!
        );
    }

    // The bill stays and the tokens change: fleets sized by power, money or number keep their size, and one sized by demand shrinks as each system
    // gives more, so that its cost per token moves the same way.
    private static ImmutableArray<ChartPoint> Curve(FleetResult fleet, double cost)
    {
        var here = fleet.Point!.OutputPerSystem.TokensPerSecond;
        var points = ImmutableArray.CreateBuilder<ChartPoint>();
        foreach (
            var point in fleet
                .Frontier.Select(point => new ChartPoint(
                    Seconds(point, fleet.Workload!),
                    cost * here / point.OutputPerSystem.TokensPerSecond
                ))
                .OrderBy(point => point.X)
        )
        {
            if (points.Count == 0 || point.Y < points[^1].Y)
            {
                points.Add(point);
            }
        }

        return points.ToImmutable();
    }

    private static double Seconds(OperatingPoint point, WorkloadSpec load) =>
        point.TimeToFirstToken.Seconds
        + ((load.OutputTokens - 1) * point.TimePerOutputToken.Seconds);

    private static IEnumerable<ReferenceLine> Limits(
        FigureCanvas canvas,
        ImmutableArray<Trade> trades,
        NumberScale? scale
    )
    {
        var loads = trades.Select(trade => trade.Load).Distinct().ToArray();
        if (
            loads
            is [
                {
                    MaxTtftMs: { } first,
                    MinTokensPerSecondPerUser: { } speed,
                    OutputTokens: var tokens
                },
            ]
        )
        {
            var longest = (first / 1e3) + ((tokens - 1) / speed);
            yield return new(
                Worded($"Longest accepted: {Time(canvas, longest, scale)}"),
                longest,
                IsOnX: true
            );
        }
    }

    private static string Time(FigureCanvas canvas, double seconds, NumberScale? scale) =>
        scale is null
            ? canvas.Presenter.Card(seconds, Unit.Second)
            : canvas.Presenter.Card(seconds, scale);

    private static string Title(
        FigureCanvas canvas,
        ImmutableArray<Trade> trades,
        NumberScale scale
    )
    {
        var racing = Racing(trades);
        var cheapest = racing.MinBy(trade => trade.Used.Y)!;
        var soonest = racing.MinBy(trade => trade.Used.X)!;
        var latest = trades.Max(trade => trade.Used.X);
        string Cost(Trade trade) =>
            canvas.Presenter.Card(trade.Used.Y, canvas.Money.In(Unit.UsdPerMillionTokens));
        string Took(Trade trade) => Time(canvas, trade.Used.X, scale);
        var finding =
            trades.Length == 1
                ? Worded(
                    $"{cheapest.Option.Name} costs {Cost(cheapest)} and answers whole in {Took(cheapest)}"
                )
            : IsTie(soonest.Used.X, latest)
                ? Worded(
                    $"{cheapest.Option.Name} is cheapest, {Cost(cheapest)}; all answer whole in about {Took(cheapest)}"
                )
            : IsTie(soonest.Used.X, cheapest.Used.X)
                ? Worded(
                    $"{cheapest.Option.Name} is cheapest, {Cost(cheapest)}, and none answers much sooner than its {Took(cheapest)}"
                )
            : Worded(
                $"{cheapest.Option.Name} is cheapest, {Cost(cheapest)} in {Took(cheapest)}; {soonest.Option.Name} answers soonest, {Cost(soonest)} in {Took(soonest)}"
            );
        return finding
            + ShortfallWords.Behind(
                trades,
                trade => trade.Option.Column.Option,
                trade => trade.Option.Name
            );
    }

    private static Trade[] Racing(ImmutableArray<Trade> trades) =>
        ShortfallWords.Contenders(trades, trade => trade.Option.Column.Option);

    private static bool IsTie(double less, double more) => more <= less * (1 + Tolerance.Speed);

    private static string Number(Trade trade) =>
        FormattableString.Invariant($"{trade.Option.Place + 1}");

    private static bool IsWide(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return all.Min() > 0 && all.Max() / all.Min() > LogarithmicFrom;
    }

    private sealed record Trade(
        FigureOption Option,
        ChartPoint Used,
        ImmutableArray<ChartPoint> Curve,
        WorkloadSpec Load
    );
}
