using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance.Disaggregation.Queueing;

/// <summary>Waiting in front of several copies that share a queue, for arrivals from even to very bursty: known values, a second method, laws.</summary>
public sealed class CopyQueueTests
{
    private const int Requests = 250_000;

    public static TheoryData<int, double, double, double> Queues()
    {
        var queues = new TheoryData<int, double, double, double>();
        foreach (var copies in new[] { 2, 20, 55 })
        {
            foreach (var spread in new[] { 0, 0.8 })
            {
                foreach (var arrivals in new[] { 1.0, 2, 4, 8 })
                {
                    foreach (var load in new[] { 0.3, 0.65, 0.85 })
                    {
                        queues.Add(copies, spread, arrivals, load);
                    }
                }
            }
        }

        return queues;
    }

    /// <summary>Time in the queue and in service, closed form against a long simulation: within 15 % up to a load of 0.85 for its mean and every percentile.</summary>
    [Theory]
    [MemberData(nameof(Queues))]
    public void Times_UpToEightyFivePercent_AgreeWithSimulation(
        int copies,
        double spread,
        double arrivals,
        double load
    )
    {
        var lengths = LengthDistribution.Varying(1_000, spread);
        var closed = ClosedForm(copies, lengths, arrivals, load);

        var simulated = Simulate(copies, lengths, arrivals, load);

        (double Closed, double Simulated)[] pairs =
        [
            (closed.Mean.Seconds, simulated.Mean.Seconds),
            (closed.P50.Seconds, simulated.P50.Seconds),
            (closed.P90.Seconds, simulated.P90.Seconds),
            (closed.P95.Seconds, simulated.P95.Seconds),
            (closed.P99.Seconds, simulated.P99.Seconds),
        ];
        Assert.All(pairs, pair => Assert.InRange(pair.Closed / pair.Simulated, 0.85, 1.15));
    }

    /// <summary>Golden vectors of the model equations, 13: (copies, offered load) to Erlang's probability of waiting.</summary>
    [Theory]
    [InlineData(1, 0.8, 0.8)]
    [InlineData(2, 1.6, 0.71111)]
    [InlineData(10, 8, 0.40918)]
    [InlineData(50, 45, 0.36386)]
    [InlineData(100, 95, 0.50646)]
    public void Memoryless_PoissonArrivals_IsErlang(int copies, double offered, double probability)
    {
        var wait = MemorylessWait.Of(copies, offered / 3, 3, 1);

        Assert.Equal(probability, wait.Probability, 5e-6);
        Assert.Equal(3 / (copies - offered), wait.Mean, 1e-9);
    }

    /// <summary>One server, even arrivals: σ = exp(−(1 − σ)/ρ), 0.2032 at a load of a half (Gross and Harris, "Fundamentals of Queueing Theory", 5.3.1).</summary>
    [Fact]
    public void Memoryless_EvenArrivals_WaitByTheRoot()
    {
        var wait = MemorylessWait.Of(1, 0.5, 1, 0);

        Assert.Equal(0.2032, wait.Probability, 5e-5);
        Assert.Equal(1 / (1 - 0.2032), wait.Mean, 1e-4);
    }

    /// <summary>Services alike: several copies wait as Cosmetatos (1975) tells of M/D/c, within 2 %.</summary>
    [Theory]
    [InlineData(4, 0.85)]
    [InlineData(16, 0.85)]
    [InlineData(16, 0.6)]
    public void Alike_PoissonArrivals_IsTheKnownQueue(int copies, double load)
    {
        var light = 1 - load;
        var known =
            ErlangWaiting.MeanWait(copies, copies * load, 1, 1, 0)
            * (
                1
                + (light * (copies - 1) * (Math.Sqrt(4 + (5 * copies)) - 2) / (16 * load * copies))
            );

        var wait = RandomWalkWait.Shared(copies, copies * load, 1, 1);

        Assert.Equal(1, wait.Mean / known, 0.02);
    }

    /// <summary>More load: longer times at every percentile, however arrivals and services vary.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(55)]
    [InlineData(400)]
    public void Times_MoreLoad_NeverFall(int copies)
    {
        foreach (var spread in new[] { 0, 0.3, 0.8, 1, 1.5, 2 })
        {
            foreach (var arrivals in new[] { 1.0, 1.5, 2, 4, 8, 25 })
            {
                var lengths = LengthDistribution.Varying(1_000, spread);
                LatencySummary? last = null;
                for (var load = 0.02; load < 0.95; load += 0.03)
                {
                    var here = ClosedForm(copies, lengths, arrivals, load);
                    Assert.True(
                        last is not { } before
                            || (
                                here.Mean >= before.Mean * 0.999
                                && here.P50 >= before.P50 * 0.999
                                && here.P90 >= before.P90 * 0.999
                                && here.P95 >= before.P95 * 0.999
                                && here.P99 >= before.P99 * 0.999
                            ),
                        FormattableString.Invariant(
                            $"{copies} copies, spread {spread}, arrivals {arrivals}, load {load:0.00}: {last} then {here}"
                        )
                    );
                    last = here;
                }
            }
        }
    }

    private static LatencySummary ClosedForm(
        int copies,
        LengthDistribution lengths,
        double arrivals,
        double load
    )
    {
        // A thousand tokens of a millisecond each.
        var stages = new PooledStages
        {
            Traffic = new(lengths, LengthDistribution.Fixed(2), Fraction.Zero, arrivals),
            PromptTokenSeconds = 1e-3,
            PromptLatencySeconds = 0,
            LinkSeconds = 1e-12,
            ExposedSeconds = 0,
            Answers = new LengthenedSteps(new WaferSteps(1e-9, 0, 10_000, 0), 1),
        };
        return PooledModel.At(stages, new(load, copies * load)).Prompts!.Time;
    }

    private static LatencySummary Simulate(
        int copies,
        LengthDistribution lengths,
        double arrivals,
        double load
    )
    {
        var random = new SeededRandom(5);
        var free = new PriorityQueue<int, double>();
        for (var copy = 0; copy < copies; copy++)
        {
            free.Enqueue(copy, 0);
        }

        var times = new double[Requests];
        var now = 0.0;
        for (var request = -Requests / 20; request < Requests; request++)
        {
            now += ArrivalGaps.Next(ref random, arrivals) / (copies * load);
            free.TryDequeue(out var copy, out var since);
            var end = Math.Max(now, since) + (lengths.Quantile(random.NextShare()) / 1_000);
            free.Enqueue(copy, end);
            if (request >= 0)
            {
                times[request] = end - now;
            }
        }

        return ServingSimulation.Summarise(times);
    }
}
