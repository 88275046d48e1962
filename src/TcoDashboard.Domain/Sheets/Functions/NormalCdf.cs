using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Cumulative probability of the standard normal distribution. Hart's rational approximation as given by G. West, "Better approximations to
/// cumulative normal functions", Wilmott Magazine, May 2005; beyond seven standard deviations Laplace's continued fraction.
/// </summary>
public sealed record NormalCdf : ElementFunction
{
    private static readonly double[] Numerator =
    [
        3.52624965998911E-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376,
    ];

    private static readonly double[] Denominator =
    [
        8.83883476483184E-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752,
    ];

    /// <inheritdoc/>
    public override string Name => "normal_cdf";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments)
    {
        var x = arguments[0];
        if (double.IsNaN(x))
        {
            return x;
        }
        var tail = UpperTail(Math.Abs(x));
        return x > 0 ? 1 - tail : tail;
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("NORMSDIST", place.Argument(0));

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[0] = Math.Exp(-arguments[0] * arguments[0] / 2) / Math.Sqrt(2 * Math.PI);

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new([UnitRules.Plain(arguments[0], "A normal deviate")], Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            $"the normal probability of staying below {arguments[0].In(Binding.Product)}",
            Binding.Words
        );

    private static double UpperTail(double x)
    {
        if (x > 37)
        {
            return 0;
        }
        var density = Math.Exp(-x * x / 2);
        if (x >= 7.07106781186547)
        {
            var fraction = x;
            for (var term = 30; term > 0; term--)
            {
                fraction = x + term / fraction;
            }
            return density / fraction / Math.Sqrt(2 * Math.PI);
        }
        return density * Polynomial(Numerator, x) / Polynomial(Denominator, x);
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double value = 0;
        foreach (var coefficient in coefficients)
        {
            value = value * x + coefficient;
        }
        return value;
    }
}
