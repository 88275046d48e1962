using System.Collections.Immutable;
using TcoDashboard.Domain;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>What came of reading the shipped presets.</summary>
/// <param name="Presets">The presets that could be read, in the order of the index.</param>
/// <param name="Problems">What is wrong with the others.</param>
public sealed record PresetsReading(
    ImmutableArray<Preset> Presets,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>A preset by id, or <c>null</c>.</summary>
    public Preset? Find(string id) => Presets.FirstOrDefault(preset => preset.Id == id);
}
