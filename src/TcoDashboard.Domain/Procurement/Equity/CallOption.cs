using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Equity;

/// <summary>
/// The value of a right to buy one share, written as cells of a sheet. F. Black and M. Scholes, "The pricing of options and corporate
/// liabilities", Journal of Political Economy 81 (1973); R. Merton, "Theory of rational option pricing", Bell Journal of Economics 4 (1973).
/// </summary>
public static class CallOption
{
    // Why: a horizon or a volatility of zero leaves no chance; the smallest spread keeps the quotient finite and the probabilities at 0 or 1.
    private const double LeastSpread = 1e-9;

    // Why: half a minute; the slope of a square root at zero is infinite, and a derivative of it would be too.
    private const double LeastYears = 1e-6;

    // Why: a strike of zero has no logarithm; a billionth of a dollar changes no value that anyone could see.
    private const double LeastBarrierUsd = 1e-9;

    /// <summary>The formula's source, for the explanation of cells.</summary>
    public static Source Reference { get; } =
        new(
            "Black and Scholes, The pricing of options and corporate liabilities; Merton, Theory of rational option pricing",
            null,
            "1973",
            "paper"
        );

    /// <summary>
    /// Fair value of one right in US dollars, as the cell <c>ID.value</c>: S·e^(−qT)·N(d₁) − K·e^(−rT)·N(d₂). With a hurdle H above K it pays S − K only
    /// where S ends at or above H, so H takes the place of K inside d₁ and d₂ (a gap call: J. Hull, Options, Futures and Other Derivatives,
    /// chapter on exotic options).
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="id">Prefix of the cells.</param>
    /// <param name="name">What the right is called in labels.</param>
    /// <param name="terms">The right.</param>
    public static Expr Value(SheetBuilder sheet, string id, string name, OptionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(terms);
        var (above, probability) = Deviates(sheet, id, name, terms);
        return sheet.Cell(
            $"{id}.value",
            Worded($"Value of one right, {name}"),
            Unit.Usd,
            terms.Spot * Fx.Exp(-(terms.Dividend * terms.Years)) * Fx.NormalCdf(above)
                - terms.Strike
                    * Fx.Exp(-(terms.RiskFree * terms.Years))
                    * Fx.NormalCdf(probability),
            Worded("Black–Scholes–Merton; with a share-price hurdle nothing is paid below it."),
            Reference
        );
    }

    /// <summary>
    /// What the right gains with a dollar on the share: e^(−qT)·N(d₁), and with a hurdle H above K also what the jump of H − K there gains in
    /// likelihood, (H − K)·e^(−rT)·n(d₂) ÷ (S·σ√T).
    /// </summary>
    internal static Expr Slope(SheetBuilder sheet, string id, string name, OptionTerms terms)
    {
        var (above, probability) = Deviates(sheet, id, name, terms);
        var slope = Fx.Exp(-(terms.Dividend * terms.Years)) * Fx.NormalCdf(above);
        if (terms.Hurdle is not { } hurdle)
        {
            return slope;
        }
        var density = Fx.Exp(-(probability * probability) / 2) / Math.Sqrt(2 * Math.PI);
        return slope
            + Fx.Max(hurdle - terms.Strike, 0)
                * Fx.Exp(-(terms.RiskFree * terms.Years))
                * density
                / (terms.Spot * (above - probability));
    }

    /// <summary>
    /// Present value of exercising where the share price ends at a quantile of its lognormal distribution: e^(−rT)·max(S_T − K, 0), zero below
    /// the hurdle, with S_T = S·exp((r − q − σ²/2)T + z·σ√T).
    /// </summary>
    /// <param name="terms">The right.</param>
    /// <param name="deviate">The quantile as a standard normal deviate z: −1.2816 for P10, 1.2816 for P90.</param>
    public static Expr AtQuantile(OptionTerms terms, Expr deviate)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(deviate);
        var drift =
            (terms.RiskFree - terms.Dividend - terms.Volatility * terms.Volatility / 2)
            * terms.Years;
        var price = terms.Spot * Fx.Exp(drift + deviate * Spread(terms));
        var gain = Fx.Max(price - terms.Strike, 0) * Fx.Exp(-(terms.RiskFree * terms.Years));
        return terms.Hurdle is { } hurdle ? Fx.GreaterOrEqual(price, hurdle) * gain : gain;
    }

    internal static (Expr Above, Expr Probability) Deviates(
        SheetBuilder sheet,
        string id,
        string name,
        OptionTerms terms
    )
    {
        var barrier = Fx.Max(
            terms.Hurdle is { } hurdle ? Fx.Max(terms.Strike, hurdle) : terms.Strike,
            sheet.Constant(LeastBarrierUsd, Unit.Usd)
        );
        var spread = sheet.Cell(
            $"{id}.spread",
            Worded($"Spread of the share price, {name}"),
            Unit.One,
            Fx.Max(Spread(terms), LeastSpread),
            Worded("Volatility times the square root of the years."),
            Reference
        );
        var drift =
            (terms.RiskFree - terms.Dividend + terms.Volatility * terms.Volatility / 2)
            * terms.Years;
        var above = sheet.Cell(
            $"{id}.d1",
            $"d₁, {name}",
            Unit.One,
            (Fx.Ln(terms.Spot / barrier) + drift) / spread,
            null,
            Reference
        );
        return (above, sheet.Cell($"{id}.d2", $"d₂, {name}", Unit.One, above - spread));
    }

    private static Expr Spread(OptionTerms terms) =>
        terms.Volatility * Fx.Pow(Fx.Max(terms.Years, LeastYears), 0.5);
}
