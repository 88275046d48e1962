namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// Answers of one copy as a processor-sharing queue: everybody in flight gets a token a step, and steps take longer the more there are. For
/// Poisson arrivals the number in flight is <c>π(n) ∝ Π λ·(O−1)·T(k)/k</c> whatever the length distribution (Cohen, "The multiple phase
/// service network with generalized processor sharing", 1979); above the sequence limit requests wait for a place.
/// </summary>
internal readonly record struct AnswerSharing
{
    /// <summary>Sequences decoding, on average.</summary>
    public double Mean { get; private init; }

    /// <summary>Variance of that number.</summary>
    public double Variance { get; private init; }

    /// <summary>Mean time between tokens as requests see it, in seconds.</summary>
    public double TokenSeconds { get; private init; }

    /// <summary>Growth of the time between tokens with each further sequence, in seconds: its regression on the number in flight.</summary>
    public double Slope { get; private init; }

    /// <summary>Time between tokens when few are in flight, in seconds: the least a request may see.</summary>
    public double LeastTokenSeconds { get; private init; }

    /// <summary>Probability that all places are taken.</summary>
    public double WaitProbability { get; init; }

    /// <summary>Mean wait for a place of those that wait, in seconds.</summary>
    public double ConditionalWaitSeconds { get; private init; }

    /// <summary>The answers of a copy at a rate.</summary>
    /// <param name="steps">The copy.</param>
    /// <param name="requests">The stream.</param>
    /// <param name="rate">Requests a second.</param>
    /// <param name="prompting">Requests whose prompts are under way, which hold places.</param>
    public static AnswerSharing At(
        IEngineSteps steps,
        RequestAtoms requests,
        double rate,
        double prompting
    )
    {
        if (requests.LaterMean <= 0 || rate <= 0)
        {
            return new() { TokenSeconds = steps.StepSeconds(1, 0) };
        }

        // A place is held from the first chunk on, so prompts under way leave fewer for answers.
        var limit = Math.Max(1, (int)(steps.SequenceLimit - prompting));
        var guess = Balance(PromptWork.At(steps, requests, rate, 1), rate, requests, limit);
        var work = PromptWork.At(steps, requests, rate, guess);
        var peak = (int)Math.Round(Balance(work, rate, requests, limit));
        var sums = Sum(work, rate * requests.LaterMean, Math.Max(1, peak), limit);
        return Describe(work, requests, sums, limit, prompting);
    }

    // The number at which as many finish as arrive: λ·(O−1)·T(n) = n.
    private static double Balance(PromptWork work, double rate, RequestAtoms requests, int limit)
    {
        double low = 0;
        double high = limit;
        for (var pass = 0; pass < 40 && high - low > 0.01; pass++)
        {
            var middle = (low + high) / 2;
            var inFlight = rate * requests.LaterMean * work.TokenSeconds(middle);
            (low, high) = inFlight > middle ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static Sums Sum(PromptWork work, double tokenRate, int peak, int limit)
    {
        var sums = default(Sums);
        sums.Add(peak, 1, work.TokenSeconds(peak));
        var weight = 1.0;
        for (var n = peak; n >= 1 && weight > 1e-12; n--)
        {
            weight *= n / (tokenRate * work.TokenSeconds(n));
            sums.Add(n - 1, weight, work.TokenSeconds(Math.Max(1, n - 1)));
        }

        weight = 1;
        for (var n = peak + 1; n <= limit && weight > 1e-12; n++)
        {
            var seconds = work.TokenSeconds(n);
            weight *= tokenRate * seconds / n;
            sums.Add(n, weight, seconds);
        }

        if (weight > 1e-12)
        {
            // Beyond the limit the queue is geometric: all places finish at one rate.
            var ratio = Math.Min(0.999, tokenRate * work.TokenSeconds(limit) / limit);
            sums.Full = weight / (1 - ratio);
            sums.Add(limit, weight * ratio / (1 - ratio), work.TokenSeconds(limit));
        }

        return sums;
    }

    private static AnswerSharing Describe(
        PromptWork work,
        RequestAtoms requests,
        Sums sums,
        int limit,
        double prompting
    )
    {
        var mean = sums.First / sums.Total;
        var poisson = Math.Max(0, (sums.Second / sums.Total) - (mean * mean));
        var dispersion = Dispersion(requests) + Stalls(work, requests, mean, poisson);
        var full = sums.Full / sums.Total;
        var slope = sums.Slope;

        // Little's law for the answers: those in flight over the tokens they ask for a second.
        var token =
            (mean / (work.Rate * requests.LaterMean))
            + (slope * poisson * (Dispersion(requests) - 1) / Math.Max(1, mean));
        var tokenAtLimit = work.TokenSeconds(limit);
        var finishing = limit / (requests.LaterMean * tokenAtLimit);
        return new()
        {
            Mean = work.Rate * requests.LaterMean * token,
            Variance = poisson * dispersion,
            TokenSeconds = token,
            Slope = slope,
            LeastTokenSeconds = work.TokenSeconds(
                Math.Max(1, mean - (4 * Math.Sqrt(poisson * dispersion)))
            ),
            WaitProbability = Bursty(
                full,
                mean,
                poisson,
                // Their number varies too, like that of a queue: n·(1 + n).
                dispersion + (prompting * (1 + prompting) / Math.Max(1, poisson)),
                limit
            ),
            ConditionalWaitSeconds =
                (requests.ArrivalVariation + requests.LaterVariation)
                / 2
                / Math.Max(1e-3 * finishing, finishing - work.Rate),
        };
    }

    /// <summary>
    /// Variance over mean of the number in flight, relative to Poisson arrivals: <c>1 + (c_a² − 1)·E[min(S, S')]/E[S]</c> (Whitt,
    /// "Heavy-traffic approximations for service systems with blocking", 1984).
    /// </summary>
    private static double Dispersion(RequestAtoms requests)
    {
        // Sorted: each is the shorter of the two in all pairs with those after it, and of equal rank with its like.
        double shorter = 0;
        var longer = 1.0;
        for (var index = 0; index < requests.Later.Length; index++)
        {
            var weight = RequestAtoms.Weight[index];
            shorter += requests.Later[index] * weight * ((2 * longer) - weight);
            longer -= weight;
        }

        return Math.Max(0.1, 1 + ((requests.ArrivalVariation - 1) * shorter / requests.LaterMean));
    }

    // Runs of prompts hold all answers up together, so that more are in flight afterwards: N²·Var(T)/T² over a mean life.
    private static double Stalls(
        PromptWork work,
        RequestAtoms requests,
        double mean,
        double variance
    )
    {
        var extra = work.SecondsPerToken(mean);
        var token = work.TokenSeconds(mean);
        var stall = Math.Min(0.99, work.Rate * requests.Prompt * extra);
        var spread =
            work.Rate
            * requests.PromptSquare
            * extra
            * extra
            * requests.ArrivalVariation
            / Math.Pow(1 - stall, 2)
            / (requests.LaterMean * token);
        return variance > 0 ? mean * mean * spread / variance : 0;
    }

    // Bursty arrivals widen the number in flight, so that the limit lies fewer standard deviations away.
    private static double Bursty(
        double full,
        double mean,
        double variance,
        double dispersion,
        int limit
    )
    {
        if (full <= 0 || Math.Abs(dispersion - 1) < 1e-9 || variance <= 0)
        {
            return full;
        }

        var narrow = 1 - GammaDistribution.Below(limit - 0.5, mean, variance);
        var wide = 1 - GammaDistribution.Below(limit - 0.5, mean, variance * dispersion);
        return Math.Min(1, narrow > 1e-9 ? full * wide / narrow : wide);
    }

    private struct Sums
    {
        public double Total;
        public double First;
        public double Second;
        public double Seconds;
        public double Both;
        public double Full;

        // The regression of the time between tokens on the number in flight. Where a tread of the steps is wider than that number varies, a
        // slope read between two numbers is none or that of a jump: it falls and rises with the load.
        public readonly double Slope
        {
            get
            {
                var mean = First / Total;
                var variance = (Second / Total) - (mean * mean);
                return variance > 1e-9
                    ? Math.Max(0, ((Both / Total) - (mean * Seconds / Total)) / variance)
                    : 0;
            }
        }

        public void Add(double n, double weight, double seconds)
        {
            Seconds += weight * seconds;
            Both += weight * seconds * n;
            Total += weight;
            First += n * weight;
            Second += n * n * weight;
        }
    }
}
