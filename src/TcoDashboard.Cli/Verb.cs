using System.Collections.Frozen;

namespace TcoDashboard.Cli;

/// <summary>One command.</summary>
/// <param name="Name">The word that calls it.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Help">All about it.</param>
/// <param name="Run">Does it.</param>
internal sealed record Verb(
    string Name,
    string Summary,
    string Help,
    Func<Arguments, Terminal, ExitCode> Run
)
{
    /// <summary>Flags without a value.</summary>
    public string[] Flags { get; init; } = [];

    /// <summary>Flags with a value, and the values allowed.</summary>
    public IReadOnlyDictionary<string, string[]> ValuedFlags { get; init; } =
        FrozenDictionary<string, string[]>.Empty;
}
