using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>How many systems train, and what decided it.</summary>
/// <param name="Systems">The number.</param>
/// <param name="By">What decided it.</param>
/// <param name="Leaf">The number as a leaf of the sheet.</param>
internal sealed record TrainingSize(int Systems, SizingLimit By, Leaf Leaf);
