namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>Tries arrangements and batches and keeps the best point and the trade-off between speed and throughput.</summary>
internal sealed class BatchedSearch(
    BatchedLoad load,
    int acceleratorsInSystem,
    double maxTtftSeconds,
    double maxTpotSeconds
)
{
    private readonly List<Candidate> _candidates = new(1024);

    /// <summary>The point with the highest throughput within the targets for each number of systems a copy spans, fewest first.</summary>
    public SortedList<int, Candidate> Bests { get; } = [];

    public double LeastTtftSeconds { get; private set; } = double.PositiveInfinity;

    public double LeastTpotSeconds { get; private set; } = double.PositiveInfinity;

    /// <summary>Least time per output token among points that meet the target for the first token.</summary>
    public double LeastTpotWithTtftSeconds { get; private set; } = double.PositiveInfinity;

    public void Try(PlannedCopy copy)
    {
        // Sequences come in multiples of the lanes: a lane left empty waits for the others all the same.
        var most = Math.Min(copy.Memory.SequenceLimit, load.MostSequences) / copy.Lanes;
        var good = 0;
        var bad = 0;
        for (var each = 1; each > 0; each = each < most ? Math.Min(Next(each), most) : 0)
        {
            if (bad == 0 && Visit(copy, each))
            {
                good = each;
            }
            else if (bad == 0)
            {
                bad = each;
            }
            else
            {
                Visit(copy, each);
            }
        }

        if (bad > 0)
        {
            Exact(copy, good, bad);
        }
    }

    /// <summary>The trade-off over everything tried.</summary>
    public List<Candidate> Frontier(int limit) => TradeOff.Frontier(_candidates, limit);

    /// <summary>Systems that hold one copy, and copies that one system holds; one of them is 1.</summary>
    public static (int Systems, int Replicas) Spread(ParallelPlan plan, int acceleratorsInSystem) =>
        plan.Devices > acceleratorsInSystem
            ? ((plan.Devices + acceleratorsInSystem - 1) / acceleratorsInSystem, 1)
            : (1, acceleratorsInSystem / plan.Devices);

    // 1, 2, 3, 4, 6, 8, 12, 16, 24, …
    private static int Next(int each) =>
        each < 4 ? each + 1
        : (each & (each - 1)) == 0 ? each + (each / 2)
        : each / 3 * 4;

    // Both latencies grow with the batch, so the largest batch within the targets lies between a good and a bad grid point.
    private void Exact(PlannedCopy copy, int good, int bad)
    {
        while (bad - good > 1)
        {
            var middle = good + ((bad - good) / 2);
            if (Visit(copy, middle))
            {
                good = middle;
            }
            else
            {
                bad = middle;
            }
        }
    }

    private bool Visit(PlannedCopy copy, int each)
    {
        var sequences = Math.Min(each * copy.Lanes, load.MostSequences);
        var point = copy.At(sequences);
        var (systems, replicas) = Spread(copy.Plan, acceleratorsInSystem);
        var candidate = new Candidate(
            copy,
            point,
            point.RequestsPerSecond * load.OutputTokens * replicas / systems
        );
        var meetsTtft = point.TimeToFirstTokenSeconds <= maxTtftSeconds;
        var meets = meetsTtft && point.TimePerOutputTokenSeconds <= maxTpotSeconds;
        LeastTtftSeconds = Math.Min(LeastTtftSeconds, point.TimeToFirstTokenSeconds);
        LeastTpotSeconds = Math.Min(LeastTpotSeconds, point.TimePerOutputTokenSeconds);
        if (meetsTtft)
        {
            LeastTpotWithTtftSeconds = Math.Min(
                LeastTpotWithTtftSeconds,
                point.TimePerOutputTokenSeconds
            );
        }

        if (
            meets
            && (
                !Bests.TryGetValue(systems, out var best)
                || candidate.OutputPerSystem > best.OutputPerSystem
            )
        )
        {
            Bests[systems] = candidate;
        }

        _candidates.Add(candidate);
        return meets;
    }

    /// <summary>One arrangement at one batch.</summary>
    internal readonly record struct Candidate(
        PlannedCopy Copy,
        BatchedPoint Point,
        double OutputPerSystem
    ) : ITradeOffPoint
    {
        public double TimePerOutputTokenSeconds => Point.TimePerOutputTokenSeconds;
    }
}
