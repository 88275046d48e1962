using System.Collections.Immutable;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;

namespace TcoDashboard.Web.Workspace;

/// <summary>The worked scenarios that ship with the product, in the order in which they are shown.</summary>
public sealed class PresetShelf
{
    private PresetsReading _reading = new([], []);

    /// <summary>The presets that can be read.</summary>
    public ImmutableArray<Preset> All => _reading.Presets;

    /// <summary>What is wrong with the others.</summary>
    public ImmutableArray<Problem> Problems => _reading.Problems;

    /// <summary>The one whose answer the start page shows, or <c>null</c> when there are no presets.</summary>
    public Preset? Flagship => All.FirstOrDefault();

    /// <summary>A preset by id, or <c>null</c>.</summary>
    public Preset? Find(string id) => _reading.Find(id);

    internal void Fill(PresetsReading reading) => _reading = reading;
}
