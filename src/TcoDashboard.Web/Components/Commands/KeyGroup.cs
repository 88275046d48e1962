using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Commands;

/// <summary>Keys that work in the same place.</summary>
/// <param name="Place">Key of the words that say where.</param>
/// <param name="Keys">The keys.</param>
public sealed record KeyGroup(string Place, ImmutableArray<KeyHint> Keys);
