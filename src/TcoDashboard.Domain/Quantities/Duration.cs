namespace TcoDashboard.Domain.Quantities;

/// <summary>A span of physical time. Held in seconds; the default is zero.</summary>
public readonly record struct Duration : IComparable<Duration>
{
    private readonly double _seconds;

    private Duration(double seconds) => _seconds = seconds;

    /// <summary>Zero.</summary>
    public static Duration Zero => default;

    /// <summary>The value in seconds.</summary>
    public double Seconds => _seconds;

    /// <summary>The value in milliseconds.</summary>
    public double Milliseconds => _seconds / 1e-3;

    /// <summary>The value in microseconds.</summary>
    public double Microseconds => _seconds / 1e-6;

    /// <summary>The value in hours.</summary>
    public double Hours => _seconds / 3600;

    /// <summary>From a value in seconds.</summary>
    public static Duration FromSeconds(double value) => new(value);

    /// <summary>From a value in milliseconds.</summary>
    public static Duration FromMilliseconds(double value) => new(value * 1e-3);

    /// <summary>From a value in microseconds.</summary>
    public static Duration FromMicroseconds(double value) => new(value * 1e-6);

    /// <summary>From a value in hours.</summary>
    public static Duration FromHours(double value) => new(value * 3600);

    /// <summary>Sum.</summary>
    public static Duration operator +(Duration left, Duration right) =>
        new(left._seconds + right._seconds);

    /// <summary>Difference.</summary>
    public static Duration operator -(Duration left, Duration right) =>
        new(left._seconds - right._seconds);

    /// <summary>Scaled by a plain number.</summary>
    public static Duration operator *(Duration left, double right) => new(left._seconds * right);

    /// <summary>Scaled by a plain number.</summary>
    public static Duration operator *(double left, Duration right) => new(left * right._seconds);

    /// <summary>Divided by a plain number.</summary>
    public static Duration operator /(Duration left, double right) => new(left._seconds / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(Duration left, Duration right) =>
        left._seconds / right._seconds;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Duration left, Duration right) => left._seconds < right._seconds;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Duration left, Duration right) => left._seconds > right._seconds;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Duration left, Duration right) =>
        left._seconds <= right._seconds;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Duration left, Duration right) =>
        left._seconds >= right._seconds;

    /// <inheritdoc/>
    public int CompareTo(Duration other) => _seconds.CompareTo(other._seconds);
}
