using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Studies;

/// <summary>How the draws of one metric of one option spread: what is shown of them, small enough to keep.</summary>
public sealed record MetricSpread
{
    private const int Steps = 1000;

    /// <summary>Index of the option.</summary>
    public required int Option { get; init; }

    /// <summary>The metric with its value without uncertainty.</summary>
    public required Metric Metric { get; init; }

    /// <summary>One draw in ten lies below.</summary>
    public required double P10 { get; init; }

    /// <summary>Half the draws lie below.</summary>
    public required double P50 { get; init; }

    /// <summary>One draw in ten lies above.</summary>
    public required double P90 { get; init; }

    /// <summary>Mean of the draws.</summary>
    public required double Mean { get; init; }

    /// <summary>Half the width of the 95 % confidence interval of the median.</summary>
    public required double MedianUncertainty { get; init; }

    /// <summary>Draws in which the metric could not be computed.</summary>
    public required int Failed { get; init; }

    /// <summary>The values below which 0, 1, 2 … 1,000 thousandths of the draws lie.</summary>
    public required ImmutableArray<double> Quantiles { get; init; }

    /// <summary>What is shown of the draws of a metric; <c>null</c> when none could be computed.</summary>
    public static MetricSpread? Of(MetricDraws draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        return draws.Rising.IsEmpty
            ? null
            : new()
            {
                Option = draws.Option,
                Metric = draws.Metric,
                P10 = draws.Quantile(0.1),
                P50 = draws.Quantile(0.5),
                P90 = draws.Quantile(0.9),
                Mean = draws.Mean,
                MedianUncertainty = draws.MedianUncertainty,
                Failed = draws.Failed,
                Quantiles =
                [
                    .. Enumerable
                        .Range(0, Steps + 1)
                        .Select(step => draws.Quantile((double)step / Steps)),
                ],
            };
    }

    /// <summary>The value below which a share of the draws lies, to a thousandth.</summary>
    public double Quantile(double share) =>
        Quantiles[(int)Math.Round(Math.Clamp(share, 0, 1) * Steps)];

    /// <summary>The share of the draws at or below a value, to a thousandth.</summary>
    public double ShareBelow(double value)
    {
        var above = 0;
        var end = Quantiles.Length;
        while (above < end)
        {
            var middle = (above + end) / 2;
            (above, end) = Quantiles[middle] <= value ? (middle + 1, end) : (above, middle);
        }

        return above == 0 ? 0
            : above > Steps ? 1
            : (
                above
                - 1
                + ((value - Quantiles[above - 1]) / (Quantiles[above] - Quantiles[above - 1]))
            ) / Steps;
    }
}
