using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>What one training step has to do.</summary>
/// <param name="Shape">Arithmetic of the model.</param>
/// <param name="SequenceTokens">Tokens of one sequence.</param>
/// <param name="GlobalBatch">Sequences of one step over all copies.</param>
/// <param name="Format">Format the matrices compute in.</param>
/// <param name="Kind">What is trained.</param>
public sealed record TrainingJob(
    TrainingShape Shape,
    int SequenceTokens,
    double GlobalBatch,
    NumberFormat Format,
    TrainingKind Kind
)
{
    /// <summary>Whether tokens are spread evenly over experts, as benchmarks force it; otherwise the busiest rank sets the time.</summary>
    public bool IsRoutingBalanced { get; init; }

    /// <summary>Mean tokens of the documents packed into one sequence when attention stays inside a document; <c>null</c> when it does not.</summary>
    public double? DocumentTokens { get; init; }

    /// <summary>Tokens of one step.</summary>
    public double TokensPerStep => GlobalBatch * SequenceTokens;

    /// <summary>Operations for one token, recomputation apart: all weights 6·P_a, adapters 4·P_a, and three times the causal attention.</summary>
    public double OperationsPerToken
    {
        get
        {
            var attention =
                3
                * Shape.Layers
                * Shape.AttentionPerPosition
                * Shape.AttendedPositions(DocumentTokens ?? SequenceTokens);
            return (Kind == TrainingKind.Adapters ? 4 : 6) * Shape.ActiveParameters + attention;
        }
    }
}
