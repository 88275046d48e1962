using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>Times between arrivals with mean 1: gamma-distributed, as common load generators make them.</summary>
internal static class ArrivalGaps
{
    /// <summary>A gap with the variance given (Marsaglia and Tsang 2000); exponential at 1, constant at 0.</summary>
    public static double Next(ref SeededRandom random, double variance)
    {
        if (variance <= 1e-9)
        {
            return 1;
        }

        if (Math.Abs(variance - 1) < 1e-9)
        {
            return -Math.Log(random.NextShare());
        }

        var shape = 1 / variance;
        var boost = shape < 1 ? Math.Pow(random.NextShare(), 1 / shape) : 1;
        var d = (shape < 1 ? shape + 1 : shape) - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.NextNormal();
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            if (Math.Log(random.NextShare()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v * boost * variance;
            }
        }
    }
}
