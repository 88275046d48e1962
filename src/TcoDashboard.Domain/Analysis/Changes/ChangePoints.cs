using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>The scenarios between an earlier and a later one: some of the moves are made, the others are not.</summary>
internal sealed class ChangePoints(
    ChangeRoute route,
    string metric,
    Func<ScenarioDocument, CatalogRevision, CancellationToken, Result> evaluate,
    CancellationToken cancellation
)
{
    private const string Nominal = "\"nominal\"";

    /// <summary>What can be moved: items of the catalog, settings in their order, then what the later catalog no longer has.</summary>
    public ImmutableArray<ChangeMove> Moves { get; } =
    [
        .. CatalogMoves.Changed(route.Before, route.After),
        .. Settings(route),
        .. CatalogMoves.Removed(route.Before, route.After) is { } removed ? new[] { removed } : [],
    ];

    /// <summary>The metric explained.</summary>
    public string Metric => metric;

    /// <summary>The metric of an evaluated option.</summary>
    public double ValueOf(OptionResult result) => result.Metric(metric)!.Value!.Value;

    /// <summary>The option with some moves made; <c>null</c> when no scenario can say so or it has no such metric.</summary>
    public OptionResult? Evaluated(IReadOnlyCollection<int> moves)
    {
        cancellation.ThrowIfCancellationRequested();
        var places = moves
            .Select(move => Moves[move])
            .Where(move => move.Place is not null)
            .SelectMany(move => move.With.Add(move.Place!.Value))
            .ToHashSet();
        if (route.Document(places) is not { } document)
        {
            return null;
        }

        var option = evaluate(document, CatalogAfter(moves), cancellation).Options.FirstOrDefault();
        return
            option?.Metric(metric) is { Value: { } value, CellId: not null }
            && double.IsFinite(value)
            ? option
            : null;
    }

    // Why: nominal money without inflation, and tax or a quoted rate in real money, are no scenarios; so the basis of money takes its inflation
    // along, before what needs nominal money is added and after it is removed.
    private static IEnumerable<ChangeMove> Settings(ChangeRoute route)
    {
        var moves = route.Settings.Select(
            (setting, place) => new ChangeMove([setting]) { Place = place }
        );
        if (route.Settings.FirstOrDefault(IsBasis) is not { } basis)
        {
            return moves;
        }

        ChangeMove[] all = [.. moves];
        ChangeMove[] inflation =
        [
            .. all.Where(move => move.Settings[0].InputKey == InputKeys.Inflation),
        ];
        var own = all.First(move => IsBasis(move.Settings[0])) with
        {
            Settings = [basis, .. inflation.SelectMany(move => move.Settings)],
            With = [.. inflation.Select(move => move.Place!.Value)],
        };
        var others = all.Except(inflation).Where(move => !IsBasis(move.Settings[0]));
        return basis.After == Nominal ? others.Prepend(own) : others.Append(own);
    }

    private static bool IsBasis(ChangedSetting setting) => setting.Path is ["money_basis"];

    private CatalogRevision CatalogAfter(IReadOnlyCollection<int> moves)
    {
        if (moves.Count == Moves.Length)
        {
            return route.After;
        }

        CatalogItem[] changed = [.. moves.Select(move => Moves[move].Item).OfType<CatalogItem>()];
        string[] gone = [.. moves.SelectMany(move => Moves[move].Gone)];
        return changed.Length + gone.Length == 0
            ? route.Before
            : route.Before.With(changed).Without(gone);
    }
}
