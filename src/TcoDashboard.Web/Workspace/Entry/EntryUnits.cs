using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Web.Workspace.Entry;

/// <summary>Units as people write them: <c>MW</c>, <c>$/MWh</c>, <c>% per year</c>, <c>USD/kW-month</c>.</summary>
internal static class EntryUnits
{
    // Spelling, the named unit it measures in, and how many of that unit one of it is. Names differ in case only where it matters.
    private static readonly FrozenDictionary<string, (Unit Unit, double Factor)> s_known = Table(
        (Unit.One, 0.01, "% percent"),
        (Unit.One, 0.0001, "bps"),
        (Unit.One, 1, "x × ratio fte people accelerator accelerators gpu gpus system systems"),
        (Unit.One, 1, "user users request requests"),
        (Unit.Usd, 1, "$ usd us$ dollar dollars"),
        (Unit.Usd, 0.01, "ct ¢ cent cents"),
        (Unit.Watt, 1, "w watt watts"),
        (Unit.Kilowatt, 1, "kw"),
        (Unit.Megawatt, 1, "mw"),
        (Unit.Megawatt, 1e3, "gw"),
        (Unit.KilowattHour, 1, "kwh"),
        (Unit.KilowattHour, 1e3, "mwh"),
        (Unit.KilowattHour, 1e6, "gwh"),
        (Unit.Second, 1, "s sec second seconds"),
        (Unit.Millisecond, 1, "ms"),
        (Unit.Second, 60, "min minute minutes"),
        (Unit.Hour, 1, "h hr hour hours"),
        (Unit.Month, 1, "mo month months"),
        (Unit.Year, 1, "y yr year years a"),
        (Unit.Token, 1, "tok token tokens"),
        (Unit.MillionTokens, 1, "mtok mtokens"),
        (Unit.KilogramCo2, 1, "kg kgco2 kgco2e"),
        (Unit.KilogramCo2, 1e-3, "g gco2 gco2e"),
        (Unit.KilogramCo2, 1e3, "t tco2 tco2e"),
        (Unit.Litre, 1, "l"),
        (Unit.Gigabyte, 1, "gb"),
        (Unit.Gigabyte, 1e3, "tb")
    );

    /// <summary>The words for whole multiples that may stand between a number and its unit.</summary>
    private static readonly (string Word, double Factor)[] s_multiples =
    [
        ("thousand", 1e3),
        ("million", 1e6),
        ("billion", 1e9),
        ("trillion", 1e12),
        ("mio", 1e6),
        ("bn", 1e9),
        ("k", 1e3),
        ("m", 1e6),
        ("b", 1e9),
        ("t", 1e12),
    ];

    /// <summary>How a field of a unit is shown and typed: shares as percent, everything else in its own unit.</summary>
    public static (string Symbol, double Factor) Shown(EntryField field) =>
        ReferenceEquals(field.Unit, Unit.Fraction) ? ("%", 0.01)
        : ReferenceEquals(field.Unit, Unit.PerYear) ? ("%/year", 0.01)
        : (
            field.Counted ?? field.Unit.Symbol.Replace("1/", "per ", StringComparison.Ordinal),
            field.Multiple
        );

    /// <summary>The factor that turns a typed number with a unit into the field's unit; false when it does not fit.</summary>
    /// <param name="before">A currency sign before the number, or empty.</param>
    /// <param name="after">What stands behind the number, or empty.</param>
    /// <param name="field">The field.</param>
    /// <param name="factor">The factor.</param>
    public static bool TryFactor(string before, string after, EntryField field, out double factor)
    {
        if (before.Length == 0 && IsShown(after, field))
        {
            factor = Shown(field).Factor;
            return true;
        }

        foreach (var (multiple, rest) in Readings(after))
        {
            // Why: "1T" in a box of billions is a trillion, not a trillion billions.
            if (before.Length == 0 && field.Multiple > 1 && multiple > 1 && IsCounted(rest, field))
            {
                factor = multiple;
                return true;
            }

            if (before.Length == 0 && IsShown(rest, field))
            {
                factor = multiple * Shown(field).Factor;
                return true;
            }

            // Why: in a box of USD/kWh, "$0.05" means $0.05/kWh.
            foreach (var spelled in new[] { before + rest, before + rest + Below(field) })
            {
                if (TryUnit(spelled, out var unit, out var scale) && unit.ConvertsTo(field.Unit))
                {
                    factor = multiple * scale * unit.FactorTo(field.Unit);
                    return true;
                }
            }
        }

        factor = 0;
        return false;
    }

    /// <summary>What the shown unit is divided by, with the stroke: <c>/kWh</c>; empty when it is not divided.</summary>
    private static string Below(EntryField field)
    {
        var symbol = Shown(field).Symbol;
        var stroke = symbol.IndexOf('/', StringComparison.Ordinal);
        return stroke < 0 ? "" : symbol[stroke..];
    }

    private static bool IsShown(string text, EntryField field) =>
        text.Length == 0
        || Plain(text) == Plain(Shown(field).Symbol)
        || (field.Counted is { } counted && Plain(text) == Plain(counted.TrimEnd('s')));

    private static bool IsCounted(string text, EntryField field) =>
        text.Length == 0 || field.Counted!.EndsWith(' ' + Plain(text), StringComparison.Ordinal);

    private static IEnumerable<(double Multiple, string Behind)> Readings(string after)
    {
        yield return (1, after);
        foreach (var (word, factor) in s_multiples)
        {
            if (after.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                yield return (factor, after[word.Length..].TrimStart());
            }
        }
    }

    private static bool TryUnit(string text, [NotNullWhen(true)] out Unit? unit, out double factor)
    {
        unit = null;
        factor = 1;
        // "a per b", "a/b-c" and "a/b/c" all mean a / (b c).
        var parts = text.Replace(" per ", "/", StringComparison.OrdinalIgnoreCase)
            .Replace("per ", "/", StringComparison.OrdinalIgnoreCase)
            .Replace("p.a.", "/year", StringComparison.OrdinalIgnoreCase)
            .Split('/');
        var above = Atoms(parts[0]).ToArray();
        var below = parts.Skip(1).SelectMany(Atoms).ToArray();
        if (above.Concat(below).Any(atom => !s_known.ContainsKey(atom)))
        {
            return false;
        }

        unit = Unit.One;
        foreach (var atom in above)
        {
            unit *= s_known[atom].Unit;
            factor *= s_known[atom].Factor;
        }

        foreach (var atom in below)
        {
            unit /= s_known[atom].Unit;
            factor /= s_known[atom].Factor;
        }

        return true;
    }

    private static IEnumerable<string> Atoms(string product)
    {
        // Why: a currency sign or percent sign touches the next word ("$/kWh" is written "$" + "/kWh", "%/year").
        foreach (
            var word in product.Split(
                [' ', '-', '·', '*'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (word.Length > 1 && word[0] is ('$' or '%' or '¢'))
            {
                yield return word[..1];
                yield return Plain(word[1..]);
            }
            else
            {
                yield return Plain(word);
            }
        }
    }

    private static string Plain(string text) => text.Trim().ToLowerInvariant();

    private static FrozenDictionary<string, (Unit, double)> Table(
        params (Unit Unit, double Factor, string Names)[] rows
    ) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Unit, row.Factor)))
            .ToFrozenDictionary(
                row => row.name,
                row => (row.Unit, row.Factor),
                StringComparer.Ordinal
            );
}
