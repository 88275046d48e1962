namespace TcoDashboard.Domain.Quantities;

/// <summary>Greenhouse gas as CO2 equivalent. Held in kilograms; the default is zero.</summary>
public readonly record struct Carbon : IComparable<Carbon>
{
    private readonly double _kilograms;

    private Carbon(double kilograms) => _kilograms = kilograms;

    /// <summary>Zero.</summary>
    public static Carbon Zero => default;

    /// <summary>The value in kilograms.</summary>
    public double Kilograms => _kilograms;

    /// <summary>The value in tonnes.</summary>
    public double Tonnes => _kilograms / 1e3;

    /// <summary>From a value in kilograms.</summary>
    public static Carbon FromKilograms(double value) => new(value);

    /// <summary>From a value in tonnes.</summary>
    public static Carbon FromTonnes(double value) => new(value * 1e3);

    /// <summary>Sum.</summary>
    public static Carbon operator +(Carbon left, Carbon right) =>
        new(left._kilograms + right._kilograms);

    /// <summary>Difference.</summary>
    public static Carbon operator -(Carbon left, Carbon right) =>
        new(left._kilograms - right._kilograms);

    /// <summary>Scaled by a plain number.</summary>
    public static Carbon operator *(Carbon left, double right) => new(left._kilograms * right);

    /// <summary>Scaled by a plain number.</summary>
    public static Carbon operator *(double left, Carbon right) => new(left * right._kilograms);

    /// <summary>Divided by a plain number.</summary>
    public static Carbon operator /(Carbon left, double right) => new(left._kilograms / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(Carbon left, Carbon right) =>
        left._kilograms / right._kilograms;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Carbon left, Carbon right) => left._kilograms < right._kilograms;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Carbon left, Carbon right) => left._kilograms > right._kilograms;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Carbon left, Carbon right) =>
        left._kilograms <= right._kilograms;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Carbon left, Carbon right) =>
        left._kilograms >= right._kilograms;

    /// <inheritdoc/>
    public int CompareTo(Carbon other) => _kilograms.CompareTo(other._kilograms);
}
