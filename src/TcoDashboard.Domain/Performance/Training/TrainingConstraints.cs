namespace TcoDashboard.Domain.Performance.Training;

/// <summary>What is fixed before plans are searched; <c>null</c> leaves a choice to the search.</summary>
public sealed record TrainingConstraints
{
    /// <summary>Tensor-parallel degree.</summary>
    public int? Tensor { get; init; }

    /// <summary>Pipeline stages.</summary>
    public int? Pipeline { get; init; }

    /// <summary>Chunks a stage holds.</summary>
    public int? Interleave { get; init; }

    /// <summary>Context-parallel degree.</summary>
    public int? Context { get; init; }

    /// <summary>Expert-parallel degree.</summary>
    public int? Expert { get; init; }

    /// <summary>Sequences in a micro-batch.</summary>
    public int? MicroBatch { get; init; }

    /// <summary>State split over data ranks.</summary>
    public StateSharding? Sharding { get; init; }

    /// <summary>Work done twice.</summary>
    public Recompute? Recompute { get; init; }

    /// <summary>Whether tensor ranks split the parts between the matrices; otherwise they do whenever there are several.</summary>
    public bool? SequenceParallel { get; init; }

    /// <summary>Whether the global batch must be shared evenly; published runs pad theirs.</summary>
    public bool AllowsUnevenBatch { get; init; }
}
