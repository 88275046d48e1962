using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>
/// One number of the world that can be turned. Options that read the same figure, such as the power price of one region, share one lever, so
/// that a study never lets them differ.
/// </summary>
public sealed record Lever
{
    /// <summary>Stable key: the input's name and where its value comes from.</summary>
    public required string Key { get; init; }

    /// <summary>Name in sentence case.</summary>
    public required string Label { get; init; }

    /// <summary>Unit of all its values.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The value it has now.</summary>
    public required double Value { get; init; }

    /// <summary>Smallest value allowed.</summary>
    public required double Minimum { get; init; }

    /// <summary>Largest value allowed.</summary>
    public required double Maximum { get; init; }

    /// <summary>The cells it moves.</summary>
    public required ImmutableArray<LeverCell> Cells { get; init; }

    /// <summary>Where its value comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>What is believed of it; <see cref="FixedValue"/> when nobody doubts it.</summary>
    public required Distribution Range { get; init; }

    /// <summary>One sentence: where the range comes from.</summary>
    public required string RangeBasis { get; init; }

    /// <summary>Who says how far it may move.</summary>
    public RangeOrigin RangeOrigin { get; init; }

    /// <summary>The citation of the range, when there is one.</summary>
    public Source? RangeSource { get; init; }

    /// <summary>How a document names it, see <see cref="InputAddress"/>: the shortest text that means this lever alone.</summary>
    public required string Address { get; init; }

    /// <summary>What it means, when it is an input of the editor; its limits are then hard.</summary>
    public InputDefinition? Definition { get; init; }

    /// <summary>Whether studies vary it.</summary>
    public bool IsUncertain => !Range.IsFixed;

    /// <summary>The input it turns, as a document writes it, also where the amount is quoted in another currency.</summary>
    /// <param name="result">The result it comes from.</param>
    public string InputIn(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return LeverPlace.Of(Cells[0], result).Input;
    }

    /// <summary>A drawn value within the hard limits of the input; other levers have none.</summary>
    internal double Bounded(double value) =>
        Definition is null ? value : Math.Clamp(value, Minimum, Maximum);

    /// <summary>The same lever with another range.</summary>
    public Lever With(LeverRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return this with
        {
            Range = range.Distribution,
            RangeOrigin = range.Origin,
            RangeBasis = range.Basis,
            RangeSource = range.Source,
        };
    }
}
