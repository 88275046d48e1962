using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>A request stream reduced to a few lengths with their weights, finer towards the long ones, and their moments. In tokens.</summary>
internal sealed class RequestAtoms
{
    private static readonly double[] s_weights = Weights();
    private static readonly double[] s_shares = Shares(s_weights);

    public RequestAtoms(RequestTraffic traffic)
    {
        ArrivalVariation = traffic.ArrivalVariation;
        Output = traffic.Output.Mean;
        var fresh = 1 - traffic.CachedInput.Value;
        Prompts = traffic.Input.Atoms(s_shares, s_weights);
        Later = traffic.Output.Atoms(s_shares, s_weights);
        for (var index = 0; index < Prompts.Length; index++)
        {
            Prompts[index] = Math.Max(1, Prompts[index] * fresh);
            Later[index] = Math.Max(0, Later[index] - 1);
        }

        Prompt = Mean(Prompts);
        PromptSquare = Mean(Prompts, Prompts);
        LaterMean = Mean(Later);
        LaterSquare = Mean(Later, Later);
    }

    /// <summary>Weights of the lengths; they add up to 1.</summary>
    public static ReadOnlySpan<double> Weight => s_weights;

    public double ArrivalVariation { get; }

    /// <summary>Prompt tokens to process, shortest first.</summary>
    public double[] Prompts { get; }

    /// <summary>Tokens after the first one, fewest first.</summary>
    public double[] Later { get; }

    public double Prompt { get; }

    public double PromptSquare { get; }

    public double LaterMean { get; }

    public double LaterSquare { get; }

    /// <summary>Mean answer length.</summary>
    public double Output { get; }

    public double LaterVariation => LaterMean > 0 ? (LaterSquare / (LaterMean * LaterMean)) - 1 : 0;

    /// <summary>Weighted mean.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            sum += s_weights[index] * values[index];
        }

        return sum;
    }

    /// <summary>
    /// Other requests expected within a time after one: <c>λ·t</c> for Poisson arrivals; for gamma-distributed gaps the renewal function
    /// <c>Σ P(S_n ≤ t)</c>, which is larger because bursty requests come together.
    /// </summary>
    public double Others(double rate, double seconds)
    {
        if (Math.Abs(ArrivalVariation - 1) < 1e-9)
        {
            return rate * seconds;
        }

        var sum = 0.0;
        for (var n = 1; n < 64; n++)
        {
            var term = GammaDistribution.Below(
                seconds,
                n / rate,
                n * ArrivalVariation / (rate * rate)
            );
            sum += term;
            if (term < 1e-4)
            {
                return sum;
            }
        }

        return (rate * seconds) + ((ArrivalVariation - 1) / 2);
    }

    private static double Mean(double[] values, double[] factors)
    {
        var sum = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            sum += s_weights[index] * values[index] * factors[index];
        }

        return sum;
    }

    // 18 of 5 %, 8 of 1 %, 8 of 0.25 %: the 99th percentile lies inside the grid, not beyond it.
    private static double[] Weights() =>
        [
            .. Enumerable.Repeat(0.05, 18),
            .. Enumerable.Repeat(0.01, 8),
            .. Enumerable.Repeat(0.0025, 8),
        ];

    private static double[] Shares(double[] weights)
    {
        var shares = new double[weights.Length];
        var below = 0.0;
        for (var index = 0; index < shares.Length; index++)
        {
            shares[index] = below + (weights[index] / 2);
            below += weights[index];
        }

        return shares;
    }
}
