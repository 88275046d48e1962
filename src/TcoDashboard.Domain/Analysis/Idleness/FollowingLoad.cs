using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Idleness;

/// <summary>
/// The part of a fleet's bill that would not be paid in an hour without load. All other lines - purchase, building, rent of rooms and of reserved
/// machines, people, support, contracts - are paid for each hour alike. Of energy it is what the systems draw above idle, with the overhead of the
/// building that falls with the load.
/// </summary>
internal static class FollowingLoad
{
    /// <summary>Present value in US dollars over the horizon.</summary>
    /// <param name="values">Numbers of the sheet.</param>
    /// <param name="fleet">Id of the fleet.</param>
    /// <param name="discountRate">Rate a year at which the amounts of the sheet are discounted.</param>
    public static double PresentCost(SheetValues values, string fleet, double discountRate)
    {
        var months = values.Sheet.Timeline.Periods;
        var monthly = Math.Pow(1 + discountRate, 1 / 12.0);
        var sum = 0.0;
        for (var month = 0; month < months; month++)
        {
            sum += Of(values, fleet, month) / Math.Pow(monthly, month + 1);
        }

        return sum;
    }

    private static double Of(SheetValues values, string fleet, int month)
    {
        double At(string row) =>
            values.TryGetSeries($"fleet.{fleet}.{row}", out var series) ? series[month] ?? 0 : 0;
        double In(string key) =>
            values.TryGetScalar($"fleet.{fleet}.in.{key}", out var input) ? input : 0;

        var hours = values.Sheet.Timeline.HoursIn(month);
        var average = At("power.it_average");
        var aboveIdle =
            average - Idle(values, fleet) * At("active") * (1 + In(InputKeys.OtherITPower));
        var facility =
            aboveIdle * hours * (1 + (In(InputKeys.Pue) - 1) * (1 - In(InputKeys.PueFixedShare)));
        // Why none: below what was promised, an hour less of use is an hour more of shortfall.
        var isPromised = At("opex.commitment_shortfall") > 0;
        var rent = RentByUse(In(InputKeys.Elastic), At("utilisation"));
        return Share(facility, At("energy.facility")) * At("opex.energy")
            + Share(aboveIdle, average) * At("opex.water")
            + At("opex.egress")
            + (
                isPromised
                    ? 0
                    : At("opex.tokens")
                        + rent * At("opex.rental")
                        + (At("opex.rental") > 0 ? rent : 1) * At("opex.provider_support")
            );
    }

    private static double Idle(SheetValues values, string fleet) =>
        values.TryGetScalar($"fleet.{fleet}.power_idle", out var idle) ? idle
        : values.TryGetScalar($"fleet.{fleet}.in.{InputKeys.SystemPower}", out var power)
        && values.TryGetScalar($"fleet.{fleet}.in.{InputKeys.IdlePowerShare}", out var share)
            ? power * share
        : 0;

    // Of hours paid 1 − e·(1 − u), those that the load brings are e·u.
    private static double RentByUse(double elastic, double utilisation) =>
        Share(elastic * utilisation, 1 - elastic * (1 - utilisation));

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
