using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>A training run to plan: what is trained, how long, on what.</summary>
/// <param name="Model">The model.</param>
/// <param name="Accelerator">The accelerator.</param>
/// <param name="Count">Accelerators; 1 or more.</param>
/// <param name="Tokens">Tokens of the whole run.</param>
/// <param name="SequenceTokens">Tokens of one sequence.</param>
/// <param name="GlobalBatch">Sequences of one step.</param>
/// <param name="Format">Format the matrices compute in.</param>
/// <param name="Kind">What is trained.</param>
public sealed record TrainingRunSpec(
    LanguageModel Model,
    Accelerator Accelerator,
    int Count,
    double Tokens,
    int SequenceTokens,
    double GlobalBatch,
    NumberFormat Format,
    TrainingKind Kind
)
{
    /// <summary>Whether a batch that does not share evenly is adjusted a little, as published runs do; otherwise there is no plan.</summary>
    public bool PadsBatch { get; init; }
}
