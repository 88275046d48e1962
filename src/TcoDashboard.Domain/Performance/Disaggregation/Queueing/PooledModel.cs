using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// Latencies of two pools one after the other in closed form (model equations, 13 and 14): the wait for a copy and the prompt, the link, the
/// wait for a place and a first step, then steps that no prompt lengthens. Times in seconds.
/// </summary>
internal sealed class PooledModel
{
    private readonly PooledStages _stages;
    private readonly PoolRates _rates;
    private readonly RequestAtoms _requests;
    private readonly RequestAtoms _received;
    private readonly CopyQueue _queue;
    private readonly AnswerSharing _answers;
    private readonly AnswerPace _pace;
    private readonly CopyQueue _places;

    private PooledModel(PooledStages stages, PoolRates rates)
    {
        _stages = stages;
        _rates = rates;
        _requests = new(stages.Traffic);

        _queue = CopyQueue.At(
            rates.SharingCopies,
            rates.SharingCopies * rates.Prompts,
            stages.Traffic.ArrivalVariation,
            Array.ConvertAll(_requests.Prompts, tokens => tokens * stages.PromptTokenSeconds)
        );
        var variation = Received();
        _received = new(stages.Received(variation));
        var even = new EvenSteps(stages.Answers);
        var step = stages.Answers.StepSeconds(1, 0);
        for (var pass = 0; pass < 2; pass++)
        {
            _answers = AnswerSharing.At(even, _received, rates.Answers, rates.Answers * step);
            step = _answers.TokenSeconds;
        }

        _places = Places(variation);
        _pace = AnswerPace.At(even, _received, rates.Answers, _answers);
    }

    /// <summary>The report at rates below the limits.</summary>
    public static ServingReport At(PooledStages stages, PoolRates rates) =>
        new PooledModel(stages, rates).Report();

    private ServingReport Report()
    {
        var prompt = PromptTimes();
        var first = FirstTokens();
        var (firstMean, firstVariance) = (first.Mean, first.Variance);
        var soonest = OwnSeconds(0) + _stages.Answers.StepSeconds(1, 0);
        var atoms = _received.Later.Length;
        var token = new LatencyMixture(atoms);
        var whole = new LatencyMixture(atoms);
        var perToken = new LatencyMixture(atoms);
        for (var index = 0; index < atoms; index++)
        {
            var weight = RequestAtoms.Weight[index];
            var later = _received.Later[index];
            var (seconds, variance) = _pace.Of(later);
            var floor = Math.Min(_answers.LeastTokenSeconds, seconds);
            token.Add(weight, floor, seconds - floor, variance);
            var mean = firstMean + (later * seconds);
            var spread = firstVariance + (later * later * variance);
            var least = soonest + (later * floor);
            var tokens = later + 1;
            whole.Add(weight, least, mean - least, spread);
            perToken.Add(
                weight,
                least / tokens,
                (mean - least) / tokens,
                spread / (tokens * tokens)
            );
        }

        var limits = _stages.Limits();
        var handed = prompt.Mean + LinkTime().Mean;
        return new()
        {
            Method = ServingMethod.ClosedForm,
            RequestsPerSecond = _rates.Answers,
            LimitRequestsPerSecond = limits.Answers,
            InFlight = _rates.Answers * (whole.Mean - handed),
            Output = TokenRate.FromTokensPerSecond(_rates.Answers * _received.Output),
            WaitsForPlace = Fraction.Of(_places.Probability),
            TimeToFirstToken = first.Summarise(),
            TimePerOutputToken = token.Summarise(),
            EndToEnd = whole.Summarise(),
            EndToEndPerToken = perToken.Summarise(),
            Prompts = new()
            {
                SharingCopies = _rates.SharingCopies,
                RequestsPerSecond = _rates.Prompts,
                LimitRequestsPerSecond = limits.Prompts,
                InFlight = _rates.Prompts * prompt.Mean,
                Time = prompt.Summarise(),
            },
        };
    }

    // Bursts reach the answers as far as the queue of prompts does not even them out: of moments it leaves 1 − ρ² (Whitt, "The queueing network
    // analyzer", 1983), of times longer than it takes to empty all, as no request is lost; dealing them to several copies thins them.
    private double Received()
    {
        var (copies, requests) = (_rates.SharingCopies, _requests);
        var service = requests.Prompt * _stages.PromptTokenSeconds;
        var utilisation = Math.Min(0.999, _rates.Prompts * service);
        var spread = (requests.PromptSquare / (requests.Prompt * requests.Prompt)) - 1;
        var emptying =
            service
            / copies
            * (requests.ArrivalVariation + spread)
            / (2 * (1 - utilisation) * (1 - utilisation));
        var answers = _stages.Answers;
        var life = (requests.LaterMean + 1) * answers.StepSeconds(answers.SequenceLimit, 0);
        var kept = 1 - (utilisation * utilisation * emptying / (emptying + life));
        return 1 + (_rates.ShareOfOneCopy * kept * (requests.ArrivalVariation - 1));
    }

    // Where steps take the same time however many are in flight, places are servers; where they do not, answers share the copy.
    private CopyQueue Places(double variation)
    {
        var answers = _stages.Answers;
        var step = answers.StepSeconds(answers.SequenceLimit, 0);
        return _stages.HasSteadySteps
            ? CopyQueue.At(
                answers.SequenceLimit,
                _rates.Answers,
                variation,
                Array.ConvertAll(_received.Later, later => (later + 1) * step)
            )
            : new(
                Math.Min(1, _answers.WaitProbability),
                _answers.ConditionalWaitSeconds,
                _answers.ConditionalWaitSeconds * _answers.ConditionalWaitSeconds
            );
    }

    private LatencyMixture PromptTimes()
    {
        var mixture = new LatencyMixture(_requests.Prompts.Length * 2);
        for (var index = 0; index < _requests.Prompts.Length; index++)
        {
            var weight = RequestAtoms.Weight[index];
            var (under, spread) = Slice(index, _stages.PromptTokenSeconds);
            var floor = OwnSeconds(index) - under;
            mixture.Add(weight * (1 - _queue.Probability), floor, under, spread);
            mixture.Add(
                weight * _queue.Probability,
                floor,
                under + _queue.Mean,
                spread + _queue.Variance
            );
        }

        return mixture;
    }

    private LatencyMixture FirstTokens()
    {
        var mixture = new LatencyMixture(_requests.Prompts.Length * 4);
        var place = _places.Probability;

        // What arrives sees as many in flight as those do that are there already.
        var own = _answers.TokenSeconds;

        // A cache that arrives meets a step in progress, unless the copy is idle.
        var rest = Math.Min(1, _answers.Mean) * own;
        var link = LinkWait();
        for (var index = 0; index < _requests.Prompts.Length; index++)
        {
            var weight = RequestAtoms.Weight[index];
            var exposed = _stages.ExposedSeconds / _requests.Prompt;
            var (under, spread) = Slice(index, _stages.PromptTokenSeconds + exposed);
            var floor = OwnSeconds(index) + (exposed * _requests.Prompts[index]) + own - under;
            Add(weight * (1 - _queue.Probability), 0, 0);
            Add(weight * _queue.Probability, _queue.Mean, _queue.Variance);

            void Add(double share, double mean, double variance)
            {
                mean += under + link.Mean + (rest / 2);
                variance += spread + link.Variance + (rest * rest / 12);
                mixture.Add(share * (1 - place), floor, mean, variance);
                mixture.Add(share * place, floor, mean + _places.Mean, variance + _places.Variance);
            }
        }

        return mixture;
    }

    // Each length stands for those around it, half-way to its neighbours: without them a percentile of prompts that hardly wait would jump from
    // one to the next with the last millionth of them. What the shortest take less than it, and the variance around it.
    private (double Under, double Variance) Slice(int index, double tokenSeconds)
    {
        var lengths = _requests.Prompts;
        var under = lengths[Math.Max(1, index)] - lengths[Math.Max(1, index) - 1];
        var over =
            lengths[Math.Min(lengths.Length - 2, index) + 1]
            - lengths[Math.Min(lengths.Length - 2, index)];
        var width = (under + over) / 2 * tokenSeconds;
        return (Math.Min(under / 2, lengths[index]) * tokenSeconds, width * width / 12);
    }

    private double OwnSeconds(int index) =>
        (_requests.Prompts[index] * _stages.PromptTokenSeconds) + _stages.PromptLatencySeconds;

    private (double Mean, double Variance) LinkTime()
    {
        var wait = LinkWait();
        return (wait.Mean + _stages.ExposedSeconds, wait.Variance);
    }

    // A queue of caches in front of the link; prompts leave their copies about as evenly as they take turns there.
    private (double Mean, double Variance) LinkWait()
    {
        var each = _stages.LinkSeconds / _requests.Prompt;
        var wait = RandomWalkWait.Of(
            _rates.Answers,
            _stages.LinkSeconds,
            _requests.PromptSquare * each * each,
            0,
            1
        );
        return (wait.Mean, Math.Max(0, wait.Square - (wait.Mean * wait.Mean)));
    }
}
