using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// What waiting for other devices costs an option that answers requests: the share of output that an ideal network would add back, and the
/// same share of the money. What overlaps with other work is not counted, because a faster network would not give it back.
/// </summary>
internal static class CommunicationRows
{
    /// <summary>
    /// Adds the cells; none where tokens are bought, because the devices are another's, and only the time where wafers are among the fleets: hops
    /// delay a token there, but the wafers work on others meanwhile, so no output is lost.
    /// </summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="fleets">The fleets of the option.</param>
    /// <param name="bill">Whose terms the totals name.</param>
    /// <param name="total">Cost over the horizon.</param>
    /// <param name="perToken">Cost per million tokens, input and output.</param>
    public static void Build(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        Expr total,
        Expr perToken
    )
    {
        if (!fleets.All(Communicates))
        {
            return;
        }

        sheet.Cell(
            "communication.time",
            Worded("Waiting for other devices, per output token"),
            Unit.Second,
            fleets
                .Select(fleet =>
                    fleet.Leaf("communication_time", fleet.Basis.Communication!.Value.Time)
                )
                .Aggregate(Fx.Max),
            Worded("Of the fleet that waits longest.")
        );
        if (fleets.All(fleet => fleet.Basis.Communication!.Value.Share is not null))
        {
            Lost(sheet, fleets, bill, total, perToken);
        }
    }

    private static void Lost(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        Expr total,
        Expr perToken
    )
    {
        var shares = fleets
            .Select(fleet =>
                fleet.Leaf("communication_share", fleet.Basis.Communication!.Value.Share!)
            )
            .ToArray();
        var devices = fleets
            .Select(fleet => fleet.Systems * fleet.Basis.AcceleratorsPerSystem)
            .ToArray();
        var share = sheet.Cell(
            "communication.share",
            Worded("Output lost to waiting for other devices"),
            Unit.Fraction,
            fleets.Count == 1
                ? shares[0]
                : FleetRows.SumOf(shares.Zip(devices, (part, count) => part * count))
                    / FleetRows.SumOf(devices),
            Worded(
                "Output that an ideal network would add back; fleets count by their accelerators."
            )
        );
        sheet.Cell(
            "communication.cost",
            Worded($"Cost of output lost to waiting for other devices{bill.Terms}"),
            Unit.UsdPerYear,
            total * share / sheet.Constant(sheet.Timeline.Periods / 12.0, Unit.Year),
            Worded("The same share of everything paid over the horizon, a year.")
        );
        sheet.Cell(
            "communication.per_mtok",
            Worded(
                $"Cost per Mtok that pays for output lost to waiting for other devices{bill.Terms}"
            ),
            Unit.UsdPerMillionTokens,
            perToken * share
        );
    }

    private static bool Communicates(FleetRows fleet) =>
        fleet.Basis.Deployment != Deployment.Api && fleet.Basis.Communication is not null;
}
