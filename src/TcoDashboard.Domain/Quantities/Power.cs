namespace TcoDashboard.Domain.Quantities;

/// <summary>Electric power. Held in watts; the default is zero.</summary>
public readonly record struct Power : IComparable<Power>
{
    private readonly double _watts;

    private Power(double watts) => _watts = watts;

    /// <summary>Zero.</summary>
    public static Power Zero => default;

    /// <summary>The value in watts.</summary>
    public double Watts => _watts;

    /// <summary>The value in kilowatts.</summary>
    public double Kilowatts => _watts / 1e3;

    /// <summary>The value in megawatts.</summary>
    public double Megawatts => _watts / 1e6;

    /// <summary>From a value in watts.</summary>
    public static Power FromWatts(double value) => new(value);

    /// <summary>From a value in kilowatts.</summary>
    public static Power FromKilowatts(double value) => new(value * 1e3);

    /// <summary>From a value in megawatts.</summary>
    public static Power FromMegawatts(double value) => new(value * 1e6);

    /// <summary>Sum.</summary>
    public static Power operator +(Power left, Power right) => new(left._watts + right._watts);

    /// <summary>Difference.</summary>
    public static Power operator -(Power left, Power right) => new(left._watts - right._watts);

    /// <summary>Scaled by a plain number.</summary>
    public static Power operator *(Power left, double right) => new(left._watts * right);

    /// <summary>Scaled by a plain number.</summary>
    public static Power operator *(double left, Power right) => new(left * right._watts);

    /// <summary>Divided by a plain number.</summary>
    public static Power operator /(Power left, double right) => new(left._watts / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(Power left, Power right) => left._watts / right._watts;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Power left, Power right) => left._watts < right._watts;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Power left, Power right) => left._watts > right._watts;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Power left, Power right) => left._watts <= right._watts;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Power left, Power right) => left._watts >= right._watts;

    /// <summary>Energy used at this power for a time.</summary>
    public static Energy operator *(Power power, Duration time) =>
        Energy.FromJoules(power._watts * time.Seconds);

    /// <inheritdoc/>
    public int CompareTo(Power other) => _watts.CompareTo(other._watts);
}
