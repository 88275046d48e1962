namespace TcoDashboard.Documents.Json;

/// <summary>Where a number may lie.</summary>
public sealed record NumberRange
{
    private NumberRange(double minimum, double maximum, string unit, bool excludesMinimum)
    {
        Minimum = minimum;
        Maximum = maximum;
        Unit = unit;
        ExcludesMinimum = excludesMinimum;
    }

    /// <summary>Any finite number.</summary>
    public static NumberRange Any { get; } = new(double.MinValue, double.MaxValue, "", false);

    /// <summary>A share from 0 to 1.</summary>
    public static NumberRange Share { get; } = From(0, 1, "");

    /// <summary>Smallest value.</summary>
    public double Minimum { get; }

    /// <summary>Largest value.</summary>
    public double Maximum { get; }

    /// <summary>Unit for messages; empty for plain numbers.</summary>
    public string Unit { get; }

    /// <summary>Whether the smallest value itself is outside.</summary>
    public bool ExcludesMinimum { get; }

    /// <summary>From one value to another, both allowed.</summary>
    public static NumberRange From(double minimum, double maximum, string unit) =>
        new(minimum, maximum, unit, false);

    /// <summary>Above one value, up to another that is allowed.</summary>
    public static NumberRange Above(double minimum, double maximum, string unit) =>
        new(minimum, maximum, unit, true);

    /// <summary>Whether a value lies inside.</summary>
    public bool Contains(double value) =>
        value <= Maximum && (ExcludesMinimum ? value > Minimum : value >= Minimum);

    /// <summary>The range in words: "from 1 to 10 years".</summary>
    public override string ToString()
    {
        if (Minimum <= double.MinValue && Maximum >= double.MaxValue)
        {
            return Worded("of any size");
        }

        return ExcludesMinimum
            ? Worded($"above {ShownNumber.Of(Minimum, Maximum, Worded(", up to"), Unit)}")
            : Worded($"from {ShownNumber.Of(Minimum, Maximum, Worded(" to"), Unit)}");
    }
}
