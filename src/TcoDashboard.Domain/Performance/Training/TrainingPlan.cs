namespace TcoDashboard.Domain.Performance.Training;

/// <summary>How a training job is laid out over accelerators. Every degree is 1 or more.</summary>
/// <param name="Tensor">Devices that share every matrix of a layer.</param>
/// <param name="Pipeline">Stages the layers are cut into.</param>
/// <param name="Interleave">Chunks of layers each stage holds (virtual stages); 1 without interleaving.</param>
/// <param name="Context">Devices that share the tokens of one sequence.</param>
/// <param name="Expert">Devices the experts of a layer are spread over; they are taken from the tensor, context and data ranks.</param>
/// <param name="Data">Copies that work on different sequences.</param>
/// <param name="MicroBatch">Sequences in one micro-batch.</param>
/// <param name="Sharding">State split over the data ranks.</param>
/// <param name="Recompute">Work done twice to save memory.</param>
/// <param name="IsSequenceParallel">Whether the parts between the matrices are split over the tensor ranks too.</param>
public readonly record struct TrainingPlan(
    int Tensor,
    int Pipeline,
    int Interleave,
    int Context,
    int Expert,
    int Data,
    int MicroBatch,
    StateSharding Sharding,
    Recompute Recompute,
    bool IsSequenceParallel
)
{
    /// <summary>Accelerators the plan uses.</summary>
    public int Devices => Tensor * Pipeline * Context * Data;

    /// <summary>Micro-batches of one copy in a step of some sequences; a fraction when they do not divide.</summary>
    public double MicroBatches(double globalBatch) => globalBatch / ((double)Data * MicroBatch);
}
