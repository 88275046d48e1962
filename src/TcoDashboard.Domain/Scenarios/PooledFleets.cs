using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>The fleets of an option that serve a load in pairs: each pair is searched once, whichever of its fleets asks first.</summary>
/// <param name="option">The option.</param>
/// <param name="context">What the evaluation works with.</param>
/// <param name="mostSystemsOfACopy">Most systems one copy may span.</param>
internal sealed class PooledFleets(
    OptionSpec option,
    EvaluationContext context,
    int mostSystemsOfACopy
)
{
    private readonly Dictionary<
        (string Prompts, string Load),
        (PooledOutcome Answers, PooledOutcome Prompts)
    > _searched = [];

    /// <summary>Most systems one copy may span.</summary>
    public int MostSystemsOfACopy => mostSystemsOfACopy;

    /// <summary>The performance of a fleet beside its other one; <c>null</c> for a fleet that serves alone.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="load">Its load.</param>
    /// <param name="path">Where the document states the load.</param>
    public PooledOutcome? Of(FleetSpec fleet, WorkloadSpec load, string path)
    {
        if (PoolEvaluation.PairOf(option, fleet) is not { } pair)
        {
            return null;
        }

        if (!_searched.TryGetValue((pair.Prompts.Id, load.Id), out var found))
        {
            found = PoolEvaluation.Evaluate(pair, load, path, context, mostSystemsOfACopy);
            _searched.Add((pair.Prompts.Id, load.Id), found);
        }

        return fleet.Id == pair.Prompts.Id ? found.Prompts : found.Answers;
    }
}
