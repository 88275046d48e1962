using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

/// <summary>Sheets nobody would write, for laws that hold for all sheets.</summary>
internal static class RandomSheets
{
    internal const int Inputs = 6;

    private static readonly StepTable Tiers = new(
        "the price by volume",
        Unit.One,
        Unit.One,
        [(-1e300, 5), (0, 4), (2, 3), (10, 1.5)]
    );

    private static readonly Func<Expr, Expr, Expr, Expr>[] Exact =
    [
        (a, b, _) => a + b,
        (a, b, _) => a - b,
        (a, b, _) => a * b,
        (a, b, _) => a / b,
        (a, b, _) => a + b,
        (a, _, _) => a * 1,
        (a, _, _) => a + 0,
        (a, _, _) => -a,
        (a, b, _) => Fx.Min(a, b),
        (a, b, _) => Fx.Max(a, b),
        (a, _, _) => Fx.Floor(a),
        (a, _, _) => Fx.Ceiling(a),
        (a, _, _) => Fx.Round(a, 2),
        (a, b, c) => Fx.If(Fx.Less(a, b), c, a),
        (a, b, c) => Fx.If(Fx.LessOrEqual(a, b), b, c),
        (a, b, c) => Fx.If(Fx.And(Fx.Greater(a, 1), Fx.GreaterOrEqual(b, c)), a, b),
        (a, b, c) => Fx.If(Fx.Or(Fx.Equal(a, b), Fx.Not(c)), a, c),
        (a, _, _) => Fx.Mod(a, 3),
        (a, b, _) => Fx.Cumulative(a) + b,
        (a, b, _) => Fx.BoundedBalance(a - 1, b),
        (a, _, _) => Fx.Lag(a, 1),
        (a, _, _) => Fx.Lag(a, 5),
        (a, _, _) => Fx.Lag(a, 0),
        (a, b, _) => Fx.Sum(a) / (1 + b * b),
        (a, _, _) => Fx.First(a),
        (a, _, _) => Fx.At(a, 3),
        (a, _, _) => Fx.Last(a),
        (a, _, _) => Fx.MaxOf(a),
        (a, _, _) => Fx.MinOf(a),
        (a, _, _) => Fx.Step(a, Tiers),
        (a, b, c) => Fx.StraightLine(a, b, Fx.Max(c, 1), 2),
        (_, b, c) => Fx.MonthsInUse(b * 3, c),
        (a, b, _) => Fx.Sum(Fx.Cumulative(a)) - Fx.Lag(Fx.Cumulative(b), 2),
        (a, b, _) => Fx.NpvPerPeriod(Fx.Last(Fx.Min(Fx.Max(b, 0), 1)), a),
        (a, _, _) => Fx.NpvPerPeriod(0.01, a, Timing.Begin),
        (a, b, _) => Fx.Balance(Fx.Min(Fx.Max(b, 0), 1), a),
        (a, _, _) => Fx.LossPool(a, 0.8),
    ];

    // Why: growth and discounting with positive parts, and small exponents, so that the last bits of a power are not blown up
    // by a difference near zero or by a steep exponential.
    private static readonly Func<Expr, Expr, Expr, Expr>[] Smooth =
    [
        (a, b, _) => a + b,
        (a, b, _) => a * Fx.Exp(-Fx.Min(b, 5)),
        (a, b, _) => a * Fx.Pow(1 + Fx.Min(a, 1), Fx.Min(b, 3)),
        (a, b, _) => a / (1 + b),
        (a, _, _) => Fx.Ln(2 + a),
        (a, _, _) => Fx.NormalCdf(a),
        (a, b, _) => Fx.Npv(Fx.Last(Fx.Min(b, 1)), a),
        (a, _, _) => Fx.Npv(0.1, a, Timing.Begin),
        (a, b, _) => -Fx.Pmt(Fx.Min(a, 1), 12 + Fx.Min(b, 50), a, 0, Timing.Begin),
        (a, _, _) => Fx.AnnualRate(Fx.Min(a, 1)),
        (a, _, _) => Fx.Cumulative(a),
        (a, b, _) => a * Fx.Growth(Fx.Min(b, 1)),
        (a, b, _) => -Fx.FutureValue(Fx.Min(a, 1), Fx.Min(b, 20), b, a),
        (a, b, _) => Fx.VariableDecliningBalance(a, 0, 4, 1, 1 + Fx.Min(b, 2), 2),
    ];

    /// <summary>A sheet of exact arithmetic: a batch must give the very same numbers.</summary>
    internal static Sheet OfExactArithmetic(int seed) => Build(seed, Exact, positive: false);

    /// <summary>A sheet with powers, logarithms and probabilities over positive numbers.</summary>
    internal static Sheet OfPowers(int seed) => Build(seed, Smooth, positive: true);

    private static Sheet Build(int seed, Func<Expr, Expr, Expr, Expr>[] operations, bool positive)
    {
        var random = new Random(seed);
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1 + random.Next(14)));
        var given = new Provenance(Origin.Scenario);
        double Number() => Math.Round(random.NextDouble() * 4 - (positive ? 0 : 1.5), 1);
        var known = new List<Expr> { sheet.PeriodIndex / 10 };
        for (var i = 0; i < Inputs; i++)
        {
            known.Add(sheet.Input($"in.{i}", $"Input {i}", Unit.One, Number(), given));
        }
        double[] row = [.. Enumerable.Range(0, sheet.Timeline.Periods).Select(_ => Number())];
        known.Add(sheet.InputRow("in.row", "Input row", Unit.One, row, given));
        for (var i = 0; i < 30; i++)
        {
            Expr Any() => known[random.Next(known.Count)];
            var formula = operations[random.Next(operations.Length)](Any(), Any(), Any());
            // Why: some parts stay unnamed and are used twice, some rows hold one value for all periods.
            var named = random.Next(4);
            known.Add(
                named == 0 ? formula
                : named == 1 || formula.Shape == Shape.Row
                    ? sheet.Row($"row.{i}", $"Row {i}", Unit.One, formula)
                : sheet.Cell($"cell.{i}", $"Cell {i}", Unit.One, formula)
            );
        }
        return sheet.Build();
    }
}
