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
                : Refused(
                    field,
                    "W-115",
                    field.Say["problem.w115", field.Label],
                    field.Say["problem.enter", Allowed(field)]
                );
        }

        if (text.Length > MostCharacters || Form().Match(text) is not { Success: true } match)
        {
            return Refused(
                field,
                "W-110",
                field.Say["problem.w110", field.Label, Quoted(text)],
                field.Say["problem.enter", Allowed(field)]
            );
        }

        var digits = match.Groups["number"].Value;
        if (
            !EntryDigits.TryNumber(
                digits,
                field.Format,
                field.Say,
                out var number,
                out var ambiguity
            )
        )
        {
            return ReadInTwoWays(field, text, ambiguity);
        }

        var signed = match.Groups["sign"].Value is "-" or "\u2212" ? -number : number;
        var before = match.Groups["currency"].Value.Trim();
        var after = match.Groups["unit"].Value.Trim();
        return EntryUnits.TryFactor(before, after, field, out var factor)
            ? Ranged(Tidied(signed * factor), text, field) with
            {
                Understood = EntryDigits.Understood(digits, number, field.Format, field.Say),
            }
            : Refused(
                field,
                "W-111",
                field.Say["problem.w111", field.Label, Quoted(text), (before + " " + after).Trim()],
                field.Say["problem.enter", Allowed(field)]
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
        var least = Write(field.Minimum, field);
        var most = Write(field.Maximum, field) + unit;
        return field.IsWhole
            ? field.Say[
                field.IsMinimumExcluded ? "entry.wholeAbove" : "entry.wholeRange",
                least,
                most
            ]
            : field.Say[field.IsMinimumExcluded ? "entry.above" : "entry.range", least, most];
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
        if (!double.IsFinite(value) || !IsInside(value, field))
        {
            return Refused(
                field,
                "W-112",
                Beyond(value, text, field),
                field.Say["problem.enter", Allowed(field)]
            );
        }

        if (field.IsWholeMonths && !WholeMonths.Are(value))
        {
            return Refused(
                field,
                "W-113",
                field.Say["problem.w113.months", field.Label, Quoted(text)],
                Nearest(Math.Floor(value * 12) / 12, Math.Ceiling(value * 12) / 12, field)
            );
        }

        return field.IsWhole && value != Math.Floor(value)
            ? Refused(
                field,
                "W-113",
                field.Say["problem.w113.whole", field.Label, Quoted(text)],
                Nearest(Math.Floor(value), Math.Ceiling(value), field)
            )
            : new(value, null);
    }

    private static bool IsInside(double value, EntryField field) =>
        value <= field.Maximum
        && (field.IsMinimumExcluded ? value > field.Minimum : value >= field.Minimum);

    // Why filtered: below the least value lies a whole number too, which would be refused in its turn.
    private static string Nearest(double below, double above, EntryField field) =>
        (IsInside(below, field), IsInside(above, field)) switch
        {
            (true, true) => field.Say[
                "problem.w113.remedy",
                Number(below, field),
                Number(above, field)
            ],
            (true, false) => field.Say["problem.enter", Number(below, field)],
            (false, true) => field.Say["problem.enter", Number(above, field)],
            _ => field.Say["problem.enter", Allowed(field)],
        };

    private static string Beyond(double value, string text, EntryField field)
    {
        var isAbove = value > field.Maximum;
        return field.Say[
            isAbove ? "problem.w112.above"
            : field.IsMinimumExcluded ? "problem.w112.excluded"
            : "problem.w112.below",
            field.Label,
            Quoted(text),
            Write(isAbove ? field.Maximum : field.Minimum, field)
        ];
    }

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

    private static EntryReading ReadInTwoWays(EntryField field, string text, string ambiguity) =>
        Refused(
            field,
            "W-114",
            field.Say["problem.w114", field.Label, Quoted(text), ambiguity],
            field.Say[
                "problem.w114.remedy",
                EntryDigits.PointWord(field.Format, field.Say),
                Allowed(field)
            ]
        );

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
