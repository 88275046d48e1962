namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A part of a formula in words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Binding">How tightly they hold together.</param>
public readonly record struct Phrase(string Text, Binding Binding)
{
    /// <summary>The words, in parentheses when they hold together less tightly than their place asks.</summary>
    /// <param name="place">What the place asks.</param>
    public string In(Binding place) => Binding < place ? $"({Text})" : Text;
}
