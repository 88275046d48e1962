using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <content>What random arrivals leave of a system's output.</content>
public sealed partial class FleetRows
{
    /// <summary>Output of one system at the rate at which queues would grow without end, downtime included; <c>null</c> where copies are kept full.</summary>
    public Expr? Sustained { get; private set; }

    /// <summary>Highest load planned for, as a share of <see cref="Sustained"/>; <c>null</c> where copies are kept full.</summary>
    public Expr? PlannedLoad { get; private set; }

    private Expr CapacityAfter(Expr share)
    {
        if (Basis.Arrivals is { } arrivals)
        {
            Sustained = Sheet.Cell(
                Id("sustained_per_system"),
                Worded($"Output per system at which queues grow without end, {Basis.Name}"),
                Unit.TokensPerSecond,
                FullCapacity * share * Leaf("sustained_share", arrivals.SustainedShare)
            );
            PlannedLoad = Leaf("arrival_load", arrivals.Load);
        }

        return Sheet.Cell(
            Id("capacity_per_system"),
            Worded($"{Made} capacity per system, {Basis.Name}"),
            Unit.TokensPerSecond,
            Sustained is null ? FullCapacity * share : Sustained * PlannedLoad!,
            Basis.Training is not null ? Worded("Reduced by failures and checkpoints.")
                : Sustained is null ? Worded("Reduced by downtime.")
                : Worded("Reduced by downtime and by what random arrivals leave.")
        );
    }
}
