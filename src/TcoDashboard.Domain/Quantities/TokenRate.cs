namespace TcoDashboard.Domain.Quantities;

/// <summary>Tokens per time; the name of the member says input, output or total. Held in tokens per second; the default is zero.</summary>
public readonly record struct TokenRate : IComparable<TokenRate>
{
    private readonly double _tokensPerSecond;

    private TokenRate(double tokensPerSecond) => _tokensPerSecond = tokensPerSecond;

    /// <summary>Zero.</summary>
    public static TokenRate Zero => default;

    /// <summary>The value in tokens per second.</summary>
    public double TokensPerSecond => _tokensPerSecond;

    /// <summary>From a value in tokens per second.</summary>
    public static TokenRate FromTokensPerSecond(double value) => new(value);

    /// <summary>Sum.</summary>
    public static TokenRate operator +(TokenRate left, TokenRate right) =>
        new(left._tokensPerSecond + right._tokensPerSecond);

    /// <summary>Difference.</summary>
    public static TokenRate operator -(TokenRate left, TokenRate right) =>
        new(left._tokensPerSecond - right._tokensPerSecond);

    /// <summary>Scaled by a plain number.</summary>
    public static TokenRate operator *(TokenRate left, double right) =>
        new(left._tokensPerSecond * right);

    /// <summary>Scaled by a plain number.</summary>
    public static TokenRate operator *(double left, TokenRate right) =>
        new(left * right._tokensPerSecond);

    /// <summary>Divided by a plain number.</summary>
    public static TokenRate operator /(TokenRate left, double right) =>
        new(left._tokensPerSecond / right);

    /// <summary>Ratio of two values.</summary>
    public static double operator /(TokenRate left, TokenRate right) =>
        left._tokensPerSecond / right._tokensPerSecond;

    /// <summary>Whether the left value is smaller.</summary>
    public static bool operator <(TokenRate left, TokenRate right) =>
        left._tokensPerSecond < right._tokensPerSecond;

    /// <summary>Whether the left value is larger.</summary>
    public static bool operator >(TokenRate left, TokenRate right) =>
        left._tokensPerSecond > right._tokensPerSecond;

    /// <summary>Whether the left value is not larger.</summary>
    public static bool operator <=(TokenRate left, TokenRate right) =>
        left._tokensPerSecond <= right._tokensPerSecond;

    /// <summary>Whether the left value is not smaller.</summary>
    public static bool operator >=(TokenRate left, TokenRate right) =>
        left._tokensPerSecond >= right._tokensPerSecond;

    /// <inheritdoc/>
    public int CompareTo(TokenRate other) => _tokensPerSecond.CompareTo(other._tokensPerSecond);
}
