namespace TcoDashboard.Domain.Quantities;

/// <summary>Dense floating-point operations per second (a multiply-add is two). Held in FLOP/s; the default is zero.</summary>
public readonly record struct ComputeRate : IComparable<ComputeRate>
{
    private readonly double _flops;

    private ComputeRate(double flops) => _flops = flops;

    /// <summary>Zero.</summary>
    public static ComputeRate Zero => default;

    /// <summary>The value in FLOP/s.</summary>
    public double FlopsPerSecond => _flops;

    /// <summary>The value in TFLOP/s.</summary>
    public double Teraflops => _flops / 1e12;

    /// <summary>From a value in FLOP/s.</summary>
    public static ComputeRate FromFlopsPerSecond(double value) => new(value);

    /// <summary>From a value in TFLOP/s.</summary>
    public static ComputeRate FromTeraflops(double value) => new(value * 1e12);

    /// <summary>Sum.</summary>
    public static ComputeRate operator +(ComputeRate left, ComputeRate right) =>
        new(left._flops + right._flops);

    /// <summary>Difference.</summary>
    public static ComputeRate operator -(ComputeRate left, ComputeRate right) =>
        new(left._flops - right._flops);

    /// <summary>Scaled by a plain number.</summary>
    public static ComputeRate operator *(ComputeRate left, double right) =>
        new(left._flops * right);

    /// <summary>Scaled by a plain number.</summary>
    public static ComputeRate operator *(double left, ComputeRate right) =>
        new(left * right._flops);

    /// <summary>Divided by a plain number.</summary>
    public static ComputeRate operator /(ComputeRate left, double right) =>
        new(left._flops / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(ComputeRate left, ComputeRate right) =>
        left._flops / right._flops;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(ComputeRate left, ComputeRate right) =>
        left._flops < right._flops;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(ComputeRate left, ComputeRate right) =>
        left._flops > right._flops;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(ComputeRate left, ComputeRate right) =>
        left._flops <= right._flops;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(ComputeRate left, ComputeRate right) =>
        left._flops >= right._flops;

    /// <inheritdoc/>
    public int CompareTo(ComputeRate other) => _flops.CompareTo(other._flops);
}
