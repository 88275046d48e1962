namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>How an engine takes in the requests of a test, as far as the time to the first token tells.</summary>
/// <param name="WaveShare">Share of the prompts of all clients that queue before one's own on average.</param>
/// <param name="WaitSteps">Decode steps until the engine looks at its queue.</param>
/// <param name="StartSeconds">Seconds that the start of a test adds to each request on average.</param>
internal readonly record struct Admission(double WaveShare, double WaitSteps, double StartSeconds)
{
    // A request comes in the middle of a step.
    private const double HalfStep = 0.5;

    // Tests of ten requests a client: one in ten meets the start, when all clients come at once (InferenceX, benchmark_serving).
    private const double FirstWaveShare = 0.1;

    // Public recipes of SGLang on Blackwell look every 10 steps below 16 requests and every 30 from there (InferenceX).
    private const double ManyClients = 16;
    private const double FewShare = 1.0 / 3;

    // Requests of equal lengths that start together end together, and an engine that takes prompts before answers keeps them so: more of
    // the clients' prompts meet than in a test whose lengths are drawn, as InferenceX does. Why: 0.3 of those of all clients was best on
    // accelerators and on models left out; 0.4 to 0.6 gain less, and a lock step would be 1.
    private const double EqualLengthsWaveShare = 0.3;

    /// <summary>An engine in steady use, which looks at its queue after every step.</summary>
    public static Admission Steady(double waveShare) => new(waveShare, HalfStep, 0);

    /// <summary>The engine of a published test.</summary>
    public static Admission Of(ServingRun run, ServingParameters p)
    {
        var isSglang = run.Engine == EngineGeneration.Sglang;
        var polls =
            isSglang && run.Device.IsBlackwell
                ? p[ServingParameter.PollSteps] * (run.Clients < ManyClients ? FewShare : 1)
                : 0;
        var isNominal = RunWords.IsNominal(run.Row);
        var starts = isSglang && !run.IsMedian && isNominal;

        // Why: the start of a test lifts a mean but no median; those who meet again and again lift both.
        return new(
            isSglang && !isNominal
                ? Math.Max(EqualLengthsWaveShare, p[ServingParameter.WaveShare])
                : p[ServingParameter.WaveShare]
                    * (run.IsMedian ? p[ServingParameter.WaveMedianFactor] : 1),
            Math.Max(HalfStep, polls),
            starts ? FirstWaveShare * p[ServingParameter.ColdStartSeconds] : 0
        );
    }
}
