using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>A latency as a mixture: with some weights a fixed floor and a gamma-distributed rest of known mean and variance. Times in seconds.</summary>
internal sealed class LatencyMixture(int capacity)
{
    private readonly List<Part> _parts = new(capacity);
    private double _weight;

    /// <summary>Mean over all parts.</summary>
    public double Mean
    {
        get
        {
            var sum = 0.0;
            foreach (var part in _parts)
            {
                sum += part.Weight * (part.Floor + part.Mean);
            }

            return sum / _weight;
        }
    }

    /// <summary>Variance over all parts.</summary>
    public double Variance
    {
        get
        {
            var mean = Mean;
            var sum = 0.0;
            foreach (var part in _parts)
            {
                var off = part.Floor + part.Mean - mean;
                sum += part.Weight * (part.Variance + (off * off));
            }

            return sum / _weight;
        }
    }

    public void Add(double weight, double floor, double mean, double variance)
    {
        if (weight > 1e-9)
        {
            _parts.Add(new(weight, floor, Math.Max(0, mean), variance));
            _weight += weight;
        }
    }

    public LatencySummary Summarise() =>
        new(
            Duration.FromSeconds(Mean),
            Duration.FromSeconds(Quantile(0.50)),
            Duration.FromSeconds(Quantile(0.90)),
            Duration.FromSeconds(Quantile(0.95)),
            Duration.FromSeconds(Quantile(0.99))
        );

    /// <summary>The latency that a share of requests stays below.</summary>
    public double Quantile(double share)
    {
        double low = 0;
        double high = Mean + (10 * Math.Sqrt(Variance)) + 1e-12;
        while (Below(high) < share)
        {
            high *= 2;
        }

        for (var pass = 0; pass < 60 && high - low > 1e-6 * high; pass++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return high;
    }

    private double Below(double value)
    {
        var sum = 0.0;
        foreach (var part in _parts)
        {
            sum +=
                part.Weight * GammaDistribution.Below(value - part.Floor, part.Mean, part.Variance);
        }

        return sum / _weight;
    }

    private readonly record struct Part(double Weight, double Floor, double Mean, double Variance);
}
