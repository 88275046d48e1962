using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// How many systems compute the prompts of a fleet whose answers come from other systems: as many as the answers need, unless given. Both
/// pools share the budgets of the fleet that answers.
/// </summary>
internal static class PoolSizing
{
    private const double RoundingSlack = 1e-9;

    /// <summary>Whether the number of systems for prompts follows from the answers of this fleet.</summary>
    public static bool Follows(FleetRows answers) =>
        answers.Prompts is { Basis.GivenSystems: null };

    /// <summary>What one answering system takes of a budget together with its part of the systems for prompts.</summary>
    /// <param name="answers">The fleet that answers.</param>
    /// <param name="need">What a system of a fleet takes.</param>
    /// <param name="counts">Whether the systems of a fleet count against the budget.</param>
    public static Expr Need(
        FleetRows answers,
        Func<FleetRows, Expr> need,
        Func<FleetRows, bool> counts
    ) =>
        Follows(answers) && counts(answers.Prompts!)
            ? need(answers) + Ratio(answers) * need(answers.Prompts!)
            : need(answers);

    /// <summary>The budget that answering systems may take so that one copy for prompts still fits.</summary>
    /// <param name="answers">The fleet that answers.</param>
    /// <param name="budget">The budget of both.</param>
    /// <param name="need">What a system of a fleet takes.</param>
    /// <param name="counts">Whether the systems of a fleet count against the budget.</param>
    public static Expr Most(
        FleetRows answers,
        Expr budget,
        Func<FleetRows, Expr> need,
        Func<FleetRows, bool> counts
    )
    {
        var most = budget / Need(answers, need, counts);
        return Follows(answers) && counts(answers.Prompts!)
            ? Fx.Min(
                most,
                (budget - answers.Prompts!.Basis.Multiple * need(answers.Prompts!)) / need(answers)
            )
            : most;
    }

    /// <summary>Gives the systems for prompts their number, once the answering ones have theirs.</summary>
    /// <param name="answers">The fleet that answers.</param>
    /// <param name="budgets">Budgets of both with what a system takes of each; none where the number of answering systems is given.</param>
    /// <param name="counts">Whether the systems of a fleet count against the budgets.</param>
    public static void Size(
        FleetRows answers,
        IEnumerable<(Expr Budget, Func<FleetRows, Expr> Need)> budgets,
        Func<FleetRows, bool> counts
    )
    {
        var prompts = answers.Prompts!;
        var output = answers.Systems * answers.Capacity;
        var asked = answers.DemandAtPeak is { } demand ? Fx.Min(output, demand) : output;
        var multiple = prompts.Basis.Multiple;
        var systems = Fx.Ceiling(asked / prompts.Capacity / multiple - RoundingSlack) * multiple;
        foreach (var (budget, need) in budgets.Where(_ => counts(prompts)))
        {
            var left = counts(answers) ? budget - answers.Systems * need(answers) : budget;
            systems = Fx.Min(
                systems,
                Fx.Floor(left / need(prompts) / multiple + RoundingSlack) * multiple
            );
        }

        prompts.Size(
            prompts.Sheet.Cell(
                prompts.Id("systems"),
                Worded($"Systems, {prompts.Basis.Name}"),
                Unit.One,
                Fx.Max(0, systems),
                Worded(
                    $"As many as the answers of {answers.Basis.Name} need, rounded up to whole copies within the budgets."
                )
            )
        );
    }

    private static Expr Ratio(FleetRows answers) => answers.Capacity / answers.Prompts!.Capacity;
}
