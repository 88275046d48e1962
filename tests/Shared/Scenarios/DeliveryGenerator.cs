using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Tests.Shared.Scenarios;

/// <summary>Random deliveries that the reader accepts: every field absent and present.</summary>
internal static class DeliveryGenerator
{
    public static Gen<DeliverySpec> Delivery() =>
        from count in Gen.Choose(0, 3)
        from tranches in Gen.ArrayOf(Tranche(), count)
        from commissioning in Gen.Choose(0, 36)
        from steps in Gen.Choose(0, 2)
        from ramp in Gen.ArrayOf(Step(), steps)
        from retires in Gen.OneOf(
            Gen.Constant((DateOnly?)null),
            Month().Select(month => (DateOnly?)month)
        )
        from points in Gen.Elements(0, 0, 24)
        from curve in Gen.ArrayOf(Gen.Choose(1, 1000).Select(value => value / 8.0), points)
        select new DeliverySpec
        {
            Tranches = [.. tranches],
            CommissioningMonths = commissioning,
            PowerRamp = [.. ramp],
            Retires = retires,
            LoadCurve = [.. curve],
        };

    private static Gen<DateOnly> Month() =>
        from year in Gen.Choose(2020, 2040)
        from month in Gen.Choose(1, 12)
        select new DateOnly(year, month, 1);

    private static Gen<PowerStep> Step() =>
        from month in Month()
        from megawatts in Gen.Choose(0, 4000)
        select new PowerStep(month, Power.FromMegawatts(megawatts / 4.0));

    private static Gen<TrancheSpec> Tranche() =>
        from kind in Gen.Choose(0, 2)
        from size in Gen.Choose(1, 64)
        from month in Month()
        from ordered in Gen.Elements(true, false)
        from median in Gen.Choose(1, 200)
        from more in Gen.Choose(0, 100)
        from ramp in Gen.Choose(1, 12)
        from price in Gen.OneOf(
            Gen.Constant((Money?)null),
            Gen.Choose(0, 5_000_000).Select(usd => (Money?)Money.FromUsd(usd))
        )
        select new TrancheSpec
        {
            Share = kind == 0 ? size / 64.0 : null,
            Systems = kind == 1 ? size : null,
            Power = kind == 2 ? Power.FromMegawatts(size / 4.0) : null,
            Month = ordered ? null : month,
            OrderMonth = ordered ? month : null,
            LeadTime = ordered ? new(median, median + more) : null,
            RampMonths = ramp,
            SystemPrice = price,
        };
}
