using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>In which number formats a training step is multiplied, as the model counts its time.</summary>
/// <param name="Layers">Format of the products of the layers.</param>
/// <param name="Share">Share of those products that are in that format, above 0 to 1.</param>
/// <param name="Rest">Format of the other products of the layers.</param>
/// <param name="Attention">Format of attention and of the output table.</param>
/// <remarks>
/// Formats of four bits keep sensitive layers at eight; eight-bit integers serve two of the three products of a matrix, and weight gradients stay at
/// 16 bits; attention and the output table stay at 16 bits always. The model of wafers counts every operation in one format.
/// </remarks>
public sealed record TrainingFormats(
    NumberFormat Layers,
    double Share,
    NumberFormat Rest,
    NumberFormat Attention
)
{
    // Forward and the gradient of the input, of those two and the gradient of the weight.
    private const double IntegerProducts = 2.0 / 3;

    /// <summary>The formats of a run on a device.</summary>
    /// <param name="accelerator">The device.</param>
    /// <param name="format">The format asked for.</param>
    /// <param name="parameters">Parameters of the training model.</param>
    public static TrainingFormats Of(
        Accelerator accelerator,
        NumberFormat format,
        TrainingParameters parameters
    )
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        ArgumentNullException.ThrowIfNull(parameters);
        return accelerator.Style == ExecutionStyle.WaferScale
            ? new(format, 1, format, format)
            : format switch
            {
                NumberFormat.Fp4 when accelerator.DensePeak(NumberFormat.Fp8) is not null => new(
                    format,
                    parameters.FourBitLayers,
                    NumberFormat.Fp8,
                    NumberFormat.Bf16
                ),
                NumberFormat.EightBitInteger => new(
                    format,
                    IntegerProducts,
                    NumberFormat.Bf16,
                    NumberFormat.Bf16
                ),
                _ => new(format, 1, format, NumberFormat.Bf16),
            };
    }
}
