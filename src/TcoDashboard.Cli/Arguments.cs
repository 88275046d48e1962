using System.Collections.Immutable;
using TcoDashboard.Documents.Json;

namespace TcoDashboard.Cli;

/// <summary>The words after a verb, sorted into operands, flags and flags with a value. <c>--</c> ends the flags; <c>-</c> is an operand.</summary>
/// <param name="Operands">What the verb works on.</param>
/// <param name="Flags">The flags given, without dashes.</param>
/// <param name="Values">The values of flags that take one.</param>
internal sealed record Arguments(
    ImmutableArray<string> Operands,
    ImmutableHashSet<string> Flags,
    ImmutableDictionary<string, string> Values
)
{
    /// <summary>Sorts words, refusing flags that the verb does not have.</summary>
    /// <param name="words">The words after the verb.</param>
    /// <param name="flags">Flags of the verb.</param>
    /// <param name="valued">Flags of the verb that take a value, with the values allowed; none stands for any file name.</param>
    public static Arguments Parse(
        ReadOnlySpan<string> words,
        string[] flags,
        IReadOnlyDictionary<string, string[]> valued
    )
    {
        var operands = ImmutableArray.CreateBuilder<string>();
        var given = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];
            if (word == "--")
            {
                operands.AddRange(words[(at + 1)..]);
                break;
            }

            if (!word.StartsWith('-') || word == "-")
            {
                operands.Add(word);
                continue;
            }

            var (name, attached) = Split(word);
            if (flags.Contains(name) && attached is null)
            {
                given.Add(name);
            }
            else if (valued.TryGetValue(name, out var allowed))
            {
                var value = attached ?? (at + 1 < words.Length ? words[++at] : null);
                values[name] = Checked(name, value, allowed);
            }
            else
            {
                throw Unknown(word, [.. flags, .. valued.Keys]);
            }
        }

        return new(operands.ToImmutable(), given.ToImmutable(), values.ToImmutable());
    }

    private static (string Name, string? Value) Split(string word)
    {
        var name = word.TrimStart('-');
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (name, null) : (name[..equals], name[(equals + 1)..]);
    }

    private static string Checked(string name, string? value, string[] allowed) =>
        value is not null && (allowed.Length == 0 || allowed.Contains(value))
            ? value
            : throw new UsageException(
                allowed.Length == 0
                    ? Worded($"--{name} is without a value; write a file name behind it.")
                : value is null
                    ? Worded(
                        $"--{name} is without a value; write one of {string.Join(", ", allowed)}."
                    )
                : Worded($"--{name} is \"{value}\"; write one of {string.Join(", ", allowed)}.")
            );

    private static UsageException Unknown(string word, string[] known)
    {
        var meant = NearMiss.Of(word, known);
        return new(
            meant is not null ? Worded($"There is no option {word}. Did you mean --{meant}?")
            : known.Length == 0 ? Worded($"There is no option {word} here.")
            : Worded(
                $"There is no option {word} here; there is {string.Join(", ", known.Select(name => $"--{name}"))}."
            )
        );
    }
}
