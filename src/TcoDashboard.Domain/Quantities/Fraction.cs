using System.Globalization;

namespace TcoDashboard.Domain.Quantities;

/// <summary>A share from 0 to 1. Percent exists only where a number is shown.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private Fraction(double value) => Value = value;

    /// <summary>The share, 0 to 1.</summary>
    public double Value { get; }

    /// <summary>Nothing.</summary>
    public static Fraction Zero => default;

    /// <summary>Everything.</summary>
    public static Fraction One { get; } = new(1);

    /// <summary>What is left of one.</summary>
    public Fraction Complement => new(1 - Value);

    /// <summary>From a number between 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 0 to 1 or not a number.</exception>
    public static Fraction Of(double value) =>
        value is >= 0 and <= 1
            ? new(value)
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A fraction lies between 0 and 1, not {value}."
                )
            );

    /// <summary>The number, invariant.</summary>
    // Why: what the compiler writes for a record prints its complement too, whose complement it prints, without end.
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left share is smaller.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.Value < right.Value;

    /// <summary>Whether the left share is larger.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.Value > right.Value;

    /// <summary>Whether the left share is not larger.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.Value <= right.Value;

    /// <summary>Whether the left share is not smaller.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.Value >= right.Value;
}
