namespace TcoDashboard.Domain.Quantities;

/// <summary>An amount of data, decimal (1 GB is 1e9 bytes). Held in bytes; the default is zero.</summary>
public readonly record struct Bytes : IComparable<Bytes>
{
    private readonly double _bytes;

    private Bytes(double bytes) => _bytes = bytes;

    /// <summary>Zero.</summary>
    public static Bytes Zero => default;

    /// <summary>The value in bytes.</summary>
    public double Count => _bytes;

    /// <summary>The value in gigabytes.</summary>
    public double Gigabytes => _bytes / 1e9;

    /// <summary>The value in terabytes.</summary>
    public double Terabytes => _bytes / 1e12;

    /// <summary>From a value in bytes.</summary>
    public static Bytes FromCount(double value) => new(value);

    /// <summary>From a value in gigabytes.</summary>
    public static Bytes FromGigabytes(double value) => new(value * 1e9);

    /// <summary>From a value in terabytes.</summary>
    public static Bytes FromTerabytes(double value) => new(value * 1e12);

    /// <summary>Sum.</summary>
    public static Bytes operator +(Bytes left, Bytes right) => new(left._bytes + right._bytes);

    /// <summary>Difference.</summary>
    public static Bytes operator -(Bytes left, Bytes right) => new(left._bytes - right._bytes);

    /// <summary>Scaled by a plain number.</summary>
    public static Bytes operator *(Bytes left, double right) => new(left._bytes * right);

    /// <summary>Scaled by a plain number.</summary>
    public static Bytes operator *(double left, Bytes right) => new(left * right._bytes);

    /// <summary>Divided by a plain number.</summary>
    public static Bytes operator /(Bytes left, double right) => new(left._bytes / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(Bytes left, Bytes right) => left._bytes / right._bytes;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Bytes left, Bytes right) => left._bytes < right._bytes;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Bytes left, Bytes right) => left._bytes > right._bytes;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Bytes left, Bytes right) => left._bytes <= right._bytes;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Bytes left, Bytes right) => left._bytes >= right._bytes;

    /// <summary>Time to move this much at a bandwidth.</summary>
    public static Duration operator /(Bytes amount, Bandwidth bandwidth) =>
        Duration.FromSeconds(amount._bytes / bandwidth.BytesPerSecond);

    /// <inheritdoc/>
    public int CompareTo(Bytes other) => _bytes.CompareTo(other._bytes);
}
