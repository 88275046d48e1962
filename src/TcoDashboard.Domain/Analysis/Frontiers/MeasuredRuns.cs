using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Domain.Analysis.Frontiers;

/// <summary>Joins the measurements of one published run, latency and throughput, to a point of a trade-off.</summary>
public static class MeasuredRuns
{
    /// <summary>
    /// Most that the tokens of a request may differ, as a factor, for a run to stand beside a prediction: half to twice as long, in input and in
    /// output.
    /// </summary>
    public const double MostApart = 2;

    /// <summary>The runs of a model at about the lengths of a workload, by accelerator and speed.</summary>
    /// <param name="rows">Published measurements.</param>
    /// <param name="catalog">Knows accelerators and models by their usual names.</param>
    /// <param name="model">The model, by its id in the catalog.</param>
    /// <param name="inputTokens">Input tokens of a request.</param>
    /// <param name="outputTokens">Output tokens of a request.</param>
    public static ImmutableArray<MeasuredRun> Of(
        IEnumerable<MeasuredRow> rows,
        CatalogRevision catalog,
        string model,
        int inputTokens,
        int outputTokens
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(catalog);
        var wanted = CatalogNames.ModelId(catalog, model);
        return
        [
            .. rows.Where(row =>
                    row.Conditions.Kind.StartsWith("inference", StringComparison.Ordinal)
                    && IsNear(row.Conditions.InputTokens, inputTokens)
                    && IsNear(row.Conditions.OutputTokens, outputTokens)
                    && CatalogNames.ModelId(catalog, row.Conditions.Model) == wanted
                )
                .GroupBy(row =>
                    (
                        row.Conditions.Id.Split('-')[0],
                        row.Conditions with
                        {
                            Id = "",
                            Kind = "",
                            Metric = "",
                            Unit = "",
                        }
                    )
                )
                .Select(run => Join([.. run], catalog))
                .OfType<MeasuredRun>()
                .OrderBy(run => run.Accelerator, StringComparer.Ordinal)
                .ThenBy(run => run.TokensPerSecondPerUser)
                .ThenBy(run => run.Id, StringComparer.Ordinal),
        ];
    }

    private static MeasuredRun? Join(MeasuredRow[] rows, CatalogRevision catalog)
    {
        var conditions = rows[0].Conditions;
        var perToken = Value(rows, "mean_tpot") ?? Value(rows, "median_tpot");
        if (perToken is null || conditions.Accelerators is not > 0)
        {
            return null;
        }

        var stated = Value(rows, "output_tokens_per_s_per_accelerator");
        return (stated ?? Derived(rows, conditions, perToken.Value)) is { } output
            ? new(
                conditions.Id,
                CatalogNames.AcceleratorId(catalog, conditions.Hardware),
                conditions,
                1e3 / perToken.Value,
                output,
                stated is null
            )
            : null;
    }

    // Little's law: requests in flight = requests a second × time of a request (Little 1961). Where the first token takes longer than the whole
    // rest of the answer, requests queue: the load is beyond what the run can serve and the speed is nobody's experience.
    private static double? Derived(MeasuredRow[] rows, Measurement run, double perTokenMs)
    {
        var firstMs = Value(rows, "mean_ttft") ?? Value(rows, "median_ttft");
        var restMs = (run.OutputTokens - 1) * perTokenMs;
        return firstMs <= restMs
            ? run.ConcurrencyCount * run.OutputTokens * 1e3 / (firstMs + restMs) / run.Accelerators
            : null;
    }

    private static double? Value(MeasuredRow[] rows, string metric) =>
        rows.Where(row => row.Conditions.Metric == metric)
            .Select(row => (double?)row.Value)
            .FirstOrDefault();

    private static bool IsNear(double? stated, int wanted) =>
        stated is { } tokens && tokens * MostApart >= wanted && tokens <= wanted * MostApart;
}
