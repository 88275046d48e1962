using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Disaggregation;

/// <summary>Parameters of separate pools for prompts and answers: the values of <c>calibration/disaggregation</c>.</summary>
public sealed record PoolParameters
{
    /// <summary>Share of its own throughput that a pool of prompts keeps beside the other pool.</summary>
    public required double PromptEfficiency { get; init; }

    /// <summary>Share of its own throughput that a pool of answers keeps beside the other pool.</summary>
    public required double AnswerEfficiency { get; init; }

    /// <summary>Time to the first token over that of a pool alone.</summary>
    public required double PromptLatency { get; init; }

    /// <summary>Time between tokens over that of a pool alone.</summary>
    public required double AnswerLatency { get; init; }

    /// <summary>Share of a link's printed rate that a cache transfer reaches.</summary>
    public required double LinkEfficiency { get; init; }

    /// <summary>Latency of a transfer, in seconds.</summary>
    public required double LinkLatencySeconds { get; init; }

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="ArgumentException">Figures are missing; the message names all of them.</exception>
    public static PoolParameters From(CatalogRevision catalog)
    {
        var missing = new List<string>();
        var item = new ParameterReader(catalog, "disaggregation", missing);
        var parameters = new PoolParameters
        {
            PromptEfficiency = item.Number("prefill_pool_efficiency_fraction"),
            AnswerEfficiency = item.Number("decode_pool_efficiency_fraction"),
            PromptLatency = item.Number("prefill_latency_ratio"),
            AnswerLatency = item.Number("decode_latency_ratio"),
            LinkEfficiency = item.Number("transfer_link_efficiency_fraction"),
            LinkLatencySeconds = item.Number("transfer_latency_us") * 1e-6,
        };
        return missing.Count == 0
            ? parameters
            : throw new ArgumentException(
                $"The catalog lacks figures of separate pools: {string.Join(", ", missing)}.",
                nameof(catalog)
            );
    }
}
