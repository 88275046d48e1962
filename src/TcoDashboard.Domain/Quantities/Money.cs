namespace TcoDashboard.Domain.Quantities;

/// <summary>An amount of money in US dollars. Held in US dollars; the default is zero.</summary>
public readonly record struct Money : IComparable<Money>
{
    private readonly double _usd;

    private Money(double usd) => _usd = usd;

    /// <summary>Zero.</summary>
    public static Money Zero => default;

    /// <summary>The value in US dollars.</summary>
    public double Usd => _usd;

    /// <summary>The value in millions of US dollars.</summary>
    public double MillionUsd => _usd / 1e6;

    /// <summary>From a value in US dollars.</summary>
    public static Money FromUsd(double value) => new(value);

    /// <summary>From a value in millions of US dollars.</summary>
    public static Money FromMillionUsd(double value) => new(value * 1e6);

    /// <summary>Sum.</summary>
    public static Money operator +(Money left, Money right) => new(left._usd + right._usd);

    /// <summary>Difference.</summary>
    public static Money operator -(Money left, Money right) => new(left._usd - right._usd);

    /// <summary>Scaled by a plain number.</summary>
    public static Money operator *(Money left, double right) => new(left._usd * right);

    /// <summary>Scaled by a plain number.</summary>
    public static Money operator *(double left, Money right) => new(left * right._usd);

    /// <summary>Divided by a plain number.</summary>
    public static Money operator /(Money left, double right) => new(left._usd / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(Money left, Money right) => left._usd / right._usd;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(Money left, Money right) => left._usd < right._usd;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(Money left, Money right) => left._usd > right._usd;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(Money left, Money right) => left._usd <= right._usd;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(Money left, Money right) => left._usd >= right._usd;

    /// <inheritdoc/>
    public int CompareTo(Money other) => _usd.CompareTo(other._usd);
}
