using System.Collections.Immutable;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>Works a link out anew, with today's data or with moved inputs, and holds it beside what was saved. The saved figures stay.</summary>
public sealed class SharedWorkings(
    CatalogHolder catalogs,
    Evaluations evaluations,
    ChangeTrails trails,
    Wording say
)
{
    /// <summary>Whether a link can be worked out at all: one without prices holds no document, on purpose.</summary>
    public static bool CanWork(ShareContent content, FrozenComparison frozen)
    {
        ArgumentNullException.ThrowIfNull(frozen);
        return !frozen.IsIndexed && FrozenContent.Documents(content).Length > 0;
    }

    /// <summary>The sliders of a link that this version knows; none where several scenarios are compared or prices are hidden.</summary>
    public static ImmutableArray<FrozenSlider> SlidersOf(FrozenComparison frozen)
    {
        ArgumentNullException.ThrowIfNull(frozen);
        return frozen.IsIndexed || frozen.DocumentOf.Any(place => place > 0)
            ? []
            : [.. frozen.Sliders.Where(slider => slider.IsKnown).Take(FrozenSlider.Most)];
    }

    /// <summary>Works a link out as its address asks.</summary>
    public async Task<SharedNow> OfAsync(
        ShareContent content,
        FrozenComparison frozen,
        SharedState state,
        Presenter presenter,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(frozen);
        ArgumentNullException.ThrowIfNull(state);
        var notes = ImmutableArray.CreateBuilder<string>();
        if (content.ModelVersion != CostModel.Version)
        {
            notes.Add(say["beside.otherModel", content.ModelVersion, CostModel.Version]);
        }

        var sliders = SlidersOf(frozen);
        var moves = Allowed(state, sliders, notes);
        var before = ImmutableArray.CreateBuilder<Result>();
        var after = ImmutableArray.CreateBuilder<Result>();
        foreach (var document in FrozenContent.Documents(content))
        {
            var (pinned, problem) = await catalogs.ForAsync(document.CatalogRevision, cancellation);
            if (problem is not null)
            {
                notes.Add(problem.Message);
            }

            before.Add(await evaluations.EvaluateAsync(document, pinned, cancellation));
            CatalogRevision data = state.UsesToday ? catalogs.Current : pinned;
            after.Add(
                await evaluations.EvaluateAsync(Now(document, state, moves), data, cancellation)
            );
        }

        var beside = await BesideAsync(
            frozen,
            Columns(frozen, before.ToImmutable()),
            Columns(frozen, after.ToImmutable()),
            state,
            presenter,
            cancellation
        );
        return beside with
        {
            Notes = notes.ToImmutable(),
            Today = await TodayAsync(content, sliders, state, after[0], cancellation),
        };
    }

    private async Task<ImmutableDictionary<string, double>> TodayAsync(
        ShareContent content,
        ImmutableArray<FrozenSlider> sliders,
        SharedState state,
        Result now,
        CancellationToken cancellation
    )
    {
        if (!state.UsesToday || sliders.IsEmpty)
        {
            return ImmutableDictionary<string, double>.Empty;
        }

        var unmoved =
            state.Moves.Count == 0
                ? now
                : await evaluations.EvaluateAsync(
                    Now(FrozenContent.Documents(content)[0], state, []),
                    catalogs.Current,
                    cancellation
                );
        return sliders
            .Select(slider => (slider.Key, Value: unmoved.ValueOf(slider)))
            .Where(one => one.Value is not null)
            .ToImmutableDictionary(one => one.Key, one => one.Value!.Value);
    }

    /// <summary>The documents of a link as its viewer has them before their eyes: with what they moved, and with today's data if they ask for it.</summary>
    public ImmutableArray<ScenarioDocument> Documents(
        ShareContent content,
        FrozenComparison frozen,
        SharedState state
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        var moves = Allowed(state, SlidersOf(frozen), ImmutableArray.CreateBuilder<string>());
        return
        [
            .. FrozenContent.Documents(content).Select(document => Now(document, state, moves)),
        ];
    }

    /// <summary>What was moved, in words: "Electricity price 0.06 $/kWh instead of 0.05"; empty when nothing was.</summary>
    public string MovesOf(FrozenComparison frozen, SharedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return string.Join(
            "; ",
            Allowed(state, SlidersOf(frozen), ImmutableArray.CreateBuilder<string>())
                .Select(move =>
                {
                    var field = move.Slider.Field();
                    return say[
                        "beside.move",
                        move.Slider.Label,
                        $"{EntryText.Write(move.Value, field)} {EntryText.Symbol(field)}".TrimEnd(),
                        EntryText.Write(move.Slider.Value, field)
                    ];
                })
        );
    }

    private static ScenarioDocument Now(
        ScenarioDocument document,
        SharedState state,
        ImmutableArray<(FrozenSlider Slider, double Value)> moves
    ) =>
        moves.Aggregate(
            state.UsesToday ? document with { CatalogRevision = null } : document,
            (one, move) => one.With(move.Slider, move.Value)
        );

    private ImmutableArray<(FrozenSlider Slider, double Value)> Allowed(
        SharedState state,
        ImmutableArray<FrozenSlider> sliders,
        ImmutableArray<string>.Builder notes
    )
    {
        var moves = ImmutableArray.CreateBuilder<(FrozenSlider, double)>();
        foreach (var (key, value) in state.Moves)
        {
            // Why checked here and not only in the field: an address can be written by hand.
            if (sliders.FirstOrDefault(slider => slider.Key == key) is not { } slider)
            {
                notes.Add(say["beside.notMovable"]);
            }
            else if (value < slider.Low || value > slider.High)
            {
                notes.Add(say["beside.beyond", slider.Label]);
            }
            else
            {
                moves.Add((slider, value));
            }
        }

        return moves.ToImmutable();
    }

    private static ImmutableArray<ComparisonColumn> Columns(
        FrozenComparison frozen,
        ImmutableArray<Result> results
    ) =>
        [
            .. frozen.Report.Columns.SelectMany(
                (column, index) =>
                {
                    var place = index < frozen.DocumentOf.Length ? frozen.DocumentOf[index] : 0;
                    // Why the end: a column of several scenarios is named by scenario and option.
                    var id = column.Key[(column.Key.LastIndexOf(':') + 1)..];
                    return
                        place < results.Length
                        && results[place].Options.FirstOrDefault(one => one.Spec.Id == id)
                            is { } option
                        ? [new ComparisonColumn(column.Key, results[place], option)]
                        : Array.Empty<ComparisonColumn>();
                }
            ),
        ];

    private async Task<SharedNow> BesideAsync(
        FrozenComparison frozen,
        ImmutableArray<ComparisonColumn> before,
        ImmutableArray<ComparisonColumn> after,
        SharedState state,
        Presenter presenter,
        CancellationToken cancellation
    )
    {
        var report = ComparisonBuilder.Build(
            after,
            frozen.Report.BaselineKey,
            frozen.Report.Basis,
            presenter
        );
        var figures = SharedFigures.Of(frozen.Report, after, presenter);
        var now =
            after.FirstOrDefault(column => column.Key == state.Column)
            // Why one that moved: that is what a reader asks about.
            ?? after.FirstOrDefault(column =>
                figures.Any(figure => figure.Column == column.Key && figure.HasMoved)
            )
            ?? after.FirstOrDefault();
        var bare = new SharedNow
        {
            Answer = report.Answer,
            Line = ShortAnswer.Of(report, say),
            Figures = figures,
        };
        var was = before.FirstOrDefault(column => column.Key == now?.Key);
        if (now is null || was is null)
        {
            return bare;
        }

        var metrics = ChangeReports.MetricsOf(was.Option, now.Option);
        var metric = ChangeReports.Wanted(metrics, state.Metric, now.Result, presenter);
        var name = now.Option.Spec.Name;
        return bare with
        {
            Metrics = metrics,
            Column = now.Key,
            Why = metric is null
                ? null
                : await trails.ReportAsync(
                    new(say["beside.nameSaved", name], was.Result, was.Option),
                    new(
                        state.Moves.Count == 0 ? say["beside.nameToday", name]
                            : state.UsesToday ? say["beside.nameMovedToday", name]
                            : say["beside.nameMoved", name],
                        now.Result,
                        now.Option
                    ),
                    metric,
                    presenter,
                    cancellation
                ),
        };
    }
}
