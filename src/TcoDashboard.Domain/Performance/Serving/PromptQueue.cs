namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// Time to the first token at one copy: the rest of the step under way, the prompts ahead, the wait for a place where all are taken, and the
/// prompt's own steps. Prompts ahead form a queue of work that full steps take off, chunk by chunk (model equations, 13).
/// </summary>
internal readonly record struct PromptQueue
{
    private IEngineSteps Steps { get; init; }

    private RequestAtoms Requests { get; init; }

    private PromptWork Work { get; init; }

    private double Decoding { get; init; }

    /// <summary>Share of full prompt capacity that is taken.</summary>
    public double Utilisation { get; private init; }

    private double WaitProbability { get; init; }

    private double WaitMean { get; init; }

    private double WaitVariance { get; init; }

    /// <summary>Share of time in steps with prompts.</summary>
    private double MixedShare { get; init; }

    private double MixedSeconds { get; init; }

    private double DecodeSeconds { get; init; }

    public static PromptQueue At(
        IEngineSteps steps,
        RequestAtoms requests,
        double rate,
        double decoding
    )
    {
        var work = PromptWork.At(steps, requests, rate, decoding);
        var most = PromptWork.MostTokens(steps, requests);
        var decode = steps.StepSeconds(decoding, 0);
        var full = steps.StepSeconds(decoding, most);

        // Where prompts are cut, a full step takes a chunk from each lane; where not, each prompt is a step of its own.
        var chunked = double.IsFinite(steps.ChunkTokens);
        var perToken = chunked ? full / most * steps.Lanes : work.SecondsPerToken(decoding);
        var fixedEach = chunked ? 0 : decode;
        double first = 0;
        double second = 0;
        double third = 0;
        for (var index = 0; index < requests.Prompts.Length; index++)
        {
            var weight = RequestAtoms.Weight[index];
            var service = fixedEach + (requests.Prompts[index] * perToken);
            first += weight * service;
            second += weight * service * service;
            third += weight * service * service * service;
        }

        var mixed = steps.StepSeconds(decoding, work.Fill);
        var queue = new PromptQueue
        {
            Steps = steps,
            Requests = requests,
            Work = work,
            Decoding = decoding,
            MixedShare = Math.Min(1, rate * requests.Prompt / work.Fill * mixed),
            MixedSeconds = mixed,
            DecodeSeconds = Math.Min(1, decoding) * decode,
        };
        return queue.WithWait(rate, first, second, third);
    }

    /// <summary>The distribution of the time to first token, with the wait for a place among answers.</summary>
    public LatencyMixture TimeToFirstToken(AnswerSharing answers)
    {
        var mixture = new LatencyMixture(Requests.Prompts.Length * 4);
        var alone = Math.Min(1, answers.WaitProbability);
        var place = answers.ConditionalWaitSeconds;
        for (var index = 0; index < Requests.Prompts.Length; index++)
        {
            var weight = RequestAtoms.Weight[index];
            var (own, shared) = Own(Requests.Prompts[index]);
            var floor = own + Steps.FirstTokenHostSeconds;
            AddWaits(mixture, floor, weight * (1 - alone), shared);
            AddWaits(mixture, floor, weight * alone, shared.And(place, place * place));
        }

        return mixture;
    }

    private PromptQueue WithWait(double rate, double first, double second, double third)
    {
        var lanes = Steps.Lanes;
        var offered = Math.Min(rate * first, 0.999 * lanes);
        var utilisation = offered / lanes;
        var variation = Math.Max(0, (second / (first * first)) - 1);
        var arrival = Requests.ArrivalVariation;
        var mean = ErlangWaiting.ConditionalWait(lanes, offered, first, arrival, variation);
        if (lanes > 1)
        {
            return this with
            {
                Utilisation = utilisation,
                WaitProbability = ErlangWaiting.WaitProbability(lanes, offered),
                WaitMean = mean,
                WaitVariance = mean * mean,
            };
        }

        // One server: Pollaczek and Khinchine give both moments; Kraemer and Langenbach-Belz the probability for bursty arrivals.
        var probability = ErlangWaiting.SingleServerWaitProbability(
            utilisation,
            arrival,
            variation
        );
        var all = utilisation * mean;
        var poisson = second / (2 * first * (1 - utilisation));
        var square =
            (2 * utilisation * poisson * poisson) + (third / (3 * first * (1 - utilisation)));
        var conditional = probability > 0 ? all / probability : 0;
        var spread = poisson > 0 ? (square / (poisson * poisson)) - 1 : 1;
        return this with
        {
            Utilisation = utilisation,
            WaitProbability = probability,
            WaitMean = conditional,
            WaitVariance = conditional * conditional * spread,
        };
    }

    // The prompt's own steps, and what others that come about the same time add to them.
    private (double Seconds, Spread Shared) Own(double prompt)
    {
        if (!double.IsFinite(Steps.ChunkTokens))
        {
            return (Steps.StepSeconds(Decoding, prompt), default);
        }

        var chunk = Steps.ChunkTokens;
        var whole = Math.Floor(prompt / chunk);
        var rest = prompt - (whole * chunk);
        var most = PromptWork.MostTokens(Steps, Requests);
        var seconds =
            (whole * Steps.StepSeconds(Decoding, Math.Min(chunk, most)))
            + (rest > 0 ? Steps.StepSeconds(Decoding, rest) : 0);
        var extra = Work.SecondsPerToken(Decoding);

        // Those that came after it in the same step share its last one. With several lanes those before it share its steps too, and with
        // bursty arrivals there are more of both than the rate tells.
        var residual = ((MixedShare * MixedSeconds) + ((1 - MixedShare) * DecodeSeconds)) / 2;
        var after = Requests.Others(Work.Rate, residual);
        var usual = Work.Rate * residual;
        var before = Steps.Lanes > 1 ? after : after - usual;
        var steps = Steps.Lanes > 1 ? whole + 1 : 1;
        var room =
            Steps.Lanes > 1 ? most
            : rest > 0 ? most - rest
            : 0;
        var tokens = Math.Min(room, (after + before) * Requests.Prompt) * steps;
        var squares = (after + before) * Requests.PromptSquare * steps;
        var shared = tokens * extra;
        return (seconds, new(shared, Math.Min(squares * extra * extra, room * extra * shared)));
    }

    // An arrival meets a step in progress and waits for the rest of it: of a decode step, or of one with prompts, which is the start of the
    // work ahead. Several lanes take it up in the next step unless all are taken; a single one first finishes what is ahead.
    private void AddWaits(LatencyMixture mixture, double floor, double weight, Spread other)
    {
        var busy = Steps.Lanes > 1 ? MixedShare : Math.Max(MixedShare, WaitProbability);
        var (half, square) = (MixedSeconds / 2, MixedSeconds * MixedSeconds / 12);
        mixture.Add(
            weight * (1 - busy),
            floor,
            (DecodeSeconds / 2) + other.Mean,
            (DecodeSeconds * DecodeSeconds / 12) + other.Variance
        );
        if (Steps.Lanes > 1)
        {
            var all = Math.Min(busy, WaitProbability);
            mixture.Add(weight * (busy - all), floor, half + other.Mean, square + other.Variance);
            mixture.Add(
                weight * all,
                floor,
                half + other.Mean + WaitMean,
                square + other.Variance + WaitVariance
            );
            return;
        }

        // Work ahead has the step in progress in it, unless prompts are small: these share the next step, and then both count.
        half *= double.IsFinite(Steps.ChunkTokens)
            ? Math.Max(0, 1 - (Requests.Prompt / Steps.ChunkTokens))
            : 0;
        mixture.Add(
            weight * busy,
            floor,
            Math.Sqrt((half * half) + (WaitMean * WaitMean)) + other.Mean,
            square + WaitVariance + other.Variance
        );
    }

    private readonly record struct Spread(double Mean, double Variance)
    {
        public Spread And(double mean, double variance) => new(Mean + mean, Variance + variance);
    }
}
