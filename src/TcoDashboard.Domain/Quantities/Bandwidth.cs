namespace TcoDashboard.Domain.Quantities;

/// <summary>Data moved per time. Held in bytes per second; the default is zero.</summary>
public readonly record struct Bandwidth : IComparable<Bandwidth>
{
    private readonly double _bytesPerSecond;

    private Bandwidth(double bytesPerSecond) => _bytesPerSecond = bytesPerSecond;

    /// <summary>Zero.</summary>
    public static Bandwidth Zero => default;

    /// <summary>The value in bytes per second.</summary>
    public double BytesPerSecond => _bytesPerSecond;

    /// <summary>The value in gigabytes per second.</summary>
    public double GigabytesPerSecond => _bytesPerSecond / 1e9;

    /// <summary>The value in gigabits per second.</summary>
    public double GigabitsPerSecond => _bytesPerSecond / 1.25e8;

    /// <summary>From a value in bytes per second.</summary>
    public static Bandwidth FromBytesPerSecond(double value) => new(value);

    /// <summary>From a value in gigabytes per second.</summary>
    public static Bandwidth FromGigabytesPerSecond(double value) => new(value * 1e9);

    /// <summary>From a value in gigabits per second.</summary>
    public static Bandwidth FromGigabitsPerSecond(double value) => new(value * 1.25e8);

    /// <summary>Sum.</summary>
    public static Bandwidth operator +(Bandwidth left, Bandwidth right) =>
        new(left._bytesPerSecond + right._bytesPerSecond);

    /// <summary>Difference.</summary>
    public static Bandwidth operator -(Bandwidth left, Bandwidth right) =>
        new(left._bytesPerSecond - right._bytesPerSecond);

    /// <summary>Scaled by a plain number.</summary>
    public static Bandwidth operator *(Bandwidth left, double right) =>
        new(left._bytesPerSecond * right);

    /// <summary>Scaled by a plain number.</summary>
    public static Bandwidth operator *(double left, Bandwidth right) =>
        new(left * right._bytesPerSecond);

    /// <summary>Divided by a plain number.</summary>
    public static Bandwidth operator /(Bandwidth left, double right) =>
        new(left._bytesPerSecond / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(Bandwidth left, Bandwidth right) =>
        left._bytesPerSecond / right._bytesPerSecond;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Bandwidth left, Bandwidth right) =>
        left._bytesPerSecond < right._bytesPerSecond;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Bandwidth left, Bandwidth right) =>
        left._bytesPerSecond > right._bytesPerSecond;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Bandwidth left, Bandwidth right) =>
        left._bytesPerSecond <= right._bytesPerSecond;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Bandwidth left, Bandwidth right) =>
        left._bytesPerSecond >= right._bytesPerSecond;

    /// <inheritdoc/>
    public int CompareTo(Bandwidth other) => _bytesPerSecond.CompareTo(other._bytesPerSecond);
}
