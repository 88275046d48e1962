using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Checks the conditions of serving that a load states: they must agree with each other before anything is computed.</summary>
internal static class ServingChecks
{
    // Why: percentiles of real traces are not exactly lognormal; a mean further off than this is more likely a slip.
    private const double MeanSlack = 0.25;

    /// <summary>Adds every problem found.</summary>
    public static void Check(
        WorkloadSpec load,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (load.SharedPrefix > load.CachedInput)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.shared_prefix_fraction",
                    "S-460",
                    Worded(
                        $"{load.SharedPrefix * 100:0.##} % of prompt tokens are the same in all requests, but only {load.CachedInput * 100:0.##} % are found in the cache."
                    ),
                    Worded(
                        $"Lower the shared part to at most {load.CachedInput * 100:0.##} %, or raise the cached part to at least {load.SharedPrefix * 100:0.##} %."
                    )
                )
            );
        }

        CheckArrivals(load, path, problems);
        CheckSpread(load.InputSpread, load.PromptTokens, $"{path}.input_spread", problems);
        CheckSpread(load.OutputSpread, load.OutputTokens, $"{path}.output_spread", problems);
    }

    private static void CheckArrivals(
        WorkloadSpec load,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (load is { Arrivals: not null, Demand.Kind: DemandKind.ConcurrentUsers })
        {
            problems.Add(
                Problem.Error(
                    $"{path}.peak_demand.concurrent_users",
                    "S-464",
                    Worded(
                        $"Requests arrive at random, but the demand is {load.Demand.Value:#,0.##} users who each have one request open: the first has a rate, the second has none."
                    ),
                    Worded(
                        "Give the demand in requests or tokens a second, or take the arrivals away."
                    )
                )
            );
        }

        if (load.Arrivals is null)
        {
            Percentile(load.TtftAt, $"{path}.ttft_percentile");
            Percentile(load.SpeedAt, $"{path}.user_speed_percentile");
        }

        void Percentile(LatencyPercentile percentile, string at)
        {
            if (percentile != LatencyPercentile.Mean)
            {
                problems.Add(
                    Problem.Error(
                        at,
                        "S-463",
                        Worded(
                            $"The target holds for {percentile} of the requests, but the load does not say how they arrive; without that there is only a mean."
                        ),
                        Worded(
                            "Add arrivals (Poisson or bursty), or let the target hold for the mean."
                        )
                    )
                );
            }
        }
    }

    private static void CheckSpread(
        LengthSpread? spread,
        int mean,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (spread is { P50: { } median, P90: { } high } && high < median)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.p90_tokens",
                    "S-461",
                    Worded(
                        $"Nine of ten requests are shorter than {high:0.##} tokens, but half of them are longer than {median:0.##}."
                    ),
                    Worded($"Give a P90 of at least {median:0.##} tokens.")
                )
            );
        }
        else if (spread?.ImpliedMean is { } implied && Math.Abs((implied / mean) - 1) > MeanSlack)
        {
            problems.Add(
                Problem.Warning(
                    $"{path}.p50_tokens",
                    "S-462",
                    Worded(
                        $"These percentiles belong to a mean of about {implied:N0} tokens, but the load has {mean:N0}; their shape is stretched to that."
                    ),
                    Worded($"Set the mean to {implied:N0} tokens, or correct the percentiles.")
                )
            );
        }
    }
}
