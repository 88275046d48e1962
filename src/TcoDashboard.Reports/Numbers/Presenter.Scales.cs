using System.Globalization;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Numbers;

public sealed partial class Presenter
{
    /// <summary>The one scale for a row, column or axis: chosen from the largest value, with decimals that keep the smaller ones apart.</summary>
    public NumberScale ScaleFor(IEnumerable<double?> values, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(unit);
        double[] known =
        [
            .. values
                .OfType<double>()
                .Select(Math.Abs)
                .Where(value => value > 0 && double.IsFinite(value)),
        ];
        if (known.Length == 0)
        {
            return OwnScale(0, unit);
        }

        var scale = SharedScale(known.Min(), known.Max(), unit);
        if (
            UnitForm.IsCount(unit)
            && scale.Divisor == 1
            && known.All(value => Math.Floor(value) == value)
        )
        {
            return scale with { Decimals = 0 };
        }

        // Why: two more decimals than the largest needs are still readable and keep the smaller ones apart.
        var forSmallest = DecimalsFor(known.Min() / scale.Divisor, SignificantDigits);
        return scale with
        {
            Decimals = Math.Clamp(forSmallest, scale.Decimals, scale.Decimals + 2),
        };
    }

    /// <summary>The one scale for a row or column of a table: that of <see cref="ScaleFor(IEnumerable{double?}, Unit)"/> with the reader's decimals.</summary>
    /// <param name="values">The values of the row.</param>
    /// <param name="unit">Their unit.</param>
    public NumberScale TableScaleFor(IReadOnlyCollection<double?> values, Unit unit) =>
        InTable(ScaleFor(values, unit), values, unit);

    /// <summary>
    /// A scale with the decimals that the reader wants in tables. Things that are counted stay whole, and a row whose largest value is below
    /// one on its scale keeps the digits that it needs: none of it would be left.
    /// </summary>
    /// <param name="scale">The scale of a row.</param>
    /// <param name="values">The values of the row.</param>
    /// <param name="unit">Their unit.</param>
    public NumberScale InTable(NumberScale scale, IReadOnlyCollection<double?> values, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(unit);
        if (TableDecimals is not { } wanted)
        {
            return scale;
        }

        var areCounted =
            UnitForm.IsCount(unit)
            && scale.Divisor == 1
            && values.All(value => value is null || value % 1 == 0);
        var largest = values.OfType<double>().Select(Math.Abs).DefaultIfEmpty(0).Max();
        return areCounted ? scale
            : largest < scale.Divisor ? scale with { Decimals = Math.Max(wanted, scale.Decimals) }
            : scale with { Decimals = wanted };
    }

    /// <summary>The scale of a row on which its largest value has so many digits; whole counts keep none after the point.</summary>
    /// <param name="values">The values of the row.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="digits">Significant digits of the largest.</param>
    public NumberScale ScaleFor(IReadOnlyCollection<double?> values, Unit unit, int digits)
    {
        var scale = ScaleFor(values, unit);
        var most = values.OfType<double>().Select(Math.Abs).DefaultIfEmpty(0).Max();
        var isCount =
            UnitForm.IsCount(unit) && values.All(value => value is null || value % 1 == 0);
        return isCount
            ? new(1, "", "", 0)
            : scale with
            {
                Decimals = DecimalsFor(most / scale.Divisor, digits),
            };
    }

    /// <summary>The scale of the largest value, or a smaller one when the smallest value would vanish on it: 30 and 1,521 tok/s.</summary>
    private NumberScale SharedScale(double smallest, double largest, Unit unit)
    {
        const double Vanishing = 0.1;
        const double Unwieldy = 1e5;
        var scale = OwnScale(largest, unit);
        var lower = UnitForm
            .Steps(unit, Units)
            .LastOrDefault(step => step.Divisor < scale.Divisor, default);
        return
            lower.Divisor > 0
            && smallest / scale.Divisor < Vanishing
            && largest / lower.Divisor < Unwieldy
            ? new(
                lower.Divisor,
                lower.Prefix,
                lower.Symbol,
                DecimalsFor(largest / lower.Divisor, SignificantDigits)
            )
            : scale;
    }

    private NumberScale OwnScale(double value, Unit unit)
    {
        var steps = UnitForm.Steps(unit, Units);
        var size = Math.Abs(value);
        var rounded = RoundedTo(size, SignificantDigits);
        if (rounded > 0 && rounded < SmallestPlain * steps[0].Divisor)
        {
            // Why another list: these would put whole rows in units that nobody plans in.
            steps = UnitForm.TinySteps(unit) is { IsEmpty: false } tiny ? tiny : steps;
        }

        var step =
            size == 0
                ? steps.FirstOrDefault(candidate => candidate.Divisor == 1, steps[0])
                : steps.LastOrDefault(candidate => rounded >= candidate.Divisor, steps[0]);
        var decimals =
            UnitForm.IsCount(unit) && Math.Floor(size) == size && step.Divisor == 1
                ? 0
                : DecimalsFor(rounded / step.Divisor, SignificantDigits);
        return new(step.Divisor, step.Prefix, step.Symbol, decimals);
    }

    /// <summary>Digits after the point that show so many significant digits.</summary>
    private static int DecimalsFor(double value, int significant)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return 0;
        }

        // Why: 9.9996 shown with three digits is 10.0, one decimal fewer than its own order of magnitude says.
        var size = RoundedTo(Math.Abs(value), significant);
        var magnitude = (int)Math.Floor(Math.Log10(size) + 1e-12);
        return Math.Clamp(significant - 1 - magnitude, 0, 9);
    }

    private static double RoundedTo(double value, int significant) =>
        value == 0 || !double.IsFinite(value)
            ? value
            : double.Parse(
                value.ToString(
                    string.Create(CultureInfo.InvariantCulture, $"E{significant - 1}"),
                    CultureInfo.InvariantCulture
                ),
                CultureInfo.InvariantCulture
            );
}
