using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>One training run of a model as written in the document.</summary>
public sealed record TrainingSpec
{
    /// <summary>How the run changes the model.</summary>
    public TrainingMethod Method { get; init; } = TrainingMethod.Pretrain;

    /// <summary>Tokens of one whole run.</summary>
    public required double Tokens { get; init; }

    /// <summary>Tokens of one sequence.</summary>
    public required int SequenceTokens { get; init; }

    /// <summary>Sequences of one step over all copies of the model.</summary>
    public required int GlobalBatch { get; init; }

    /// <summary>Format the matrices compute in.</summary>
    public required NumberFormat Precision { get; init; }

    /// <summary>Days within which a run must end; <c>null</c> when the number of systems or the budgets decide how long it takes.</summary>
    public double? DeadlineDays { get; init; }
}
