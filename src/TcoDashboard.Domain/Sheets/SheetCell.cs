using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>A named cell of a sheet: an input with its provenance, or a formula over other cells.</summary>
public sealed class SheetCell
{
    internal SheetCell(string id, string label, Unit unit, Shape shape)
    {
        Id = id;
        Label = label;
        Unit = unit;
        Shape = shape;
    }

    /// <summary>Stable dotted id, for example <c>energy.cost</c>.</summary>
    public string Id { get; }

    /// <summary>The name shown to people, in sentence case: "Energy cost".</summary>
    public string Label { get; }

    /// <summary>The unit its values are held and shown in.</summary>
    public Unit Unit { get; }

    /// <summary>One value, or one a period.</summary>
    public Shape Shape { get; }

    /// <summary>The formula, already in <see cref="Unit"/>; <c>null</c> for an input. A scalar formula of a row holds for every period.</summary>
    public Expr? Formula { get; internal init; }

    /// <summary>The value of a scalar input or the values of an input row; empty for a formula.</summary>
    public ImmutableArray<double> InputValues { get; internal init; } = [];

    /// <summary>Where an input comes from; <c>null</c> for a formula.</summary>
    public Provenance? Provenance { get; internal init; }

    /// <summary>One sentence on how to read the cell or why it is computed so, or <c>null</c>.</summary>
    public string? Note { get; internal init; }

    /// <summary>The citation of the formula, or <c>null</c>.</summary>
    public Source? FormulaSource { get; internal init; }

    /// <summary>Whether this is an input rather than a formula.</summary>
    public bool IsInput => Formula is null;

    /// <inheritdoc/>
    public override string ToString() => $"{Label} ({Id})";
}
