using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>A table of steps, such as price tiers by volume: each step holds from its key up to the next.</summary>
public sealed class StepTable
{
    private readonly double[] _keys;

    /// <summary>A table from its steps.</summary>
    /// <param name="label">Its name in formulas, lower case: "the unit price by volume".</param>
    /// <param name="keyUnit">Unit of the keys.</param>
    /// <param name="valueUnit">Unit of the values.</param>
    /// <param name="steps">At least one step, keys rising.</param>
    /// <exception cref="ArgumentException">No step, a number that is not finite, or keys that do not rise.</exception>
    public StepTable(
        string label,
        Unit keyUnit,
        Unit valueUnit,
        IReadOnlyList<(double From, double Value)> steps
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0)
        {
            throw new ArgumentException("A step table needs at least one step.", nameof(steps));
        }
        for (var i = 0; i < steps.Count; i++)
        {
            if (!double.IsFinite(steps[i].From) || !double.IsFinite(steps[i].Value))
            {
                throw new ArgumentException($"Step {i} of {label} is not finite.", nameof(steps));
            }
            if (i > 0 && steps[i].From <= steps[i - 1].From)
            {
                throw new ArgumentException(
                    $"Step {i} of {label} does not lie above the step before it.",
                    nameof(steps)
                );
            }
        }
        Label = label;
        KeyUnit = keyUnit;
        ValueUnit = valueUnit;
        Steps = [.. steps];
        _keys = [.. steps.Select(step => step.From)];
    }

    /// <summary>Its name in formulas.</summary>
    public string Label { get; }

    /// <summary>Unit of the keys.</summary>
    public Unit KeyUnit { get; }

    /// <summary>Unit of the values.</summary>
    public Unit ValueUnit { get; }

    /// <summary>The steps, keys rising.</summary>
    public ImmutableArray<(double From, double Value)> Steps { get; }

    internal double ValueAt(double key)
    {
        if (!(key >= _keys[0]))
        {
            return double.NaN;
        }
        var found = Array.BinarySearch(_keys, key);
        return Steps[found >= 0 ? found : ~found - 1].Value;
    }
}
