using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.WaferScale;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// Totals of wafer systems under load, their power and the time of a whole answer, from the wafer model that also plans purchases
/// (<c>calibration/wafer-scale</c>). Nobody published such totals, so the band is that model's own.
/// </summary>
internal static class WaferTotals
{
    private const double LongestTokens = 1e7;

    /// <summary>The prediction, or the problem.</summary>
    public static Prediction Predict(
        Measurement row,
        Accelerator accelerator,
        LanguageModel model,
        PredictionContext context
    )
    {
        var (shape, missing) = ModelArithmetic.Describe(model);
        if (shape is null)
        {
            return Prediction.Refused(missing[0]);
        }

        var system = System(accelerator, context.Catalog);
        var (powers, powerProblem) = SystemPowers.Describe(system, context.Parameters.Power);
        if (powers is null)
        {
            return Prediction.Refused(powerProblem!);
        }

        var workload = Workload(row, model);
        var outcome = WaferEngine.Evaluate(system, workload, shape, powers, context.Parameters);
        if (outcome.Best is null)
        {
            return Prediction.Refused(outcome.Problems[0]);
        }

        var reachable = outcome
            .Frontier.Add(outcome.Best)
            .Where(point =>
                PowerMetric.IsPart(row) || row.Accelerators is not { } have || Wafers(point) <= have
            )
            .ToList();
        if (reachable.Count == 0)
        {
            return Prediction.Refused(
                TooFew(row, accelerator, outcome.Frontier.Add(outcome.Best).Min(Wafers))
            );
        }

        var best = reachable.MaxBy(point => point.OutputPerSystem.TokensPerSecond)!;
        var wafers = row.Accelerators ?? Wafers(best);
        return Value(row, best, Math.Max(1, Math.Floor(wafers / Wafers(best))), wafers) is { } value
            ? Prediction.Modelled(
                value.Amount,
                value.IsTime ? 1 / best.BandHigh : best.BandLow,
                value.IsTime ? 1 / best.BandLow : best.BandHigh
            )
            : Prediction.Refused(NoMetric(row, accelerator));
    }

    private static double Wafers(OperatingPoint point) =>
        (double)point.SystemsPerReplica / point.ReplicasPerSystem;

    // One wafer: copies join as many as they need.
    private static AcceleratorSystem System(Accelerator accelerator, CatalogRevision catalog) =>
        catalog
            .OfKind(CatalogKind.System)
            .Where(item =>
                item.Fact("accelerator") == accelerator.Id && item.Value("accelerator_count") is 1
            )
            .Select(item => new AcceleratorSystem(item, accelerator))
            .FirstOrDefault()
        ?? new(accelerator.Item, accelerator);

    private static InferenceWorkload Workload(Measurement row, LanguageModel model)
    {
        var (input, output) = RunWords.Lengths(row);
        var weights =
            RunWords.Has(row.Precision, "8") ? NumberFormat.Fp8
            : RunWords.Has(row.Precision, "4") ? NumberFormat.Fp4
            : NumberFormat.Bf16;
        return new(
            model,
            weights,
            NumberFormat.Bf16,
            (int)Math.Min(LongestTokens, input),
            (int)Math.Min(LongestTokens, output),
            Fraction.Zero,
            null,
            null
        )
        {
            MaxSequences = row.ConcurrencyCount is { } clients
                ? (int)Math.Clamp(Math.Ceiling(clients), 1, 1e6)
                : null,
        };
    }

    private static (double Amount, bool IsTime)? Value(
        Measurement row,
        OperatingPoint point,
        double copies,
        double wafers
    )
    {
        var metric = row.Metric;
        bool Has(string word) => metric.Contains(word, StringComparison.Ordinal);
        // Copies share the clients there are.
        var busy = Math.Min(
            copies,
            (row.ConcurrencyCount ?? double.PositiveInfinity) / point.SequencesPerReplica
        );
        var output = point.OutputPerReplica.TokensPerSecond * busy;
        var input = point.InputPerReplica.TokensPerSecond * busy;
        var isPart = Has("per_accelerator") || Has("per_chip") || Has("per_gpu") || Has("per_node");
        if (MetricUnits.PerSecond(row.Unit) is { } perSecond)
        {
            return Seconds(metric, row, point) is { } seconds ? (seconds * perSecond, true) : null;
        }

        if (PowerMetric.Asks(row))
        {
            return PowerMetric.Of(row, Use(row, point, copies, output)) is { } used
                ? (used, RowTraits.Direction(row) > 0)
                : null;
        }

        var all =
            !MetricUnits.IsTokenRate(row.Unit) ? (double?)null
            : Has("per_user") ? 1 / point.TimePerOutputToken.Seconds
            // Prompts: the one published rate (WaferLLM) is a small part of the peak that the wafer model assumes.
            : metric.StartsWith("prefill", StringComparison.Ordinal) ? null
            : !Has("tok") ? null
            : metric.StartsWith("input", StringComparison.Ordinal) ? input
            : metric.StartsWith("total", StringComparison.Ordinal)
            || metric.StartsWith("tokens", StringComparison.Ordinal)
                ? input + output
            : output;
        return all * MetricUnits.PerSecondRate(row.Unit) / (isPart ? wafers : 1) is { } rate
            ? (rate, false)
            : null;
    }

    // A wafer is a server of its own, with fans and power supplies in what it draws.
    private static PowerUse Use(
        Measurement row,
        OperatingPoint point,
        double copies,
        double outputTokensPerSecond
    )
    {
        var (input, output) = RunWords.Lengths(row);
        return new()
        {
            DeviceWatts = point.SystemPower.Watts,
            // Why none: accelerators are rated without what stands around them.
            RatedWatts = 0,
            Devices = Wafers(point) * copies,
            DevicesPerNode = 1,
            NodeOverhead = 1,
            RequestsPerSecond = outputTokensPerSecond / output,
            InputTokens = input,
            OutputTokens = output,
        };
    }

    private static double? Seconds(string metric, Measurement row, OperatingPoint point)
    {
        bool Has(string word) => metric.Contains(word, StringComparison.Ordinal);
        var answer = (RunWords.Lengths(row).Output - 1) * point.TimePerOutputToken.Seconds;
        return Has("tpot") || Has("itl") || Has("per_output_token")
                ? point.TimePerOutputToken.Seconds
            : Has("end_to_end") || Has("e2e") || Has("request_latency")
                ? point.TimeToFirstToken.Seconds + answer
            : null;
    }

    private static Problem TooFew(Measurement row, Accelerator accelerator, double needed) =>
        Problem.Error(
            "num_accelerators",
            CalibrationProblems.DoesNotFit,
            Worded(
                $"{row.Model} needs at least {needed:0} {accelerator.Name} to keep weights and cache on the wafers; the row has {row.Accelerators ?? 0:0}."
            ),
            Worded("Use more wafers, a narrower weight format or a shorter context.")
        );

    internal static Problem NoMetric(Measurement row, Accelerator accelerator) =>
        Problem.Error(
            "metric",
            CalibrationProblems.ArchitectureUnsupported,
            Worded(
                $"{row.Metric} of {accelerator.Name} is not predicted: only the speed of one user, the time to the first token and, of wafers, totals, whole answers and power are."
            ),
            Worded("Use output_tokens_per_s_per_user, tpot or ttft.")
        );
}
