using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>One measured run with everything resolved that does not depend on fitted parameters.</summary>
internal sealed record ServingRun
{
    // Throughput tests run random tokens, also beyond what a model was trained on: published tables go to twice that.
    private const double BeyondReleased = 2.2;

    public required Measurement Row { get; init; }

    public required ModelShape Shape { get; init; }

    public required ServingDevice Device { get; init; }

    public required ServingFormat Format { get; init; }

    public required EngineGeneration Engine { get; init; }

    /// <summary>Years from the start of 2026 to the date of the source.</summary>
    public required double Years { get; init; }

    public required double InputTokens { get; init; }

    public required double OutputTokens { get; init; }

    /// <summary>Mean context of a token being written: long answers are under way more often than short ones.</summary>
    public double MeanContext =>
        InputTokens + (OutputTokens / 2 * (RunWords.IsMlperf(Row) ? MlperfTargets.LengthBias : 1));

    /// <summary>Devices of the run.</summary>
    public required double Devices { get; init; }

    /// <summary>Layouts that the row allows: one where it states its degrees.</summary>
    public required IReadOnlyList<ServingPlan> Plans { get; init; }

    /// <summary>Layouts to try where none of the above holds the model.</summary>
    public required IReadOnlyList<ServingPlan> WiderPlans { get; init; }

    public required (WorkerPool Prompt, WorkerPool Decode)? Pools { get; init; }

    /// <summary>Requests in flight over all copies; <c>null</c> in a saturation test.</summary>
    public required double? Clients { get; init; }

    /// <summary>Whether the row is a median rather than a mean.</summary>
    public bool IsMedian => RunWords.IsMedian(Row);

    public static (ServingRun? Run, Problem? Problem) Of(Measurement row, PredictionContext context)
    {
        row = CatalogNames.Canonical(row, context.Catalog);
        var (accelerator, hardwareProblem) = CatalogNames.FindAccelerator(
            context.Catalog,
            row.Hardware
        );
        var (model, modelProblem) = CatalogNames.FindModel(context.Catalog, row.Model);
        if (accelerator is null || model is null)
        {
            return (null, hardwareProblem ?? modelProblem);
        }

        if (accelerator.Style != ExecutionStyle.Batched)
        {
            return (null, NotBatched(accelerator));
        }

        var (device, deviceProblem) = ServingDevice.Of(accelerator, context.Parameters.Batched);
        var (shape, missing) = ModelArithmetic.Describe(model);
        if (device is null || shape is null)
        {
            return (null, deviceProblem ?? missing[0]);
        }

        var (input, output) = RunWords.Lengths(row);
        if (TooLong(row, model, input + output) is { } tooLong)
        {
            return (null, tooLong);
        }

        var pools = RunWords.Pools(row);
        var (plans, planProblem) = RunPlans.Of(row, accelerator, shape);
        if (pools is null && planProblem is not null)
        {
            return (null, planProblem);
        }

        var devices = DevicesOf(pools, row, accelerator);
        return (
            new()
            {
                Row = row,
                Shape = shape,
                Device = device,
                Format = HeldFormat(row, model, device, shape, devices, context),
                Engine = RunWords.Engine(row),
                Years = RunWords.Years(row),
                InputTokens = input,
                OutputTokens = output,
                Devices = devices,
                Plans = plans,
                WiderPlans = RunPlans.Wider(row, accelerator, shape),
                Pools = pools,
                Clients = row.Concurrency is "max" or "" ? null : ClientCount(row),
            },
            null
        );
    }

    private static double DevicesOf(
        (WorkerPool Prompt, WorkerPool Decode)? pools,
        Measurement row,
        Accelerator accelerator
    ) =>
        pools is { } both
            ? both.Prompt.Devices + both.Decode.Devices
            : RunPlans.Devices(row, accelerator);

    // A published run did fit: weights that fill the memory, of a row that leaves their width out, were narrower.
    private static ServingFormat HeldFormat(
        Measurement row,
        LanguageModel model,
        ServingDevice device,
        ModelShape shape,
        double devices,
        PredictionContext context
    )
    {
        var released = RunWords.Format(row, model, device);
        bool IsHeld(ServingFormat format) =>
            context.Parameters.Storage.ModelBytes(shape, format.Weights)
            <= devices * RunModel.OrdinaryBytes(device);
        ServingFormat Narrowed(string to) =>
            RunWords.Format(row with { Precision = to }, model, device);
        return row.Precision.Length > 0 || IsHeld(released) ? released
            : Narrowed("fp8") is var eight && IsHeld(eight) ? eight
            : Narrowed("fp4") is var four && IsHeld(four) ? four
            : released;
    }

    // "64", "32 per GPU", "batch 8", "concurrency=16"; tokens, rates and ranges are no count.
    private static double? ClientCount(Measurement row)
    {
        if (row.ConcurrencyCount is { } count)
        {
            return count;
        }

        var words = row.Concurrency;
        var isOther =
            RunWords.Has(words, "token")
            || RunWords.Has(words, "rate")
            || RunWords.Has(words, "/s");
        var numbers = words
            .Split([' ', '=', ':', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word =>
                double.TryParse(
                    word,
                    System.Globalization.NumberStyles.AllowDecimalPoint,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out _
                )
            )
            .ToArray();
        return isOther || numbers.Length != 1
            ? null
            : double.Parse(numbers[0], System.Globalization.CultureInfo.InvariantCulture)
                * (RunWords.Has(words, "per ") ? row.Accelerators ?? 1 : 1);
    }

    private static Problem NotBatched(Accelerator accelerator) =>
        Problem.Error(
            accelerator.Item.Path,
            CalibrationProblems.ArchitectureUnsupported,
            Worded($"{accelerator.Name} does not run batches from device memory."),
            Worded("Ask for the speed of one user instead.")
        );

    private static Problem? TooLong(Measurement row, LanguageModel model, double tokens) =>
        model.MaxContextTokens is not { } longest
        || model.HasOpenPositions
        || tokens <= longest * BeyondReleased
            ? null
            : Problem.Error(
                "isl",
                CalibrationProblems.ContextTooLong,
                Worded(
                    $"Input and output of {row.Id} take {tokens:N0} tokens, but {model.Name} was released for {longest:N0}."
                ),
                Worded($"Shorten them to {longest:N0} tokens together.")
            );
}
