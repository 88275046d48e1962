using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Web.Workspace.Entry;

/// <summary>Reads numbers as people type them and writes them back: <c>1,234.5</c>, <c>0.75 GW</c>, <c>$30k</c>, <c>12 %</c>.</summary>
public static partial class EntryText
{
    private const int MostCharacters = 60;

    /// <summary>Reads what was typed into a field.</summary>
    public static EntryReading Read(string? typed, EntryField field)
    {
        var text = Tidy(typed);
        if (text.Length == 0)
        {
            return field.IsOptional
                ? new(null, null)
                : Refused(field, "W-115", $"{field.Label} is empty.", $"Enter {Allowed(field)}.");
        }

        if (text.Length > MostCharacters || Form().Match(text) is not { Success: true } match)
        {
            return Refused(
                field,
                "W-110",
                $"{field.Label} is “{Quoted(text)}”, which is not a number.",
                $"Enter {Allowed(field)}."
            );
        }

        var digits = match.Groups["number"].Value;
        if (!EntryDigits.TryNumber(digits, field.Format, out var number, out var ambiguity))
        {
            return Refused(
                field,
                "W-114",
                $"{field.Label} is “{Quoted(text)}”; {ambiguity}.",
                $"Write decimals with a {EntryDigits.PointWord(field.Format)} and enter {Allowed(field)}."
            );
        }

        var signed = match.Groups["sign"].Value is "-" or "\u2212" ? -number : number;
        var before = match.Groups["currency"].Value.Trim();
        var after = match.Groups["unit"].Value.Trim();
        return EntryUnits.TryFactor(before, after, field, out var factor)
            ? Ranged(Tidied(signed * factor), text, field) with
            {
                Understood = EntryDigits.Understood(digits, number, field.Format),
            }
            : Refused(
                field,
                "W-111",
                $"{field.Label} is “{Quoted(text)}”, but “{(before + " " + after).Trim()}” is not a unit of it.",
                $"Enter {Allowed(field)}."
            );
    }

    /// <summary>The value as it stands in the box, without the unit that stands behind it.</summary>
    public static string Write(double? value, EntryField field) =>
        value is { } number ? Number(number / EntryUnits.Shown(field).Factor, field) : string.Empty;

    /// <summary>The unit that stands behind the box; empty for a plain number.</summary>
    public static string Symbol(EntryField field) => EntryUnits.Shown(field).Symbol;

    /// <summary>The allowed range in words, for example <c>1 to 3</c> or <c>0 to 95 %</c>.</summary>
    public static string Allowed(EntryField field)
    {
        var symbol = Symbol(field);
        var unit = symbol.Length == 0 ? "" : "\u00A0" + symbol;
        var whole = field.IsWhole ? "a whole number, " : "";
        return field.IsMinimumExcluded
            ? $"{whole}more than {Write(field.Minimum, field)} and at most {Write(field.Maximum, field)}{unit}"
            : $"{whole}{Write(field.Minimum, field)} to {Write(field.Maximum, field)}{unit}";
    }

    /// <summary>The next value up or down that a step button gives: a round step of about a twentieth, inside the range.</summary>
    public static double Step(double value, EntryField field, bool up)
    {
        var factor = EntryUnits.Shown(field).Factor;
        var shown = Tidied(value / factor);
        var step = StepsByOne(field)
            ? 1
            : RoundStep(shown, (field.Maximum - field.Minimum) / factor);
        var places = Math.Round(shown / step, 9);
        // Why: from a value between steps the next round one is meant, not the same odd distance again.
        var next = up ? Math.Floor(places + 1) : Math.Ceiling(places - 1);
        var moved = Tidied(next * step * factor);
        var first = Tidied(step * factor);
        var least =
            !field.IsMinimumExcluded ? field.Minimum
            : value > field.Minimum ? Math.Min(value, first)
            : first;
        return Math.Clamp(moved, least, field.Maximum);
    }

    /// <summary>What a slider between two ends means: the nearest round value, or an end itself.</summary>
    public static double Slide(double value, double low, double high, EntryField field)
    {
        var factor = EntryUnits.Shown(field).Factor;
        var step = StepsByOne(field) ? 1 : RoundStep(0, (high - low) / factor);
        return Math.Clamp(Tidied(Math.Round(value / factor / step) * step * factor), low, high);
    }

    private static bool StepsByOne(EntryField field) =>
        field.IsWhole || field.IsWholeMonths || field.HasWholeSteps;

    private static double RoundStep(double shown, double width)
    {
        var about = Math.Abs(shown) > 0 ? Math.Abs(shown) / 20 : Math.Min(width, 100) / 100;
        var power = Math.Pow(10, Math.Floor(Math.Log10(about)));
        var lead = about / power;
        return (
                lead >= 5 ? 5
                : lead >= 2 ? 2
                : 1
            ) * power;
    }

    private static EntryReading Ranged(double value, string text, EntryField field)
    {
        var inside =
            value <= field.Maximum
            && (field.IsMinimumExcluded ? value > field.Minimum : value >= field.Minimum);
        if (!double.IsFinite(value) || !inside)
        {
            return Refused(
                field,
                "W-112",
                $"{field.Label} is “{Quoted(text)}”, {Beyond(value, field)}.",
                $"Enter {Allowed(field)}."
            );
        }

        if (field.IsWholeMonths && !WholeMonths.Are(value))
        {
            return Refused(
                field,
                "W-113",
                $"{field.Label} is “{Quoted(text)}”, but it must be whole months.",
                $"Enter {Number(Math.Floor(value * 12) / 12, field)} or {Number(Math.Ceiling(value * 12) / 12, field)}."
            );
        }

        return field.IsWhole && value != Math.Floor(value)
            ? Refused(
                field,
                "W-113",
                $"{field.Label} is “{Quoted(text)}”, but it must be a whole number.",
                $"Enter {Number(Math.Floor(value), field)} or {Number(Math.Ceiling(value), field)}."
            )
            : new(value, null);
    }

    private static string Beyond(double value, EntryField field) =>
        value > field.Maximum ? $"above the most it can be, {Write(field.Maximum, field)}"
        : field.IsMinimumExcluded ? $"but it must be above {Write(field.Minimum, field)}"
        : $"below the least it can be, {Write(field.Minimum, field)}";

    // Why: 7 % is 7 × 0.01 = 0.07000000000000001 in binary; fifteen digits are all that was typed and all that is kept.
    private static double Tidied(double value) =>
        double.IsFinite(value)
            ? double.Parse(
                value.ToString("G15", CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            )
            : value;

    private static string Number(double value, EntryField field)
    {
        var tidied = Tidied(value);
        var size = Math.Abs(tidied);
        return EntryDigits.Shown(
            size is > 0 and (< 1e-6 or >= 1e15)
                ? tidied.ToString("G12", CultureInfo.InvariantCulture)
                : tidied.ToString("#,0.############", CultureInfo.InvariantCulture),
            field.Format
        );
    }

    private static string Tidy(string? typed) => Blanks().Replace(typed ?? "", " ").Trim();

    private static string Quoted(string text) =>
        text.Length <= 30 ? text : string.Concat(text.AsSpan(0, 30), "…");

    private static EntryReading Refused(
        EntryField field,
        string code,
        string message,
        string remedy
    ) => new(null, Problem.Error(field.Path, code, message, remedy));

    // Why without a limit of time: it is the clock's, not the processor's, and a busy machine would break off a good number; the
    // length is bounded before.
    [GeneratedRegex(
        @"^(?<sign>[-+\u2212]?)\s*(?<currency>(US)?\$|USD\s)?\s*(?<number>[0-9.][0-9.,'\u2019_ ]*?([eE][-+]?[0-9]+)?)\s*(?<unit>[^\s0-9.,'\u2019_+\-].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"[\s\u00A0\u2009\u202F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
