using System.Globalization;

namespace TcoDashboard.Domain.Quantities;

/// <summary>
/// A unit of measure: a product of base dimensions and a scale to the coherent base unit (US dollar, joule, second, calendar month,
/// token, kilogram, litre, byte, floating-point operation). Two units with equal <see cref="Dimensions"/> convert by the ratio of their scales.
/// </summary>
/// <remarks>
/// Physical time (hours) and calendar time (months of a contract) are different dimensions on purpose: a month has 672 to 744 hours,
/// so nothing converts between them silently. Counts (systems, accelerators, people) are dimensionless.
/// </remarks>
public sealed record Unit
{
    private Unit(string symbol, Dimensions dimensions, double scale)
    {
        Symbol = symbol;
        Dimensions = dimensions;
        Scale = scale;
    }

    /// <summary>The symbol shown to people, for example <c>kW</c> or <c>USD/kWh</c>; empty for a plain number.</summary>
    public string Symbol { get; }

    /// <summary>The exponents of the base dimensions.</summary>
    public Dimensions Dimensions { get; }

    /// <summary>How many coherent base units one of this unit is: 1 kWh is 3.6e6 J, so 3.6e6.</summary>
    public double Scale { get; }

    /// <summary>A plain number or count.</summary>
    public static Unit One { get; } = new("", default, 1);

    /// <summary>A share from 0 to 1; shown as percent by the presenter.</summary>
    public static Unit Fraction { get; } = new("fraction", default, 1);

    /// <summary>United States dollar.</summary>
    public static Unit Usd { get; } = new("USD", new(Money: 1), 1);

    /// <summary>Watt.</summary>
    public static Unit Watt { get; } = new("W", new(Energy: 1, Time: -1), 1);

    /// <summary>Kilowatt.</summary>
    public static Unit Kilowatt { get; } = new("kW", new(Energy: 1, Time: -1), 1e3);

    /// <summary>Megawatt.</summary>
    public static Unit Megawatt { get; } = new("MW", new(Energy: 1, Time: -1), 1e6);

    /// <summary>Joule.</summary>
    public static Unit Joule { get; } = new("J", new(Energy: 1), 1);

    /// <summary>Kilowatt-hour.</summary>
    public static Unit KilowattHour { get; } = new("kWh", new(Energy: 1), 3.6e6);

    /// <summary>Megawatt-hour.</summary>
    public static Unit MegawattHour { get; } = new("MWh", new(Energy: 1), 3.6e9);

    /// <summary>Second.</summary>
    public static Unit Second { get; } = new("s", new(Time: 1), 1);

    /// <summary>Millisecond.</summary>
    public static Unit Millisecond { get; } = new("ms", new(Time: 1), 1e-3);

    /// <summary>Hour of physical time.</summary>
    public static Unit Hour { get; } = new("h", new(Time: 1), 3600);

    /// <summary>Calendar month, the period of the cost sheet and of contracts.</summary>
    public static Unit Month { get; } = new("month", new(Calendar: 1), 1);

    /// <summary>Calendar year: 12 calendar months.</summary>
    public static Unit Year { get; } = new("year", new(Calendar: 1), 12);

    /// <summary>Rate per calendar year, for growth, discount and annual charges.</summary>
    public static Unit PerYear { get; } = new("/year", new(Calendar: -1), 1.0 / 12);

    /// <summary>Rate per calendar month: the rate per period of the cost sheet.</summary>
    public static Unit PerMonth { get; } = new("/month", new(Calendar: -1), 1);

    /// <summary>Token.</summary>
    public static Unit Token { get; } = new("token", new(Tokens: 1), 1);

    /// <summary>Million tokens.</summary>
    public static Unit MillionTokens { get; } = new("Mtok", new(Tokens: 1), 1e6);

    /// <summary>Trillion tokens.</summary>
    public static Unit TrillionTokens { get; } = new("Ttok", new(Tokens: 1), 1e12);

    /// <summary>Tokens a second.</summary>
    public static Unit TokensPerSecond { get; } = new("tok/s", new(Tokens: 1, Time: -1), 1);

    /// <summary>Tokens per joule.</summary>
    public static Unit TokensPerJoule { get; } = new("tok/J", new(Tokens: 1, Energy: -1), 1);

    /// <summary>Dollars per million tokens.</summary>
    public static Unit UsdPerMillionTokens { get; } =
        new("USD/Mtok", new(Money: 1, Tokens: -1), 1e-6);

    /// <summary>Dollars per trillion tokens, the unit of training cost.</summary>
    public static Unit UsdPerTrillionTokens { get; } =
        new("USD/Ttok", new(Money: 1, Tokens: -1), 1e-12);

    /// <summary>Dollars per kilowatt-hour.</summary>
    public static Unit UsdPerKilowattHour { get; } =
        new("USD/kWh", new(Money: 1, Energy: -1), 1 / 3.6e6);

    /// <summary>Dollars per hour.</summary>
    public static Unit UsdPerHour { get; } = new("USD/h", new(Money: 1, Time: -1), 1.0 / 3600);

    /// <summary>Dollars per kilowatt and calendar month, the unit of colocation rent.</summary>
    public static Unit UsdPerKilowattMonth { get; } =
        new("USD/kW-month", new(Money: 1, Energy: -1, Time: 1, Calendar: -1), 1e-3);

    /// <summary>Dollars per megawatt, the unit of facility build cost.</summary>
    public static Unit UsdPerMegawatt { get; } =
        new("USD/MW", new(Money: 1, Energy: -1, Time: 1), 1e-6);

    /// <summary>Dollars per calendar year.</summary>
    public static Unit UsdPerYear { get; } = new("USD/year", new(Money: 1, Calendar: -1), 1.0 / 12);

    /// <summary>Dollars per calendar month.</summary>
    public static Unit UsdPerMonth { get; } = new("USD/month", new(Money: 1, Calendar: -1), 1);

    /// <summary>Gigabyte (1e9 bytes).</summary>
    public static Unit Gigabyte { get; } = new("GB", new(Data: 1), 1e9);

    /// <summary>Gigabytes per second.</summary>
    public static Unit GigabytesPerSecond { get; } = new("GB/s", new(Data: 1, Time: -1), 1e9);

    /// <summary>Gigabits per second.</summary>
    public static Unit GigabitsPerSecond { get; } = new("Gbit/s", new(Data: 1, Time: -1), 1e9 / 8);

    /// <summary>Tera floating-point operations per second (dense).</summary>
    public static Unit Teraflops { get; } = new("TFLOP/s", new(Compute: 1, Time: -1), 1e12);

    /// <summary>Kilogram of CO2 equivalent.</summary>
    public static Unit KilogramCo2 { get; } = new("kgCO2e", new(Mass: 1), 1);

    /// <summary>Grams of CO2 equivalent per kilowatt-hour.</summary>
    public static Unit GramsCo2PerKilowattHour { get; } =
        new("gCO2e/kWh", new(Mass: 1, Energy: -1), 1e-3 / 3.6e6);

    /// <summary>Dollars per cubic metre, the unit of water prices.</summary>
    public static Unit UsdPerCubicMetre { get; } = new("USD/m3", new(Money: 1, Volume: -1), 1e-3);

    /// <summary>Dollars per gigabyte, the unit of egress prices.</summary>
    public static Unit UsdPerGigabyte { get; } = new("USD/GB", new(Money: 1, Data: -1), 1e-9);

    /// <summary>Litre.</summary>
    public static Unit Litre { get; } = new("L", new(Volume: 1), 1);

    /// <summary>Cubic metre.</summary>
    public static Unit CubicMetre { get; } = new("m3", new(Volume: 1), 1e3);

    /// <summary>Litres per kilowatt-hour, the unit of water usage effectiveness.</summary>
    public static Unit LitresPerKilowattHour { get; } =
        new("L/kWh", new(Volume: 1, Energy: -1), 1 / 3.6e6);

    /// <summary>Microsecond.</summary>
    public static Unit Microsecond { get; } = new("µs", new(Time: 1), 1e-6);

    /// <summary>Day of 24 hours.</summary>
    public static Unit Day { get; } = new("d", new(Time: 1), 86400);

    /// <summary>Week of seven days, the unit of lead times.</summary>
    public static Unit Week { get; } = new("week", new(Time: 1), 604800);

    /// <summary>Events a second.</summary>
    public static Unit PerSecond { get; } = new("1/s", new(Time: -1), 1);

    /// <summary>Tera integer operations per second (dense).</summary>
    public static Unit Teraops { get; } = new("TOP/s", new(Compute: 1, Time: -1), 1e12);

    /// <summary>Terabits per second.</summary>
    public static Unit TerabitsPerSecond { get; } = new("Tbit/s", new(Data: 1, Time: -1), 1e12 / 8);

    /// <summary>Dollars per watt.</summary>
    public static Unit UsdPerWatt { get; } = new("USD/W", new(Money: 1, Energy: -1, Time: 1), 1);

    /// <summary>Dollars per megawatt and calendar year, the unit of long capacity contracts.</summary>
    public static Unit UsdPerMegawattYear { get; } =
        new("USD/MW-year", new(Money: 1, Energy: -1, Time: 1, Calendar: -1), 1e-6 / 12);

    /// <summary>Dollars per acre of land; an acre is counted, not measured.</summary>
    public static Unit UsdPerAcre { get; } = new("USD/acre", new(Money: 1), 1);

    /// <summary>Pound sterling as printed. A plain number, so that nothing adds it to dollars as if it were one.</summary>
    public static Unit Pound { get; } = new("GBP", default, 1);

    /// <summary>Pounds sterling per kilowatt-hour as printed.</summary>
    public static Unit PoundPerKilowattHour { get; } = new("GBP/kWh", new(Energy: -1), 1 / 3.6e6);

    /// <summary>Canadian dollar as printed. A plain number, so that nothing adds it to US dollars as if it were one.</summary>
    public static Unit CanadianDollar { get; } = new("CAD", default, 1);

    /// <summary>A full-time employee or the equivalent in part-time ones.</summary>
    public static Unit FullTimeEmployee { get; } = new("FTE", default, 1);

    /// <summary>Full-time employees per megawatt.</summary>
    public static Unit FullTimeEmployeesPerMegawatt { get; } =
        new("FTE/MW", new(Energy: -1, Time: 1), 1e-6);

    /// <summary>Kilogram.</summary>
    public static Unit Kilogram { get; } = new("kg", new(Mass: 1), 1);

    /// <summary>Kilograms of CO2 equivalent per kilowatt of capacity.</summary>
    public static Unit KilogramCo2PerKilowatt { get; } =
        new("kgCO2e/kW", new(Mass: 1, Energy: -1, Time: 1), 1e-3);

    /// <summary>Degree Celsius, as a reading and not as a difference.</summary>
    public static Unit Celsius { get; } = new("°C", default, 1);

    /// <summary>US gallons per kilowatt-hour, the unit of generator fuel.</summary>
    public static Unit UsGallonsPerKilowattHour { get; } =
        new("gal/kWh", new(Volume: 1, Energy: -1), 3.785411784 / 3.6e6);

    /// <summary>The named units, in a fixed order; used to find a symbol for a product and by readers of text forms.</summary>
    public static IReadOnlyList<Unit> Named { get; } =
    [
        One,
        Fraction,
        Usd,
        Watt,
        Kilowatt,
        Megawatt,
        Joule,
        KilowattHour,
        Second,
        Millisecond,
        Hour,
        Month,
        Year,
        PerYear,
        PerMonth,
        Token,
        MillionTokens,
        TokensPerSecond,
        TokensPerJoule,
        UsdPerMillionTokens,
        UsdPerKilowattHour,
        UsdPerHour,
        UsdPerKilowattMonth,
        UsdPerMegawatt,
        UsdPerYear,
        UsdPerMonth,
        Gigabyte,
        GigabytesPerSecond,
        GigabitsPerSecond,
        Teraflops,
        KilogramCo2,
        GramsCo2PerKilowattHour,
        Litre,
        LitresPerKilowattHour,
        Microsecond,
        Day,
        Week,
        PerSecond,
        Teraops,
        TerabitsPerSecond,
        UsdPerWatt,
        UsdPerMegawattYear,
        UsdPerAcre,
        Pound,
        PoundPerKilowattHour,
        CanadianDollar,
        FullTimeEmployee,
        FullTimeEmployeesPerMegawatt,
        Kilogram,
        KilogramCo2PerKilowatt,
        Celsius,
        UsGallonsPerKilowattHour,
        MegawattHour,
        TrillionTokens,
        UsdPerTrillionTokens,
    ];

    /// <summary>The unit of a product.</summary>
    public static Unit operator *(Unit left, Unit right) =>
        Of(
            left.Dimensions + right.Dimensions,
            left.Scale * right.Scale,
            NameIn(left),
            "·",
            NameIn(right)
        );

    /// <summary>The unit of a quotient.</summary>
    public static Unit operator /(Unit left, Unit right) =>
        Of(
            left.Dimensions - right.Dimensions,
            left.Scale / right.Scale,
            NameIn(left) is { Length: > 0 } name ? name : "1",
            "/",
            NameIn(right)
        );

    /// <summary>Friendly alternate of the product operator.</summary>
    public static Unit Multiply(Unit left, Unit right) => left * right;

    /// <summary>Friendly alternate of the quotient operator.</summary>
    public static Unit Divide(Unit left, Unit right) => left / right;

    /// <summary>
    /// The same unit with another currency in place of the US dollar: <c>USD/kWh</c> in EUR is <c>EUR/kWh</c>. It does not convert to US
    /// dollars by itself; a rate has to stand between the two.
    /// </summary>
    /// <param name="currency">Three capital letters.</param>
    /// <exception cref="ArgumentException">The unit is not an amount of US dollars.</exception>
    public Unit In(string currency) =>
        Dimensions is { Money: 1, Foreign: 0 }
        && Symbol.StartsWith(Usd.Symbol, StringComparison.Ordinal)
            ? new(
                currency + Symbol[Usd.Symbol.Length..],
                Dimensions with
                {
                    Money = 0,
                    Foreign = 1,
                },
                Scale
            )
            : throw new ArgumentException(
                $"{Symbol} is not an amount of US dollars.",
                nameof(currency)
            );

    /// <summary>Whether a value in this unit may be shown in the other: same dimensions, any scale.</summary>
    public bool ConvertsTo(Unit other) => Dimensions == other.Dimensions;

    /// <summary>The factor that turns a value in this unit into a value in <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public double FactorTo(Unit other) =>
        ConvertsTo(other)
            ? Scale / other.Scale
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Symbol} does not convert to {other.Symbol}."
                ),
                nameof(other)
            );

    /// <summary>Same dimensions and same scale; the symbol is only a name.</summary>
    public bool Equals(Unit? other) =>
        other is not null
        && Dimensions == other.Dimensions
        && Math.Abs(Scale - other.Scale) <= 1e-12 * Math.Abs(Scale);

    /// <inheritdoc/>
    public override int GetHashCode() => Dimensions.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Symbol;

    // Why: a share times a unit is that unit; "fraction·USD" would be noise.
    private static string NameIn(Unit unit) => ReferenceEquals(unit, Fraction) ? "" : unit.Symbol;

    private static Unit Of(
        Dimensions dimensions,
        double scale,
        string left,
        string join,
        string right
    )
    {
        var unnamed = new Unit(
            right.Length == 0 ? left
                : left.Length == 0 ? right
                : left + join + right,
            dimensions,
            scale
        );
        return Named.FirstOrDefault(named => named.Equals(unnamed)) ?? unnamed;
    }
}
