using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>Steady state of one copy on some wafers with a number of sequences in flight (model equations, 18.3).</summary>
internal readonly record struct WaferPoint : ITradeOffPoint
{
    public int Wafers { get; private init; }

    public int Wave { get; private init; }

    public int Sequences { get; private init; }

    public WaferLatency Latency { get; private init; }

    public double PrefillSeconds { get; private init; }

    public double TimeToFirstTokenSeconds { get; private init; }

    public double TimePerOutputTokenSeconds { get; private init; }

    public double RequestsPerSecond { get; private init; }

    public double OutputPerSystem { get; private init; }

    public static WaferPoint At(
        WaferSetting setting,
        WaferLoad load,
        WaferParameters parameters,
        int sequences
    )
    {
        var token = setting.Latency.TokenSeconds;
        double later = load.OutputTokens - 1;
        var answer = later * token;
        var prefill = setting.PrefillSeconds;
        var ttft = parameters.FirstTokenHostSeconds + prefill + token;

        // Prompts of all requests take the layers for a share u = X·prefill of the time, which stretches every answer by 1/(1 − u);
        // with Little's law X·(ttft + answer/(1 − u)) = B this is a quadratic in X, of which the smaller root is meant.
        var sum = ttft + answer + (sequences * prefill);
        var requests =
            2 * sequences / (sum + Math.Sqrt((sum * sum) - (4 * ttft * prefill * sequences)));
        return new()
        {
            Wafers = setting.Wafers,
            Wave = setting.Wave,
            Sequences = sequences,
            Latency = setting.Latency,
            PrefillSeconds = prefill,
            TimeToFirstTokenSeconds = ttft,
            TimePerOutputTokenSeconds = token / (1 - (requests * prefill)),
            RequestsPerSecond = requests,
            OutputPerSystem = requests * load.OutputTokens * setting.CopiesPerSystem,
        };
    }
}

/// <summary>Wafers of a copy and sequences a wave, with what follows from them.</summary>
internal readonly record struct WaferSetting(
    int Wafers,
    int Wave,
    WaferLatency Latency,
    double PrefillSeconds,
    double CopiesPerSystem
);
