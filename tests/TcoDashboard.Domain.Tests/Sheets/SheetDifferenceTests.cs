using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

public sealed class SheetDifferenceTests
{
    private static readonly Provenance Given = new(Origin.Scenario);

    [Fact]
    public void TotalCost_OfTwoOptions_BreaksDownToTheRowsOfBoth()
    {
        var own = Option(capex: 900, energy: 10, rent: null);
        var colo = Option(capex: 400, energy: 12, rent: 30);

        var gap = Compare(own, colo, "total");

        Assert.Equal(1260, gap.First!.Value, 1e-9);
        Assert.Equal(1912, gap.Second!.Value, 1e-9);
        Assert.Equal(652, gap.Absolute!.Value, 1e-9);
        Assert.Equal(652.0 / 1260, gap.Relative!.Value, 1e-12);
        Assert.Equal(
            [("capex", -500.0), ("energy", 72.0), ("rent", 1080.0)],
            gap.Contributions.Select(part => (part.Id!, Math.Round(part.Absolute!.Value, 9)))
        );
        Assert.Equal(0, gap.Contributions[2].First);
    }

    [Fact]
    public void CostOfTokens_OfTwoOptions_BreaksDownEvenWhenTheTokensDiffer()
    {
        var slow = Option(capex: 900, energy: 10, rent: null, tokens: 100);
        var fast = Option(capex: 900, energy: 10, rent: null, tokens: 200);

        var gap = Compare(slow, fast, "unit");

        Assert.Equal(-6.3, gap.Absolute!.Value, 1e-9);
        Assert.Equal(
            [("capex", -4.5), ("energy", -1.8)],
            gap.Contributions.Select(part => (part.Id!, Math.Round(part.Absolute!.Value, 9)))
        );
    }

    [Fact]
    public void PresentCost_OfTwoOptions_BreaksDownThroughDiscounting()
    {
        var own = Option(capex: 900, energy: 10, rent: null);
        var colo = Option(capex: 400, energy: 12, rent: 30);

        var gap = Compare(own, colo, "npc");

        // Why: an annuity of 1 a month for 36 months at 12 % effective a year, paid at the end of each month.
        var monthly = Math.Pow(1.12, 1.0 / 12) - 1;
        var annuity = (1 - Math.Pow(1.12, -3)) / monthly;
        Assert.Equal(30 * annuity, Part(gap, "rent").Absolute!.Value, 1e-9);
        Assert.Equal(2 * annuity, Part(gap, "energy").Absolute!.Value, 1e-9);
        Assert.Equal(-500 / (1 + monthly), Part(gap, "capex").Absolute!.Value, 1e-9);
    }

    [Fact]
    public void Row_InOnePeriod_IsCompared()
    {
        var own = Option(capex: 900, energy: 10, rent: null);
        var colo = Option(capex: 400, energy: 12, rent: 30);

        var gap = SheetDifference.Between(own, own.Evaluate(), colo, colo.Evaluate(), "cost", 1);

        Assert.Equal(32, gap.Absolute!.Value, 1e-12);
        Assert.Throws<ArgumentException>(() => Compare(own, colo, "cost"));
        Assert.Throws<KeyNotFoundException>(() => Compare(own, colo, "nothing"));
    }

    [Fact]
    public void Product_OfTwoCells_BelongsToNeither()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        var count = sheet.Input("count", "Systems", Unit.One, 3, Given);
        var price = sheet.Input("price", "Price", Unit.Usd, 5, Given);
        sheet.Cell("cost", "Cost", Unit.Usd, count * price);
        var built = sheet.Build();
        var moved = built.Evaluate(new Dictionary<string, double> { ["count"] = 4 });

        var gap = SheetDifference.Between(built, built.Evaluate(), built, moved, "cost");

        Assert.Equal(5, gap.Absolute);
        Assert.Empty(gap.Contributions);
    }

    [Fact]
    public void Contributions_OfRandomGaps_AddUpToTheGap()
    {
        var amounts = Gen.Choose(-1_000_000, 1_000_000)
            .Select(cents => cents / 97.0)
            .ArrayOf(7)
            .Two();

        Prop.ForAll(
                amounts.ToArbitrary(),
                pair =>
                {
                    var (first, second) = (Ledger(pair.Item1), Ledger(pair.Item2));
                    var gap = Compare(first, second, "grand");
                    return AddsUp(gap) && gap.Contributions.Length == 3;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Contributions_OfPartsThatDoNotCancel_AddUpToTheLastBit()
    {
        var growth = Gen.Choose(1, 1_000_000).Select(cents => cents / 97.0).ArrayOf(7);

        Prop.ForAll(
                growth.ToArbitrary(),
                amounts =>
                {
                    var gap = Compare(Ledger(new double[7]), Ledger(Growing(amounts)), "grand");
                    var sum = gap.Contributions.Aggregate(
                        0.0,
                        (s, part) => s + part.Absolute!.Value
                    );
                    return sum.Equals(gap.Absolute!.Value);
                }
            )
            .QuickCheckThrowOnFailure();

        static double[] Growing(double[] amounts) =>
            [.. amounts.Select((amount, i) => i is 3 or 5 ? -amount : amount)];
    }

    [Fact]
    public void Difference_TurnedRound_ChangesSign()
    {
        var amounts = Gen.Choose(-1_000_000, 1_000_000)
            .Select(cents => cents / 97.0)
            .ArrayOf(7)
            .Two();

        Prop.ForAll(
                amounts.ToArbitrary(),
                pair =>
                {
                    var (first, second) = (Ledger(pair.Item1), Ledger(pair.Item2));
                    return Compare(first, second, "grand").Absolute
                        == -Compare(second, first, "grand").Absolute;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static bool AddsUp(Difference gap)
    {
        if (gap.Contributions.IsEmpty)
        {
            return true;
        }
        double sum = 0;
        foreach (var part in gap.Contributions)
        {
            sum += part.Absolute!.Value;
        }
        // Why: where large parts cancel, no doubles near them may add up to the last bit; a few roundings of the largest are left.
        var left = Math.Abs(sum - gap.Absolute!.Value);
        var largest = gap.Contributions.Max(part => Math.Abs(part.Absolute!.Value));
        return left <= 1e-15 * largest && gap.Contributions.All(AddsUp);
    }

    private static Difference Part(Difference gap, string id) =>
        gap.Contributions.Single(part => part.Id == id);

    private static Difference Compare(Sheet a, Sheet b, string id) =>
        SheetDifference.Between(a, a.Evaluate(), b, b.Evaluate(), id);

    private static Sheet Ledger(double[] amounts)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 12));
        var lines = amounts
            .Select((amount, i) => sheet.Input($"line.{i}", $"Line {i}", Unit.Usd, amount, Given))
            .ToArray();
        var left = sheet.Row("left", "Left", Unit.Usd, lines[0] / 3 + lines[1] * sheet.PeriodIndex);
        var right = sheet.Row("right", "Right", Unit.Usd, lines[2] - lines[3] + lines[4] * 0.1);
        var other = sheet.Row("other", "Other", Unit.Usd, lines[5] * 7 - lines[6] / 11);
        var all = sheet.Row("all", "All", Unit.Usd, left + right - other);
        sheet.Cell("grand", "Grand total", Unit.Usd, Fx.Sum(all));
        return sheet.Build();
    }

    private static Sheet Option(double capex, double energy, double? rent, double tokens = 100)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 36));
        var price = sheet.Input("capex.price", "Price", Unit.Usd, capex, Given);
        var bill = sheet.Input("energy.bill", "Energy bill", Unit.UsdPerMonth, energy, Given);
        var served = sheet.Input("tokens", "Tokens served", Unit.MillionTokens, tokens, Given);
        var rate = sheet.Input("rate", "Discount rate", Unit.Fraction, 0.12, Given);
        var first = Fx.Equal(sheet.PeriodIndex, 0);
        var cost =
            sheet.Row("capex", "Purchase", Unit.Usd, Fx.If(first, price, 0))
            + sheet.Row("energy", "Energy", Unit.Usd, bill * sheet.MonthsInPeriod);
        if (rent is { } paid)
        {
            var monthly = sheet.Input("rent.rate", "Monthly rent", Unit.UsdPerMonth, paid, Given);
            cost += sheet.Row("rent", "Rent", Unit.Usd, monthly * sheet.MonthsInPeriod);
        }
        var all = sheet.Row("cost", "Cost", Unit.Usd, cost);
        var total = sheet.Cell("total", "Total cost", Unit.Usd, Fx.Sum(all));
        sheet.Cell("npc", "Net present cost", Unit.Usd, Fx.Npv(rate, all));
        sheet.Cell("unit", "Cost of tokens", Unit.UsdPerMillionTokens, total / served);
        return sheet.Build();
    }
}
