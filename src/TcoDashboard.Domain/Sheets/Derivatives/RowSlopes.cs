namespace TcoDashboard.Domain.Sheets.Derivatives;

/// <summary>
/// What a function that walks the periods sees when slopes are carried back through it: the values of its arguments and results, and how much
/// the metric gains for each unit of a result. It adds to each argument what the metric gains for each unit of that argument.
/// </summary>
public readonly ref struct RowSlopes
{
    private readonly ReadOnlySpan<double[]> _arguments;
    private readonly ReadOnlySpan<double[]?> _targets;
    private readonly ReadOnlySpan<double> _results;
    private readonly ReadOnlySpan<double> _slopes;

    internal RowSlopes(
        int periods,
        ReadOnlySpan<double[]> arguments,
        ReadOnlySpan<double[]?> targets,
        ReadOnlySpan<double> results,
        ReadOnlySpan<double> slopes
    )
    {
        Periods = periods;
        _arguments = arguments;
        _targets = targets;
        _results = results;
        _slopes = slopes;
    }

    /// <summary>Number of periods of the timeline.</summary>
    public int Periods { get; }

    /// <summary>The value of an argument in a period.</summary>
    /// <param name="index">Zero-based argument.</param>
    /// <param name="period">Zero-based period.</param>
    public double Argument(int index, int period)
    {
        var values = _arguments[index];
        return values[values.Length == 1 ? 0 : period];
    }

    /// <summary>The result of a period; for a function that gives one value at the end, that value.</summary>
    /// <param name="period">Zero-based period.</param>
    public double Result(int period) => _results[_results.Length == 1 ? 0 : period];

    /// <summary>What the metric gains for each unit of the result of a period.</summary>
    /// <param name="period">Zero-based period.</param>
    public double Slope(int period) => _slopes[_slopes.Length == 1 ? 0 : period];

    /// <summary>Adds to what the metric gains for each unit of an argument in a period.</summary>
    /// <param name="index">Zero-based argument.</param>
    /// <param name="period">Zero-based period.</param>
    /// <param name="amount">Slope of the metric.</param>
    public void Add(int index, int period, double amount)
    {
        // Why: an argument no input reaches has no place to add to.
        if (_targets[index] is { } target && amount != 0)
        {
            target[target.Length == 1 ? 0 : period] += amount;
        }
    }
}
