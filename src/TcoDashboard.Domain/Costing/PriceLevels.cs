using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// The general price level of each month. In real terms there is none: every amount is money of the first month. In nominal terms every
/// amount is written at the prices of the first month and multiplied here, once, by the level of its date; the discount rate is compounded
/// with the same inflation. So a present value is the same on both bases, and the two cannot be mixed.
/// </summary>
public sealed class PriceLevels
{
    private readonly Expr? _begin;
    private readonly Expr? _end;

    private PriceLevels(Expr rate, Expr? begin, Expr? end)
    {
        DiscountRate = rate;
        _begin = begin;
        _end = end;
    }

    /// <summary>The rate at which amounts are discounted: real, or nominal when there is a price level.</summary>
    public Expr DiscountRate { get; }

    /// <summary>Whether amounts are in the money of their month.</summary>
    public bool IsNominal => _begin is not null;

    /// <summary>Adds general inflation to the sheet; <c>null</c> for real terms.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="inflation">General inflation a year; <c>null</c> for real terms.</param>
    public static Expr? Inflation(SheetBuilder sheet, Leaf? inflation)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return inflation is null
            ? null
            : sheet.Input(
                $"in.{InputKeys.Inflation}",
                inflation.Label,
                inflation.Unit,
                inflation.Value,
                inflation.Provenance
            );
    }

    /// <summary>Adds the price level to the sheet.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="rate">General inflation a year; <c>null</c> for real terms.</param>
    /// <param name="realRate">The real discount rate a year.</param>
    public static PriceLevels Build(SheetBuilder sheet, Expr? rate, Expr realRate)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(realRate);
        if (rate is null)
        {
            return new(realRate, null, null);
        }

        var begin = sheet.Row(
            "price_level",
            Worded("Price level at the start of the month"),
            Unit.One,
            Fx.Growth(rate),
            Worded("1 in the first month; capital is paid at this level.")
        );
        return new(
            sheet.Cell(
                "discount_rate.nominal",
                Worded("Nominal discount rate"),
                Unit.PerYear,
                realRate + rate + realRate * rate * sheet.Constant(1, Unit.Year),
                Worded("(1 + nominal) = (1 + real) × (1 + inflation).")
            ),
            begin,
            sheet.Row(
                "price_level.end",
                Worded("Price level at the end of the month"),
                Unit.One,
                begin * (1 + Fx.MonthlyRate(rate)),
                Worded("Everything but capital is paid at this level.")
            )
        );
    }

    /// <summary>An amount at first-month prices, in the money of its date.</summary>
    public Expr At(CostGroup group, Expr amount) =>
        _begin is null ? amount
        : group == CostGroup.Capital ? amount * _begin
        : amount * _end!;
}
