using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// Continuous batching step by step with seeded random arrivals and lengths: the second method beside the closed forms. Requests take a place
/// in order of arrival; a step gives every answer in flight one token and takes prompts in order, a chunk from each, up to the budget.
/// </summary>
internal sealed class ServingSimulation
{
    // One of the answers that were in flight before the first request came.
    private const int Earlier = -1;

    private readonly IEngineSteps _steps;
    private readonly SimulatedWindow _window;
    private readonly double[] _arrival;
    private readonly double[] _prompt;
    private readonly int[] _later;
    private readonly double[] _first;
    private readonly double[] _end;
    private readonly Queue<int> _waiting = new();
    private readonly List<int> _prompting = [];
    private readonly PriorityQueue<int, long> _answering = new();
    private double _now;
    private long _step;
    private int _waited;
    private double _requestSeconds;

    private ServingSimulation(
        IEngineSteps steps,
        SimulatedWindow window,
        ReadOnlySpan<int> remaining,
        double[] arrival,
        double[] prompt,
        int[] later
    )
    {
        _steps = steps;
        _window = window;
        _arrival = arrival;
        _prompt = prompt;
        _later = later;
        _first = new double[arrival.Length];
        _end = new double[arrival.Length];
        _now = arrival[0];
        foreach (var left in remaining)
        {
            _answering.Enqueue(Earlier, left);
        }
    }

    private ServingSimulation(
        IEngineSteps steps,
        RequestTraffic traffic,
        RequestAtoms atoms,
        double rate,
        SimulatedWindow window,
        ulong seed
    )
    {
        _steps = steps;
        _window = window;
        _arrival = new double[window.Arriving];
        _prompt = new double[window.Arriving];
        _later = new int[window.Arriving];
        _first = new double[window.Arriving];
        _end = new double[window.Arriving];
        var random = new SeededRandom(seed);
        for (var index = 0; index < window.InFlight; index++)
        {
            _answering.Enqueue(Earlier, SimulatedWindow.Remaining(ref random, atoms));
        }

        var time = 0.0;
        for (var index = 0; index < _arrival.Length; index++)
        {
            time += ArrivalGaps.Next(ref random, traffic.ArrivalVariation) / rate;
            _arrival[index] = time;
            _prompt[index] = Math.Max(
                1,
                traffic.Input.Quantile(random.NextShare()) * (1 - traffic.CachedInput.Value)
            );

            // Rounded at random, so that the mean length is kept.
            _later[index] = Math.Max(
                0,
                (int)(traffic.Output.Quantile(random.NextShare()) - 1 + random.NextShare())
            );
        }
    }

    /// <summary>Simulates at least a number of requests and reports on those in the midst of the stream.</summary>
    public static ServingReport Run(
        IEngineSteps steps,
        RequestTraffic traffic,
        double rate,
        int requests,
        ulong seed
    )
    {
        var atoms = new RequestAtoms(traffic);
        var window = SimulatedWindow.Of(steps, atoms, rate, requests);
        var simulation = new ServingSimulation(steps, traffic, atoms, rate, window, seed);
        simulation.Run();
        return simulation.Report(atoms, rate);
    }

    /// <summary>
    /// Runs given requests and tells when each of those that are counted got its first and its last token, how many of them waited for a place,
    /// and how many requests were in flight on average while they arrived.
    /// </summary>
    /// <param name="steps">The copy.</param>
    /// <param name="window">Which of them are counted.</param>
    /// <param name="remaining">Steps that each answer in flight at the start has still to run.</param>
    /// <param name="arrival">When requests arrive, in order.</param>
    /// <param name="prompt">Prompt tokens of each.</param>
    /// <param name="later">Tokens of each after the first.</param>
    public static (double[] First, double[] End, int Waited, double InFlight) Run(
        IEngineSteps steps,
        SimulatedWindow window,
        ReadOnlySpan<int> remaining,
        double[] arrival,
        double[] prompt,
        int[] later
    )
    {
        var simulation = new ServingSimulation(steps, window, remaining, arrival, prompt, later);
        simulation.Run();
        var seconds = arrival[window.End] - arrival[window.Skipped];
        return (
            simulation._first,
            simulation._end,
            simulation._waited,
            simulation._requestSeconds / seconds
        );
    }

    private void Run()
    {
        var next = 0;
        var seen = 0;
        var done = 0;
        while (done < _window.Counted)
        {
            if (_waiting.Count == 0 && _prompting.Count == 0 && _answering.Count == 0)
            {
                _now = Math.Max(_now, _arrival[next]);
            }

            for (; next < _arrival.Length && _arrival[next] <= _now; next++)
            {
                _requestSeconds += IsCounted(_now) ? _now - _arrival[next] : 0;
                _waiting.Enqueue(next);
            }

            while (_waiting.Count > 0 && _prompting.Count + _answering.Count < _steps.SequenceLimit)
            {
                _prompting.Add(_waiting.Dequeue());
            }

            for (; seen < next; seen++)
            {
                _waited += _window.Counts(seen) && next - seen <= _waiting.Count ? 1 : 0;
            }

            done += _prompting.Count == 0 ? Decode(next) : Step();
        }
    }

    // All steps up to the next arrival or the next answer's end at once: without prompts they are alike, and most are of this kind where few
    // answers are in flight.
    private int Decode(int next)
    {
        var decoding = _answering.Count;
        _answering.TryPeek(out _, out var last);
        var seconds = _steps.StepSeconds(decoding, 0);
        var steps = Math.Max(1, last - _step);
        if (next < _arrival.Length && _arrival[next] - _now < steps * seconds)
        {
            steps = Math.Max(1, (long)Math.Ceiling((_arrival[next] - _now) / seconds));
        }

        _requestSeconds += IsCounted(_now) ? steps * seconds * (_waiting.Count + decoding) : 0;
        _now += steps * seconds;
        _step += steps;
        return Finish();
    }

    // Whether requests that are counted arrive at this time.
    private bool IsCounted(double time) =>
        time >= _arrival[_window.Skipped] && time < _arrival[_window.End];

    // Counted requests that ended in this step.
    private int Step()
    {
        var decoding = _answering.Count;
        var budget = _steps.ChunkTokens * _steps.Lanes;
        var taken = 0.0;
        var finished = 0;
        for (var index = 0; index < _prompting.Count && taken < budget; index++)
        {
            var request = _prompting[index];
            var part = Math.Min(Math.Min(_prompt[request], _steps.ChunkTokens), budget - taken);
            _prompt[request] -= part;
            taken += part;
            finished += _prompt[request] <= 1e-9 ? 1 : 0;
            if (double.IsInfinity(budget))
            {
                // Uncut prompts have the devices to themselves, one after the other.
                break;
            }
        }

        var seconds = _steps.StepSeconds(decoding, taken);
        _requestSeconds += IsCounted(_now)
            ? seconds * (_waiting.Count + _prompting.Count + decoding)
            : 0;
        _now += seconds;
        _step++;
        var ended = Finish();
        if (finished > 0)
        {
            ended += StartAnswers();
        }

        return ended;
    }

    private int Finish()
    {
        var ended = 0;
        while (_answering.TryPeek(out var request, out var last) && last <= _step)
        {
            _answering.Dequeue();
            ended += End(request);
        }

        return ended;
    }

    private int StartAnswers()
    {
        var ended = 0;
        var kept = 0;
        for (var index = 0; index < _prompting.Count; index++)
        {
            var request = _prompting[index];
            if (_prompt[request] > 1e-9)
            {
                _prompting[kept++] = request;
                continue;
            }

            _first[request] = _now;
            if (_later[request] == 0)
            {
                ended += End(request);
            }
            else
            {
                _answering.Enqueue(request, _step + _later[request]);
            }
        }

        _prompting.RemoveRange(kept, _prompting.Count - kept);
        return ended;
    }

    private int End(int request)
    {
        if (request == Earlier)
        {
            return 0;
        }

        _end[request] = _now;
        return _window.Counts(request) ? 1 : 0;
    }

    private ServingReport Report(RequestAtoms requests, double rate)
    {
        var counted = _window.Counted;
        var first = new double[counted];
        var whole = new double[counted];
        var perToken = new double[counted];
        var token = new List<double>(counted);
        var host = _steps.FirstTokenHostSeconds;
        var tokens = 0.0;
        for (var index = 0; index < counted; index++)
        {
            var request = index + _window.Skipped;
            first[index] = _first[request] - _arrival[request] + host;
            whole[index] = _end[request] - _arrival[request] + host;
            perToken[index] = whole[index] / (_later[request] + 1);
            tokens += _later[request] + 1;
            if (_later[request] > 0)
            {
                token.Add((_end[request] - _first[request]) / _later[request]);
            }
        }

        var seconds = _arrival[_window.End] - _arrival[_window.Skipped];
        return new()
        {
            Method = ServingMethod.Simulation,
            RequestsPerSecond = rate,
            LimitRequestsPerSecond = ServingCapacity.Of(_steps, requests).RequestsPerSecond,
            InFlight = (_requestSeconds / seconds) + (rate * host),
            Output = TokenRate.FromTokensPerSecond(tokens / seconds),
            WaitsForPlace = Fraction.Of((double)_waited / counted),
            TimeToFirstToken = Summarise(first),
            TimePerOutputToken = Summarise([.. token.DefaultIfEmpty(_steps.StepSeconds(1, 0))]),
            EndToEnd = Summarise(whole),
            EndToEndPerToken = Summarise(perToken),
        };
    }

    /// <summary>Mean and percentiles of values in seconds, which are put in order.</summary>
    public static LatencySummary Summarise(double[] values)
    {
        Array.Sort(values);
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return new(
            Duration.FromSeconds(sum / values.Length),
            At(0.50),
            At(0.90),
            At(0.95),
            At(0.99)
        );

        Duration At(double share) =>
            Duration.FromSeconds(values[(int)Math.Min(values.Length - 1, share * values.Length)]);
    }
}
