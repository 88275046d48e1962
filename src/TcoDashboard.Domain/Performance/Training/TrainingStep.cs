namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Where the time of one training step goes, in seconds of wall-clock time; the parts add up to the step. A struct, because searches make
/// millions of them.
/// </summary>
/// <param name="Ideal">Operations of the model at dense peak: the step at an MFU of 1.</param>
/// <param name="Kernels">What matrices and attention take beyond that: real kernels below peak, work that the count leaves out.</param>
/// <param name="Memory">Kernels between the matrices (norms, activations, casts, loss) that wait for memory.</param>
/// <param name="Host">Launch gaps, small kernels, host work.</param>
/// <param name="Recompute">Forward work done twice.</param>
/// <param name="Tensor">Exposed tensor-parallel communication.</param>
/// <param name="Expert">Exposed exchange of tokens between experts.</param>
/// <param name="Context">Exposed exchange of keys and values between the parts of a sequence.</param>
/// <param name="Pipeline">Exposed hand-over between stages, and the unevenness of stages.</param>
/// <param name="Bubble">Stages that wait for their first or after their last micro-batch.</param>
/// <param name="Data">Exposed gathering of weights and reduction of gradients.</param>
/// <param name="Optimizer">Update of the weights.</param>
/// <param name="Jitter">Waiting for the slowest of many devices.</param>
public readonly record struct TrainingStep(
    double Ideal,
    double Kernels,
    double Memory,
    double Host,
    double Recompute,
    double Tensor,
    double Expert,
    double Context,
    double Pipeline,
    double Bubble,
    double Data,
    double Optimizer,
    double Jitter
)
{
    /// <summary>Time of the step.</summary>
    public double Seconds =>
        Ideal
        + Kernels
        + Memory
        + Host
        + Recompute
        + Tensor
        + Expert
        + Context
        + Pipeline
        + Bubble
        + Data
        + Optimizer
        + Jitter;

    /// <summary>Exposed communication of all kinds.</summary>
    public double ExposedCommunication => Tensor + Expert + Context + Pipeline + Data;

    /// <summary>Operations of the model over what the devices could do at dense peak in that time, recomputation apart.</summary>
    public double ModelUtilisation => Ideal / Seconds;
}
