using System.Globalization;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Spreadsheets;

/// <summary>A part of a spreadsheet formula, in the grammar of xlsx files: English function names, commas, points.</summary>
/// <param name="Text">The formula without the leading equals sign.</param>
/// <param name="Binding">How tightly it holds together.</param>
public readonly record struct FormulaText(string Text, Binding Binding)
{
    private string? Condition { get; init; }

    /// <summary>The part as a condition: "a&lt;b" for a comparison, "x&lt;&gt;0" for a number.</summary>
    public string Test => Condition ?? $"{In(Binding.Sum)}<>0";

    /// <summary>The part, in parentheses when it holds together less tightly than its place asks.</summary>
    /// <param name="place">What the place asks.</param>
    public string In(Binding place) => Binding < place ? $"({Text})" : Text;

    /// <summary>A number, to its last bit.</summary>
    /// <param name="value">A finite number.</param>
    public static FormulaText Number(double value) =>
        new(
            value.ToString("R", CultureInfo.InvariantCulture),
            value < 0 ? Binding.Sign : Binding.Atom
        );

    /// <summary>Words inside a formula, in quotes.</summary>
    /// <param name="words">The words.</param>
    public static string Quoted(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A call such as <c>MIN(a,b)</c>.</summary>
    /// <param name="name">Name of the spreadsheet function.</param>
    /// <param name="arguments">What it is applied to.</param>
    public static FormulaText Call(string name, params ReadOnlySpan<FormulaText> arguments)
    {
        var texts = new string[arguments.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = arguments[i].Text;
        }
        return new($"{name}({string.Join(',', texts)})", Binding.Atom);
    }

    /// <summary>A reference or a range, such as <c>F12</c> or <c>F12:Q12</c>.</summary>
    /// <param name="reference">The reference.</param>
    public static FormulaText Reference(string reference) => new(reference, Binding.Atom);

    /// <summary>1 where a condition holds, else 0.</summary>
    /// <param name="condition">The condition, such as "a&lt;b".</param>
    public static FormulaText Truth(string condition) =>
        new($"IF({condition},1,0)", Binding.Atom) { Condition = condition };

    /// <summary>Not available, where the engine has no value either.</summary>
    public static FormulaText None => new("NA()", Binding.Atom);

    /// <summary>Sum.</summary>
    public static FormulaText operator +(FormulaText left, FormulaText right) =>
        new($"{left.In(Binding.Sum)}+{right.In(Binding.Sum)}", Binding.Sum);

    /// <summary>Difference.</summary>
    public static FormulaText operator -(FormulaText left, FormulaText right) =>
        new($"{left.In(Binding.Sum)}-{right.In(Binding.Product)}", Binding.Sum);

    /// <summary>Product.</summary>
    public static FormulaText operator *(FormulaText left, FormulaText right) =>
        new($"{left.In(Binding.Product)}*{right.In(Binding.Product)}", Binding.Product);

    /// <summary>Quotient.</summary>
    public static FormulaText operator /(FormulaText left, FormulaText right) =>
        new($"{left.In(Binding.Product)}/{right.In(Binding.Sign)}", Binding.Product);

    /// <summary>The other sign. Powers are written as POWER, so a sign never meets a caret.</summary>
    public static FormulaText operator -(FormulaText value) =>
        new($"-{value.In(Binding.Atom)}", Binding.Sign);

    /// <summary>A number.</summary>
    public static implicit operator FormulaText(double value) => Number(value);
}
