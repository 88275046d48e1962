using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>Speed per user and time to first token as cells, so that studies move them with the error of the model that also moves the cost.</summary>
internal static class SpeedRows
{
    /// <summary>Cell of the speed per user of the slowest fleet.</summary>
    public const string Speed = "speed.per_user";

    /// <summary>Cell of the time to the first token of the slowest fleet.</summary>
    public const string FirstToken = "speed.first_token";

    /// <summary>Adds the cells; none where a fleet trains.</summary>
    public static void Build(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets)
    {
        if (fleets.Any(fleet => fleet.Basis.Speed is null))
        {
            return;
        }

        // Why: where prompts are computed apart, the speed is vouched for by the fleet that answers, the first token by the other one.
        sheet.Cell(
            Speed,
            Worded("Speed per user"),
            Unit.TokensPerSecond,
            fleets.Where(fleet => !fleet.IsForPrompts).Select(SpeedOf).Aggregate(Fx.Min),
            fleets.Count > 1 ? Worded("Of the slowest fleet.") : null
        );
        sheet.Cell(
            FirstToken,
            Worded("Time to first token"),
            Unit.Second,
            fleets.Where(fleet => fleet.Prompts is null).Select(FirstTokenOf).Aggregate(Fx.Max),
            fleets.Count > 1 ? Worded("Of the slowest fleet.") : null
        );
    }

    /// <summary>What a time of a fleet is multiplied with where the error of the model moves it; <c>null</c> where nothing says how.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="isFirstToken">Whether it is a time to the first token, else a time per output token.</param>
    public static Expr? SlownessOf(FleetRows fleet, bool isFirstToken)
    {
        var basis = fleet.Basis.Speed;
        return isFirstToken
            ? Factor(fleet, basis?.FirstTokenFollows)
            : Factor(
                fleet,
                basis?.SpeedFollows is { } speed ? new(-speed.Below, -speed.Above) : null
            );
    }

    private static Expr SpeedOf(FleetRows fleet) =>
        Moved(
            fleet,
            "speed_per_user",
            Worded("Speed per user"),
            fleet.Leaf("speed_predicted", fleet.Basis.Speed!.Speed),
            fleet.Basis.Speed.SpeedFollows
        );

    private static Expr FirstTokenOf(FleetRows fleet) =>
        Moved(
            fleet,
            "first_token",
            Worded("Time to first token"),
            fleet.Leaf("first_token_predicted", fleet.Basis.Speed!.FirstToken),
            fleet.Basis.Speed.FirstTokenFollows
        );

    private static Expr Moved(
        FleetRows fleet,
        string local,
        string label,
        Expr predicted,
        SharedError? follows
    ) =>
        Factor(fleet, follows) is { } factor
            ? fleet.Sheet.Cell(
                fleet.Id(local),
                $"{label}, {fleet.Basis.Name}",
                local == "first_token" ? Unit.Second : Unit.TokensPerSecond,
                predicted * factor,
                Worded(
                    "The error of the model that moves the output moves it too, each within its own band."
                )
            )
            : predicted;

    private static Expr? Factor(FleetRows fleet, SharedError? follows)
    {
        if (follows is null || fleet.OverPrediction is not { } ratio)
        {
            return null;
        }

        Expr Number(double value) => fleet.Sheet.Constant(value, Unit.One);
        var one = Number(1);
        return Fx.Pow(Fx.Min(ratio, one), Number(follows.Below))
            * Fx.Pow(Fx.Max(ratio, one), Number(follows.Above));
    }
}
