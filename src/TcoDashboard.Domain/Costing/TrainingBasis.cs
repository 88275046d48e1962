namespace TcoDashboard.Domain.Costing;

/// <summary>What the cost model needs to know of a fleet that trains.</summary>
public sealed record TrainingBasis
{
    /// <summary>Tokens of one run.</summary>
    public required Leaf TokensPerRun { get; init; }

    /// <summary>Tokens of one step.</summary>
    public required Leaf TokensPerStep { get; init; }

    /// <summary>Operations the model needs for one token, recomputation apart.</summary>
    public required Leaf OperationsPerToken { get; init; }

    /// <summary>Dense peak of one accelerator in the format of the run.</summary>
    public required Leaf Peak { get; init; }

    /// <summary>Share of a step spent waiting for other devices.</summary>
    public required Leaf CommunicationShare { get; init; }

    /// <summary>Days within which a run must end; <c>null</c> without a deadline.</summary>
    public Leaf? Deadline { get; init; }
}
