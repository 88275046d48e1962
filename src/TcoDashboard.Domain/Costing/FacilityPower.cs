using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// What a building draws for its IT. Part of the overhead (idle losses of transformers and UPS, pumps and fans at their least, lighting) is drawn
/// at any load, so the PUE rises as the load falls: <c>PUE(u) = 1 + (PUE − 1) · (f · u₀/u + 1 − f)</c>, with u the IT power over the
/// provisioned IT power, u₀ the load at which the PUE holds and f the share of the overhead that does not fall. The form is that of Rasmussen,
/// "Electrical Efficiency Modeling for Data Centers" (2006), without its squared losses. In rented space the landlord's other tenants share the
/// overhead, so there the PUE holds at every load.
/// </summary>
internal static class FacilityPower
{
    /// <summary>Facility power, kW, of IT power and of the IT power provisioned, both kW.</summary>
    public static Expr Of(FleetRows fleet, Expr power, Expr provisioned)
    {
        if (fleet.Basis.Deployment != Deployment.Own)
        {
            return power * fleet.In(InputKeys.Pue);
        }

        // Why not as a quotient of loads: a month without load has overhead too, and no quotient.
        var share = fleet.In(InputKeys.PueFixedShare);
        return power
            + (fleet.In(InputKeys.Pue) - 1)
                * (share * fleet.In(InputKeys.PueLoad) * provisioned + (1 - share) * power);
    }

    /// <summary>Writes IT and facility energy of the month, kWh, and the PUE that comes out over the horizon.</summary>
    public static (Expr IT, Expr Facility) Energy(FleetRows fleet, Expr average, Expr provisioned)
    {
        var sheet = fleet.Sheet;
        var name = fleet.Basis.Name;
        var it = sheet.Row(
            fleet.Id("energy.it"),
            Worded($"IT energy, {name}"),
            Unit.KilowattHour,
            average * sheet.HoursInPeriod
        );
        var facility = sheet.Row(
            fleet.Id("energy.facility"),
            Worded($"Facility energy, {name}"),
            Unit.KilowattHour,
            Of(fleet, average, provisioned) * sheet.HoursInPeriod,
            fleet.Basis.Deployment == Deployment.Own
                ? Worded(
                    "Part of the overhead is drawn at any load, so the PUE rises where systems idle."
                )
                : Worded("IT power on average times PUE.")
        );
        sheet.Cell(
            fleet.Id("pue.achieved"),
            Worded($"PUE at the loads of the horizon, {name}"),
            Unit.One,
            Fx.Sum(facility) / Fx.Max(Fx.Sum(it), sheet.Constant(1e-9, Unit.KilowattHour)),
            Worded("Facility energy over IT energy of all months.")
        );
        return (it, facility);
    }
}
