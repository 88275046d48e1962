using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Commands;

/// <summary>What to press and what it does.</summary>
/// <param name="Press">Keys pressed together or, without a modifier, one after another.</param>
/// <param name="Does">Key of the words that say what happens, beginning with a verb.</param>
public sealed record KeyHint(ImmutableArray<string> Press, string Does);
