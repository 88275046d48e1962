using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Uncertainty;

/// <summary>One metric of one option in every draw.</summary>
public sealed class MetricDraws
{
    private readonly double[] _values;
    private readonly Lazy<double[]> _rising;

    internal MetricDraws(int option, Metric metric, double[] values)
    {
        Option = option;
        Metric = metric;
        _values = values;
        _rising = new(() =>
        {
            double[] known = [.. _values.Where(double.IsFinite)];
            Array.Sort(known);
            return known;
        });
    }

    /// <summary>Index of the option.</summary>
    public int Option { get; }

    /// <summary>The metric with its value without uncertainty.</summary>
    public Metric Metric { get; }

    /// <summary>The value in each draw; NaN where it cannot be computed.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The values that could be computed, in rising order.</summary>
    public ReadOnlySpan<double> Rising => _rising.Value;

    /// <summary>Draws in which the metric could not be computed.</summary>
    public int Failed => _values.Length - _rising.Value.Length;

    /// <summary>The value below which a share of the draws lies; NaN when no draw could be computed.</summary>
    public double Quantile(double share) => Quantiles.Of(Rising, share);

    /// <summary>Mean over the draws.</summary>
    public double Mean => Rising.IsEmpty ? double.NaN : _rising.Value.Average();

    /// <summary>Standard deviation over the draws.</summary>
    public double Deviation
    {
        get
        {
            var mean = Mean;
            double sum = 0;
            foreach (var value in Rising)
            {
                sum += (value - mean) * (value - mean);
            }

            return Rising.Length > 1 ? Math.Sqrt(sum / (Rising.Length - 1)) : double.NaN;
        }
    }

    /// <summary>
    /// Half the width of the 95 % confidence interval of the median, from the order statistics around it. Valid for independent draws; with
    /// Latin hypercube draws the truth is narrower.
    /// </summary>
    public double MedianUncertainty
    {
        get
        {
            if (Rising.IsEmpty)
            {
                return double.NaN;
            }

            var reach = 0.98 / Math.Sqrt(Rising.Length);
            return (Quantile(Math.Min(0.5 + reach, 1)) - Quantile(Math.Max(0.5 - reach, 0))) / 2;
        }
    }
}
