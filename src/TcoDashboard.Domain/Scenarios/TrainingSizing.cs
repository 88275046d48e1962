using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// How many systems a run gets. A given number stands. Otherwise the deadline asks for the fewest that end in time, and the budgets say how
/// many are allowed; what binds is named. Only numbers without prime factors above 7 are looked at, because runs are laid out in such grids.
/// </summary>
internal static class TrainingSizing
{
    /// <summary>The size; <c>null</c> with a problem when there is none.</summary>
    public static TrainingSize? Run(TrainingFleet fleet, ImmutableArray<Problem>.Builder problems)
    {
        if ((fleet.Spec.Systems ?? DeliveryTerms.GivenSystems(fleet.Spec.Delivery)) is { } given)
        {
            return new(
                (int)given,
                SizingLimit.Given,
                Leaf(
                    (int)given,
                    Origin.Scenario,
                    Worded("The scenario gives the number of systems.")
                )
            );
        }

        var (most, by) = Allowed(fleet);
        if (most < 1)
        {
            problems.Add(NothingAllowed(fleet, by));
            return null;
        }

        var numbers = Numbers(Math.Min(most, Largest(fleet)));
        return fleet.Run.DeadlineDays is { } deadline
            ? InTime(fleet, numbers, deadline, (most, by), problems)
            : Fastest(fleet, numbers, by);
    }

    private static TrainingSize? InTime(
        TrainingFleet fleet,
        ImmutableArray<int> numbers,
        double deadline,
        (int Most, SizingLimit By) allowed,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (SizeSearch.FewestWithin(numbers, number => Days(fleet, number), deadline) is { } fewest)
        {
            return new(
                fewest,
                SizingLimit.Deadline,
                Leaf(
                    fewest,
                    Origin.Model,
                    Worded($"The fewest on which a run ends within {deadline:0.##} days.")
                )
            );
        }

        var fastest = Fastest(fleet, numbers, allowed.By);
        if (allowed.Most < Largest(fleet))
        {
            return fastest;
        }

        var days = Days(fleet, fastest.Systems);
        problems.Add(
            double.IsFinite(days)
                ? Problem.Error(
                    $"{fleet.LoadPath}.training.deadline_days",
                    "S-433",
                    Worded(
                        $"No number of {fleet.System.Name} ends a run within {deadline:0.##} days; the fastest looked at takes {days:0.#} days on {fastest.Systems * fleet.System.AcceleratorCount:#,0} accelerators."
                    ),
                    Worded(
                        $"Allow at least {Math.Ceiling(days):0} days, or use a larger global batch, which more accelerators can share."
                    )
                )
                : NoPlan(fleet, fastest.Systems)
        );
        return null;
    }

    /// <summary>The allowed number that trains fastest.</summary>
    private static TrainingSize Fastest(
        TrainingFleet fleet,
        ImmutableArray<int> numbers,
        SizingLimit by
    )
    {
        var best = SizeSearch.Fastest(numbers, number => Days(fleet, number));
        return new(
            best,
            by,
            Leaf(
                best,
                Origin.Model,
                Worded("The number within the limits on which a run ends soonest.")
            )
        );
    }

    /// <summary>How many systems the limits allow, read from a sheet of the option without a size.</summary>
    private static (int Most, SizingLimit By) Allowed(TrainingFleet fleet)
    {
        if (!fleet.IsLimited || TrainingEvaluation.Unsized(fleet) is not { } basis)
        {
            return (Largest(fleet), SizingLimit.Deadline);
        }

        var values = CostModel
            .Build(
                OptionEvaluation.BasisOf(
                    fleet.Document,
                    fleet.OptionIndex,
                    fleet.Catalog,
                    [new(new() { Spec = fleet.Spec }, fleet.Inputs, basis)]
                )
            )
            .Evaluate();
        var most = (double)Largest(fleet);
        var by = SizingLimit.Deadline;
        foreach (
            var (cell, limit) in new[]
            {
                ("systems_by_tranches", SizingLimit.Deliveries),
                ("systems_by_power", SizingLimit.Power),
                ("systems_by_capital", SizingLimit.Capital),
            }
        )
        {
            if (values.TryGetScalar($"fleet.{fleet.Spec.Id}.{cell}", out var cap) && cap < most)
            {
                (most, by) = (cap, limit);
            }
        }

        return ((int)most, by);
    }

    private static double Days(TrainingFleet fleet, int systems) =>
        fleet.Plan(systems).Point is { } point ? fleet.Days(point) : double.PositiveInfinity;

    // Why: more accelerators than any cluster built or announced cannot be checked against anything, and a wafer needs a sequence of its own.
    private static int Largest(TrainingFleet fleet) =>
        Math.Max(
            1,
            (
                fleet.System.Accelerator.Style == ExecutionStyle.WaferScale
                    ? Math.Min(TrainingPerformance.MostAccelerators, fleet.Run.GlobalBatch)
                    : TrainingPerformance.MostAccelerators
            ) / fleet.System.AcceleratorCount
        );

    private static ImmutableArray<int> Numbers(int most) =>
        [.. Enumerable.Range(1, most).Where(IsSmooth)];

    private static bool IsSmooth(int number)
    {
        foreach (var prime in (ReadOnlySpan<int>)[2, 3, 5, 7])
        {
            while (number % prime == 0)
            {
                number /= prime;
            }
        }

        return number == 1;
    }

    private static Leaf Leaf(int systems, Origin origin, string text) =>
        new(Worded("Systems for the run"), Unit.One, systems, new(origin, text));

    private static Problem NoPlan(TrainingFleet fleet, int systems)
    {
        var problem = fleet.Plan(systems).Problem!;
        return problem with { Path = fleet.PathOf(problem.Path) };
    }

    private static Problem NothingAllowed(TrainingFleet fleet, SizingLimit by) =>
        Problem.Error(
            fleet.Path,
            "S-435",
            Worded(
                $"The {(by == SizingLimit.Power ? Worded("power budget") : by == SizingLimit.Capital ? Worded("capital budget") : Worded("power of the deliveries"))} allows 0 {fleet.System.Name}; a run needs at least 1."
            ),
            Worded("Raise the budget, or choose a smaller system.")
        );
}
