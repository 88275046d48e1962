using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Operations per token as publications count them. They differ in whether attention counts the full square or its causal half, which
/// matters when TFLOP/s are compared.
/// </summary>
internal static class ReportedOperations
{
    public static double PerToken(
        Measurement row,
        TrainingJob job,
        TrainingEngine engine,
        bool isFullRecompute
    )
    {
        var shape = job.Shape;
        var full = FullSquare(shape, job.SequenceTokens);
        var model = 6 * shape.ActiveParameters;
        if (row.Metric.StartsWith("hardware_", StringComparison.Ordinal))
        {
            // Narayanan et al. 2021, equation 3: four passes with full recomputation, attention as a full square.
            return isFullRecompute
                ? ((model - (6 * shape.TableParameters)) * 4 / 3)
                    + (6 * shape.TableParameters)
                    + (full * 4 / 3)
                : model + full;
        }

        if (job.Kind == TrainingKind.Adapters)
        {
            return 4 * shape.ActiveParameters;
        }

        return CountsCausalHalf(row, engine, shape)
            ? Counted(row, shape) + (full / 2)
            : model + FullSquare(shape, job.SequenceTokens);
    }

    // Megatron Bridge (flop_utils.py) halves attention; NeMo before it, Megatron-LM's README, MosaicML and MaxText do not, Meta does, except for
    // MaxText's models with windows.
    private static bool CountsCausalHalf(
        Measurement row,
        TrainingEngine engine,
        TrainingShape shape
    ) =>
        row.Framework.Contains("Bridge", StringComparison.OrdinalIgnoreCase)
        || (engine.Id == "maxtext" && shape.WindowShare > 0)
        || row.Framework.StartsWith("Meta", StringComparison.Ordinal)
        || engine.Id is "rocm" or "generic";

    // Megatron Bridge counts gpt-oss, whose gate is not a plain SiLU, with two matrices an expert, and DeepSeek with its prediction layer.
    private static double Counted(Measurement row, TrainingShape shape)
    {
        var counted = 6 * shape.ActiveParameters;
        if (row.Model.StartsWith("gpt-oss", StringComparison.Ordinal))
        {
            counted -= 6.0 / 3 * shape.Layers * shape.ActiveExperts * shape.ExpertParameters;
        }

        if (PredictsSeveralTokens(row))
        {
            counted +=
                6
                * (
                    shape.ActiveLayerParameters
                    + shape.TableParameters
                    + (2.0 * shape.Hidden * shape.Hidden)
                );
        }

        return counted;
    }

    /// <summary>Whether a run trains the extra layer that predicts a second token: DeepSeek-V3 unless the notes deny it.</summary>
    public static bool PredictsSeveralTokens(Measurement row) =>
        row.Model.StartsWith("deepseek-v3", StringComparison.Ordinal)
        && !row.Notes.Contains("w/o MTP", StringComparison.Ordinal);

    private static double FullSquare(TrainingShape shape, double sequenceTokens)
    {
        var windowed = Math.Min(sequenceTokens, Math.Max(1, shape.WindowTokens));
        return 3
            * shape.Layers
            * shape.AttentionPerPosition
            * ((shape.FullAttentionShare * sequenceTokens) + (shape.WindowShare * windowed));
    }
}
