namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Weight-streaming training on wafers (model equations, 19): weights stay outside, each layer is sent to all wafers, used for a large
/// batch, and gradients come back over the same link in the other direction. Pure data parallelism.
/// </summary>
/// <param name="DenseOps">Dense 16-bit peak of one wafer, in operations a second.</param>
/// <param name="StreamBytesPerSecond">Bandwidth into one wafer in one direction.</param>
/// <param name="ComputeShare">Share of dense peak that training reaches; no public figure at scale, 0.25 to 0.55.</param>
/// <param name="TreeSeconds">Latency of one level of the broadcast tree.</param>
public readonly record struct WaferTraining(
    double DenseOps,
    double StreamBytesPerSecond,
    double ComputeShare,
    double TreeSeconds
)
{
    /// <summary>Weights pass twice, forward and backward; gradients return in the other direction meanwhile.</summary>
    public const double Passes = 2;

    /// <summary>Time for the weights of a model to pass once.</summary>
    public double PassSeconds(double parameters, double bytesPerWeight) =>
        parameters * bytesPerWeight / StreamBytesPerSecond;

    /// <summary>Step time: the slower of arithmetic and streaming, and the latency of the tree for each layer of both passes.</summary>
    /// <param name="operationsPerStep">Operations of the whole step.</param>
    /// <param name="parameters">Parameters streamed.</param>
    /// <param name="bytesPerWeight">Bytes of one weight on the wire.</param>
    /// <param name="layers">Layers.</param>
    /// <param name="wafers">Wafers; 1 or more.</param>
    public double StepSeconds(
        double operationsPerStep,
        double parameters,
        double bytesPerWeight,
        int layers,
        int wafers
    ) =>
        Math.Max(
            operationsPerStep / (wafers * DenseOps * ComputeShare),
            Passes * PassSeconds(parameters, bytesPerWeight)
        ) + (2 * layers * TreeSeconds * Math.Ceiling(Math.Log2(wafers)));

    /// <summary>
    /// Tokens per wafer and step from which arithmetic takes longer than streaming. Independent of the model: both grow with its parameters.
    /// Below this the batch, not the wafers, limits the speed.
    /// </summary>
    public double TokensToBeComputeBound(double bytesPerWeight) =>
        Passes * bytesPerWeight * DenseOps * ComputeShare / (6 * StreamBytesPerSecond);
}
