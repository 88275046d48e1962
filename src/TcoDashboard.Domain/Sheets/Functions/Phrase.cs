using System.Collections.Immutable;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A part of a formula in words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Binding">How tightly they hold together.</param>
public readonly record struct Phrase(string Text, Binding Binding)
{
    private ImmutableArray<string> Members { get; init; }

    private string? Family { get; init; }

    /// <summary>The words, in parentheses when they hold together less tightly than their place asks.</summary>
    /// <param name="place">What the place asks.</param>
    public string In(Binding place) => Binding < place ? $"({Text})" : Text;

    /// <summary>
    /// A choice among alternatives, "the smaller of a and b"; a choice among choices of the same kind reads as one, "the smallest of a, b and c".
    /// </summary>
    /// <param name="ofTwo">Word for two, for example "smaller".</param>
    /// <param name="ofMany">Word for more, for example "smallest".</param>
    /// <param name="left">First alternative.</param>
    /// <param name="right">Second alternative.</param>
    public static Phrase Among(string ofTwo, string ofMany, Phrase left, Phrase right)
    {
        ImmutableArray<string> members = [.. MembersOf(left, ofTwo), .. MembersOf(right, ofTwo)];
        var word = members.Length == 2 ? ofTwo : ofMany;
        var list = string.Join(", ", members[..^1]);
        return new Phrase(Worded($"the {word} of {list} and {members[^1]}"), Binding.Words)
        {
            Members = members,
            Family = ofTwo,
        };
    }

    /// <summary>A sum; a negative right side reads as taken away: "a − 5", not "a + −5".</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    public static Phrase Sum(Phrase left, Phrase right) =>
        right.IsNegative ? Minus(left, right.Opposite) : Plus(left, right);

    /// <summary>A difference; a negative right side reads as added: "a + 5", not "a − −5".</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    public static Phrase Difference(Phrase left, Phrase right) =>
        right.IsNegative ? Plus(left, right.Opposite) : Minus(left, right);

    private bool IsNegative => Binding == Binding.Sign && Text.StartsWith('−');

    private Phrase Opposite => new(Text[1..], Binding.Atom);

    private static Phrase Plus(Phrase left, Phrase right) =>
        new($"{left.In(Binding.Sum)} + {right.In(Binding.Sum)}", Binding.Sum);

    private static Phrase Minus(Phrase left, Phrase right) =>
        new($"{left.In(Binding.Sum)} − {right.In(Binding.Product)}", Binding.Sum);

    private static ImmutableArray<string> MembersOf(Phrase phrase, string family) =>
        phrase.Family == family ? phrase.Members : [phrase.In(Binding.Comparison)];
}
