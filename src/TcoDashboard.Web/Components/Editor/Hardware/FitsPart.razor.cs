using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Frontiers;

namespace TcoDashboard.Web.Components.Editor.Hardware;

/// <summary>The feasibility map.</summary>
public sealed partial class FitsPart
{
    private const int MostUsers = 10_000_000;
    private (Result, int, string?)? _asked;
    private ImmutableArray<AcceleratorSystem> _systems = [];
    private ImmutableArray<(ChartFigure Figure, ImmutableArray<string> Reasons)> _maps = [];

    /// <summary>What is looked at.</summary>
    [Parameter, EditorRequired]
    public HardwareView View { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_asked == (View.Result, View.Load, View.State.System))
        {
            return;
        }

        _asked = (View.Result, View.Load, View.State.System);
        _systems =
        [
            .. SystemFrontier
                .Systems(View.Result.Catalog)
                .Where(system =>
                    system.Accelerator.Style is ExecutionStyle.Batched or ExecutionStyle.WaferScale
                ),
        ];
        _maps = [];
        var (view, wanted) = (View, Wanted());
        _ = StartAsync(stop => Compute(view, wanted, stop), maps => _maps = maps);
    }

    private string[] Wanted()
    {
        if (_systems.Any(system => system.Id == View.State.System))
        {
            return [View.State.System!];
        }

        string[] own =
        [
            .. View
                .Result.Document.Options.SelectMany(option => option.Fleets)
                .Select(fleet => fleet.System)
                .Where(id => _systems.Any(system => system.Id == id))
                .Distinct(),
        ];
        // Why both kinds: what does not fit on one often fits on the other, and that is the question.
        var added = new[] { ExecutionStyle.WaferScale, ExecutionStyle.Batched }
            .Where(style => !own.Any(id => Style(id) == style))
            .Select(style =>
                _systems
                    .Where(system => system.Accelerator.Style == style)
                    .OrderByDescending(system => system.Item.Value("price_usd") is not null)
                    .ThenByDescending(system => system.Id, StringComparer.Ordinal)
                    .Select(system => system.Id)
                    .FirstOrDefault()
            )
            .OfType<string>();
        return [.. own, .. added];
    }

    private ExecutionStyle Style(string id) =>
        _systems.First(system => system.Id == id).Accelerator.Style;

    private static ImmutableArray<(ChartFigure, ImmutableArray<string>)> Compute(
        HardwareView view,
        string[] systems,
        CancellationToken stop
    )
    {
        var load = view.Workload;
        var maps = ImmutableArray.CreateBuilder<(ChartFigure, ImmutableArray<string>)>();
        foreach (var system in systems)
        {
            stop.ThrowIfCancellationRequested();
            var row = FeasibilityMap.Of(
                view.Result,
                view.Load,
                [system],
                [
                    .. FeasibilityMap
                        .UsualContexts.Append(Math.Max(2, load.InputTokens + load.OutputTokens))
                        .Distinct()
                        .Order(),
                ],
                [.. FeasibilityMap.UsualUsers.Concat(OwnUsers(load)).Distinct().Order()]
            )[0];
            maps.Add(
                (FeasibilityFigure.Of(view.Canvas, row, load), FeasibilityFigure.Reasons(row))
            );
        }

        return maps.ToImmutable();
    }

    private static IEnumerable<int> OwnUsers(WorkloadSpec load) =>
        load.Demand is { Kind: DemandKind.ConcurrentUsers, Value: >= 1 and <= MostUsers } users
            ? [(int)Math.Ceiling(users.Value)]
            : [];

    private void SystemSet(ChangeEventArgs args) =>
        View.Go(state =>
            state with
            {
                System = args.Value is string { Length: > 0 } id ? id : null,
            }
        );
}
