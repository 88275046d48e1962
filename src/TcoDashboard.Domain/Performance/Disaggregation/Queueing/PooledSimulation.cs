using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// Two pools one after the other with seeded random arrivals and lengths: the second method beside the closed forms. Prompts take the first free
/// copy of those that share a queue; of what leaves them an answering copy gets its share at random, over its link, and serves it step by step.
/// It starts with the answers and counts the requests that <see cref="SimulatedWindow"/> tells.
/// </summary>
internal sealed class PooledSimulation
{
    // Where an answering copy gets fewer of the prompts than this, what it gets lies so far apart that its waits for prompts do not hang together.
    // Every fiftieth does not either, so its waits are those of every fiftieth, at gaps of its own: millions of prompts need not be followed.
    private const double LeastShare = 0.02;

    private readonly PooledStages _stages;
    private readonly PoolRates _rates;
    private readonly SimulatedWindow _window;
    private readonly int[] _remaining;
    private readonly List<Passed> _passed = [];
    private readonly List<double> _promptTimes = [];
    private double _promptSeconds;
    private double _promptSpan;

    private PooledSimulation(PooledStages stages, PoolRates rates, SimulatedWindow window)
    {
        _stages = stages;
        _rates = rates;
        _window = window;
        _remaining = new int[window.InFlight];
    }

    /// <summary>Simulates at least a number of requests of one answering copy and reports on those in the midst of the stream.</summary>
    public static ServingReport Run(PooledStages stages, PoolRates rates, int requests, ulong seed)
    {
        var atoms = new RequestAtoms(stages.Received(1));
        var window = SimulatedWindow.Of(stages.Answers, atoms, rates.Answers, requests);
        var simulation = new PooledSimulation(stages, rates, window);
        simulation.Compute(atoms, seed);
        return simulation.Answer();
    }

    private void Compute(RequestAtoms received, ulong seed)
    {
        var traffic = _stages.Traffic;
        var random = new SeededRandom(seed);
        var copies = _rates.SharingCopies;
        var rate = copies * _rates.Prompts;
        var share = Math.Max(LeastShare, _rates.ShareOfOneCopy);
        var mean = traffic.Input.Mean;
        var fresh = 1 - traffic.CachedInput.Value;
        var free = new PriorityQueue<int, double>();
        for (var copy = 0; copy < copies; copy++)
        {
            free.Enqueue(copy, 0);
        }

        var now = 0.0;
        var reached = 0.0;
        while (_passed.Count < _window.Arriving)
        {
            now += ArrivalGaps.Next(ref random, traffic.ArrivalVariation) / rate;
            var length = traffic.Input.Quantile(random.NextShare());
            var answer = traffic.Output.Quantile(random.NextShare()) - 1 + random.NextShare();
            free.TryDequeue(out var copy, out var since);
            var done =
                Math.Max(now, since) + (Math.Max(1, length * fresh) * _stages.PromptTokenSeconds);
            free.Enqueue(copy, done);
            var left = done + _stages.PromptLatencySeconds;
            _promptSeconds += left - now;
            _promptTimes.Add(left - now);
            _promptSpan = now;
            if (random.NextShare() < share)
            {
                reached = Reaches(ref random, reached, now);
                _passed.Add(
                    new(reached, reached + (left - now), length / mean, Math.Max(0, (int)answer))
                );
            }
        }

        for (var index = 0; index < _remaining.Length; index++)
        {
            _remaining[index] = SimulatedWindow.Remaining(ref random, received);
        }
    }

    // When the next request of the answering copy arrives at the prompts: of a stream thinned at random the gaps vary by 1 + (c² − 1)·share.
    private double Reaches(ref SeededRandom random, double before, double now)
    {
        var share = _rates.ShareOfOneCopy;
        return share >= LeastShare
            ? now
            : before
                + (
                    ArrivalGaps.Next(
                        ref random,
                        1 + ((_stages.Traffic.ArrivalVariation - 1) * share)
                    ) / _rates.Answers
                );
    }

    private ServingReport Answer()
    {
        _passed.Sort((one, other) => one.Left.CompareTo(other.Left));
        var count = _passed.Count;
        var received = new double[count];
        var later = new int[count];
        var linkFree = double.NegativeInfinity;
        for (var index = 0; index < count; index++)
        {
            var one = _passed[index];

            // Layers move while the prompt is computed: the last of them, unless the link still moves other caches.
            var arrives = one.Left + (_stages.ExposedSeconds * one.Length);
            linkFree = Math.Max(arrives, linkFree + (_stages.LinkSeconds * one.Length));
            received[index] = linkFree;
            later[index] = one.Later;
        }

        var prompt = new double[count];
        Array.Fill(prompt, 1);
        var served = ServingSimulation.Run(
            _stages.Answers,
            _window,
            _remaining,
            received,
            prompt,
            later
        );
        return Report(served, received[_window.End] - received[_window.Skipped]);
    }

    private ServingReport Report(
        (double[] First, double[] End, int Waited, double InFlight) served,
        double span
    )
    {
        var (first, end) = (served.First, served.End);
        var count = _window.Counted;
        var firsts = new double[count];
        var wholes = new double[count];
        var perToken = new double[count];
        var token = new List<double>(count);
        double tokens = 0;
        for (var at = 0; at < count; at++)
        {
            var index = at + _window.Skipped;
            var one = _passed[index];
            tokens += one.Later + 1;
            firsts[at] = first[index] - one.Arrived;
            wholes[at] = end[index] - one.Arrived;
            perToken[at] = wholes[at] / (one.Later + 1);
            if (one.Later > 0)
            {
                token.Add((end[index] - first[index]) / one.Later);
            }
        }

        var limits = _stages.Limits();
        return new()
        {
            Method = ServingMethod.Simulation,
            RequestsPerSecond = _rates.Answers,
            LimitRequestsPerSecond = limits.Answers,
            InFlight = served.InFlight,
            Output = TokenRate.FromTokensPerSecond(tokens / span),
            WaitsForPlace = Fraction.Of((double)served.Waited / count),
            TimeToFirstToken = ServingSimulation.Summarise(firsts),
            TimePerOutputToken = ServingSimulation.Summarise([
                .. token.DefaultIfEmpty(_stages.Answers.StepSeconds(1, 0)),
            ]),
            EndToEnd = ServingSimulation.Summarise(wholes),
            EndToEndPerToken = ServingSimulation.Summarise(perToken),
            Prompts = new()
            {
                SharingCopies = _rates.SharingCopies,
                RequestsPerSecond = _rates.Prompts,
                LimitRequestsPerSecond = limits.Prompts,
                InFlight = _promptSeconds / _promptSpan / _rates.SharingCopies,
                Time = ServingSimulation.Summarise([.. _promptTimes.Skip(_promptTimes.Count / 10)]),
            },
        };
    }

    private readonly record struct Passed(double Arrived, double Left, double Length, int Later);
}
