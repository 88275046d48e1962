using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>Latencies of one copy under random arrivals in closed form (model equations, 12 and 13).</summary>
internal static class ServingModel
{
    /// <summary>The report at a rate below the limit.</summary>
    /// <param name="steps">The copy.</param>
    /// <param name="traffic">Arrivals and lengths.</param>
    /// <param name="rate">Requests a second, above 0 and below what <see cref="ServingCapacity"/> allows.</param>
    public static ServingReport At(IEngineSteps steps, RequestTraffic traffic, double rate)
    {
        var requests = new RequestAtoms(traffic);
        var capacity = ServingCapacity.Of(steps, requests);
        var answers = AnswerSharing.At(steps, requests, rate, 0);
        var queue = PromptQueue.At(steps, requests, rate, answers.Mean);
        var prompting = rate * PromptStay(queue, answers, steps);
        answers = AnswerSharing.At(steps, requests, rate, prompting);
        queue = PromptQueue.At(steps, requests, rate, answers.Mean);
        var pace = AnswerPace.At(steps, requests, rate, answers);
        var first = queue.TimeToFirstToken(answers);
        var (firstMean, firstVariance) = (first.Mean, first.Variance);
        var atoms = requests.Later.Length;
        var token = new LatencyMixture(atoms);
        var whole = new LatencyMixture(atoms);
        var perToken = new LatencyMixture(atoms);
        for (var index = 0; index < atoms; index++)
        {
            var weight = RequestAtoms.Weight[index];
            var later = requests.Later[index];
            var (seconds, variance) = pace.Of(later);
            var floor = Math.Min(answers.LeastTokenSeconds, seconds);
            token.Add(weight, floor, seconds - floor, variance);
            var mean = firstMean + (later * seconds);
            var spread = firstVariance + (later * later * variance);
            whole.Add(weight, 0, mean, spread);
            perToken.Add(weight, 0, mean / (later + 1), spread / ((later + 1) * (later + 1)));
        }

        return new()
        {
            Method = ServingMethod.ClosedForm,
            RequestsPerSecond = rate,
            LimitRequestsPerSecond = capacity.RequestsPerSecond,
            InFlight = rate * whole.Mean,
            Output = TokenRate.FromTokensPerSecond(rate * requests.Output),
            WaitsForPlace = Fraction.Of(Math.Min(1, answers.WaitProbability)),
            TimeToFirstToken = first.Summarise(),
            TimePerOutputToken = token.Summarise(),
            EndToEnd = whole.Summarise(),
            EndToEndPerToken = perToken.Summarise(),
        };
    }

    private static double PromptStay(PromptQueue queue, AnswerSharing answers, IEngineSteps steps)
    {
        var placeless = answers with { WaitProbability = 0 };
        return queue.TimeToFirstToken(placeless).Mean - steps.FirstTokenHostSeconds;
    }
}
