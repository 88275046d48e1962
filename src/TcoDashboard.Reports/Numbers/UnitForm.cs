using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Numbers;

/// <summary>One way to show a unit: the divisor and what stands before and after the number.</summary>
/// <param name="Divisor">A value in the unit is divided by this.</param>
/// <param name="Prefix">Before the number.</param>
/// <param name="Symbol">After the number.</param>
internal readonly record struct UnitStep(double Divisor, string Prefix, string Symbol);

/// <summary>The scales in which a unit may be shown, from small to large.</summary>
internal static class UnitForm
{
    private static readonly ImmutableArray<(double Factor, string Letter)> MoneyLetters =
    [
        (1, ""),
        (1e3, "k"),
        (1e6, "M"),
        (1e9, "B"),
        (1e12, "T"),
    ];

    /// <summary>Families of symbols that grow into each other; the factor is in the first symbol of the family.</summary>
    private static readonly ImmutableArray<
        ImmutableArray<(double Factor, string Symbol)>
    > Families =
    [
        [(1, "W"), (1e3, "kW"), (1e6, "MW"), (1e9, "GW")],
        [(1, "J"), (1e3, "kJ"), (1e6, "MJ"), (1e9, "GJ"), (1e12, "TJ")],
        [(1, "kWh"), (1e3, "MWh"), (1e6, "GWh"), (1e9, "TWh")],
        [(1e-6, "µs"), (1e-3, "ms"), (1, "s")],
        [(1, "tok"), (1e3, "ktok"), (1e6, "Mtok"), (1e9, "Gtok"), (1e12, "Ttok"), (1e15, "Ptok")],
        [(1, "tok/s"), (1e3, "ktok/s"), (1e6, "Mtok/s"), (1e9, "Gtok/s"), (1e12, "Ttok/s")],
        [(1, "tok/s/MW"), (1e3, "ktok/s/MW"), (1e6, "Mtok/s/MW"), (1e9, "Gtok/s/MW")],
        [(1, "kg"), (1e3, "t"), (1e6, "kt"), (1e9, "Mt")],
        [(1, "kg CO2e"), (1e3, "t CO2e"), (1e6, "kt CO2e"), (1e9, "Mt CO2e")],
        [(1, "m³"), (1e6, "M m³")],
        [(1, "GB"), (1e3, "TB"), (1e6, "PB")],
        [(1, "GB/s"), (1e3, "TB/s"), (1e6, "PB/s")],
        [(1, "Gbit/s"), (1e3, "Tbit/s"), (1e6, "Pbit/s")],
        [(1, "TFLOP/s"), (1e3, "PFLOP/s"), (1e6, "EFLOP/s")],
        [(1, "TOP/s"), (1e3, "POP/s"), (1e6, "EOP/s")],
    ];

    // From small to large within a unit.
    private static readonly ImmutableArray<(string Of, double Factor, string Symbol)> Tiny =
    [
        ("s", 1e-12, "ps"),
        ("s", 1e-9, "ns"),
        ("W", 1e-12, "pW"),
        ("W", 1e-9, "nW"),
        ("MW", 1e-12, "µW"),
        ("MW", 1e-9, "mW"),
        ("J", 1e-12, "pJ"),
        ("J", 1e-9, "nJ"),
        ("kWh", 1e-12, "nWh"),
        ("kWh", 1e-9, "µWh"),
        ("kg", 1e-12, "ng"),
        ("kg", 1e-9, "µg"),
        ("fraction", 1e-9, "ppb"),
    ];

    // Why no thousands of dollars: the unit of a budget is the million, and below it all digits of a price are read.
    private static readonly ImmutableArray<string> BeyondPlanning =
    [
        "GW",
        "GWh",
        "TWh",
        "kt",
        "Mt",
        "kt CO2e",
        "Mt CO2e",
        "M m³",
    ];

    /// <summary>The scales for a unit that a reader wants to see, from small to large; at least one.</summary>
    public static ImmutableArray<UnitStep> Steps(Unit unit, UnitStyle style)
    {
        var all = Steps(unit);
        return style == UnitStyle.Fitting
            ? all
            :
            [
                .. all.Where(step =>
                    step.Prefix.Length == 0
                        ? !BeyondPlanning.Contains(step.Symbol)
                        : step.Divisor is 1 or 1e6
                ),
            ];
    }

    /// <summary>The scales for a unit, from small to large; at least one.</summary>
    public static ImmutableArray<UnitStep> Steps(Unit unit)
    {
        var symbol = Renamed(unit.Symbol);
        if (symbol.StartsWith("USD", StringComparison.Ordinal))
        {
            var tail = symbol["USD".Length..];
            return
            [
                .. MoneyLetters.Select(step => new UnitStep(step.Factor, "$", step.Letter + tail)),
            ];
        }

        // Why letters and no sign: a sign such as ¥ or kr stands for several currencies.
        if (unit.Dimensions is { Money: 0, Foreign: 1 })
        {
            const int Code = 3;
            return
            [
                .. MoneyLetters.Select(step => new UnitStep(
                    step.Factor,
                    symbol[..Code] + "\u00A0",
                    step.Letter + symbol[Code..]
                )),
            ];
        }

        foreach (var family in Families)
        {
            var own = family.FirstOrDefault(step => step.Symbol == symbol);
            if (own.Symbol is not null)
            {
                return
                [
                    .. family.Select(step => new UnitStep(
                        step.Factor / own.Factor,
                        "",
                        step.Symbol
                    )),
                ];
            }
        }

        return symbol switch
        {
            "" => [new(1, "", ""), new(1e6, "", "M"), new(1e9, "", "G")],
            "fraction" => [new(0.01, "", "%")],
            "/year" or "/month" => [new(0.01, "", "%" + symbol)],
            _ => [new(1, "", symbol)],
        };
    }

    /// <summary>
    /// The scales for a number so small that its own unit would need a power of ten, from small to large: thousandths of the unit, or money for
    /// more of what it buys. Empty where there is none that a reader knows.
    /// </summary>
    public static ImmutableArray<UnitStep> TinySteps(Unit unit)
    {
        var symbol = Renamed(unit.Symbol);
        var cut = symbol.IndexOf('/', StringComparison.Ordinal);
        if (
            cut > 0
            && Steps(unit)[0].Prefix is { Length: > 0 } sign
            && symbol[(cut + 1)..] is var per
        )
        {
            return
            [
                .. Families
                    .Where(family => family.Any(step => step.Symbol == per))
                    .SelectMany(family => Larger(family, per))
                    .Select(more => new UnitStep(1 / more.Factor, sign, "/" + more.Symbol))
                    .OrderBy(step => step.Divisor),
            ];
        }

        return
        [
            .. Tiny.Where(one => one.Of == symbol)
                .Select(one => new UnitStep(one.Factor, "", one.Symbol)),
        ];
    }

    private static IEnumerable<(double Factor, string Symbol)> Larger(
        ImmutableArray<(double Factor, string Symbol)> family,
        string symbol
    )
    {
        var own = family.First(step => step.Symbol == symbol).Factor;
        return family
            .Where(step => step.Factor > own)
            .Select(step => (step.Factor / own, step.Symbol));
    }

    /// <summary>Whether numbers of this unit are counted one by one, so that no digit is dropped below a million.</summary>
    public static bool IsCount(Unit unit) => unit.Symbol.Length == 0;

    private static string Renamed(string symbol) =>
        symbol switch
        {
            "token" => "tok",
            "kgCO2e" => "kg CO2e",
            "gCO2e/kWh" => "g CO2e/kWh",
            "m3" => "m³",
            "year" => Worded("years"),
            "month" => Worded("months"),
            "week" => Worded("weeks"),
            "d" => Worded("days"),
            _ => symbol,
        };
}
