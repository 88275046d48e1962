using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What supply risk is expected to cost, read from the cells of the sheet. Money is present value in US dollars.</summary>
public sealed record SupplyResult
{
    /// <summary>The terms.</summary>
    public required SupplyTerms Terms { get; init; }

    /// <summary>How late the capacity comes; <c>null</c> when nothing is waited for.</summary>
    public Lateness? Late { get; init; }

    /// <summary>The parts of <see cref="Expected"/>: they add up to it.</summary>
    public required ImmutableArray<SupplyLine> Lines { get; init; }

    /// <summary>Expected cost, with the second source if it is taken.</summary>
    public required double Expected { get; init; }

    /// <summary>Net present cost of the option and <see cref="Expected"/> together.</summary>
    public required double Adjusted { get; init; }

    /// <summary>What leaving the hardware again costs.</summary>
    public required double Exit { get; init; }

    /// <summary>What a second source avoids less its premium; <c>null</c> when none is considered.</summary>
    public double? SecondSourceGain { get; init; }

    /// <summary>Each layer given, in the order of the document.</summary>
    public required ImmutableArray<Concentration> Concentrations { get; init; }

    /// <summary>What drawn histories lose; <c>null</c> when nothing can be lost.</summary>
    public SupplyDraws? Drawn { get; init; }

    /// <summary>Whether the hardware may be recommended; <c>null</c> when it has nothing to show or the other option cannot be costed.</summary>
    public AdvantageGate? Gate { get; init; }

    /// <summary>Reads the result; <c>null</c> when a cell of it cannot be computed.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="values">The numbers of the option's sheet.</param>
    public static SupplyResult? Of(SupplyTerms terms, SheetValues values)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(values);
        if (
            values.Scalar(SupplyIds.Expected) is not { } expected
            || values.Scalar(SupplyIds.Adjusted) is not { } adjusted
            || values.Scalar(SupplyIds.Exit) is not { } exit
        )
        {
            return null;
        }

        double? gain = values.TryGetScalar(SupplyIds.SecondSourceGain, out var found)
            ? found
            : null;
        return new()
        {
            Terms = terms,
            Late = Lateness.Of(terms, values.Sheet.Timeline.Start),
            Lines = LinesOf(terms, values, gain),
            Expected = expected,
            Adjusted = adjusted,
            Exit = exit,
            SecondSourceGain = gain,
            Concentrations =
            [
                .. terms.Layers.Select(layer => Concentration.Of(layer.Layer, layer.Suppliers)),
            ],
            Drawn = SupplyDraws.Of(terms, values),
        };
    }

    private static ImmutableArray<SupplyLine> LinesOf(
        SupplyTerms terms,
        SheetValues values,
        double? gain
    )
    {
        var lines = ImmutableArray.CreateBuilder<SupplyLine>();
        void Add(string label, string cell)
        {
            if (values.TryGetScalar(cell, out var usd))
            {
                lines.Add(new(label, usd, cell));
            }
        }

        Add(Worded("Being late"), SupplyIds.Delay);
        Add(Worded("Outages"), SupplyIds.Events);
        Add(Worded("Failing suppliers"), SupplyIds.Failures);
        if (terms.Second is { IsTaken: true } && gain is { } saved)
        {
            lines.Add(new(Worded("Second source"), -saved, SupplyIds.SecondSourceGain));
        }

        return lines.ToImmutable();
    }
}
