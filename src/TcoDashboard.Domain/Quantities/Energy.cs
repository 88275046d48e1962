namespace TcoDashboard.Domain.Quantities;

/// <summary>Energy. Held in joules; the default is zero.</summary>
public readonly record struct Energy : IComparable<Energy>
{
    private readonly double _joules;

    private Energy(double joules) => _joules = joules;

    /// <summary>Zero.</summary>
    public static Energy Zero => default;

    /// <summary>The value in joules.</summary>
    public double Joules => _joules;

    /// <summary>The value in kilowatt-hours.</summary>
    public double KilowattHours => _joules / 3.6e6;

    /// <summary>The value in megawatt-hours.</summary>
    public double MegawattHours => _joules / 3.6e9;

    /// <summary>The value in gigawatt-hours.</summary>
    public double GigawattHours => _joules / 3.6e12;

    /// <summary>From a value in joules.</summary>
    public static Energy FromJoules(double value) => new(value);

    /// <summary>From a value in kilowatt-hours.</summary>
    public static Energy FromKilowattHours(double value) => new(value * 3.6e6);

    /// <summary>From a value in megawatt-hours.</summary>
    public static Energy FromMegawattHours(double value) => new(value * 3.6e9);

    /// <summary>From a value in gigawatt-hours.</summary>
    public static Energy FromGigawattHours(double value) => new(value * 3.6e12);

    /// <summary>Sum.</summary>
    public static Energy operator +(Energy left, Energy right) => new(left._joules + right._joules);

    /// <summary>Difference.</summary>
    public static Energy operator -(Energy left, Energy right) => new(left._joules - right._joules);

    /// <summary>Scaled by a plain number.</summary>
    public static Energy operator *(Energy left, double right) => new(left._joules * right);

    /// <summary>Scaled by a plain number.</summary>
    public static Energy operator *(double left, Energy right) => new(left * right._joules);

    /// <summary>Divided by a plain number.</summary>
    public static Energy operator /(Energy left, double right) => new(left._joules / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(Energy left, Energy right) => left._joules / right._joules;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Energy left, Energy right) => left._joules < right._joules;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Energy left, Energy right) => left._joules > right._joules;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Energy left, Energy right) => left._joules <= right._joules;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Energy left, Energy right) => left._joules >= right._joules;

    /// <inheritdoc/>
    public int CompareTo(Energy other) => _joules.CompareTo(other._joules);
}
