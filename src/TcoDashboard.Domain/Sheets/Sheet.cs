using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>
/// A model written once as named cells, ready to be read: as numbers (<see cref="Evaluate()"/>), as a batch, as explanations, as differences.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class Sheet
{
    private readonly Dictionary<string, SheetCell> _byId;
    private readonly Lazy<Additivity> _additivity;

    internal Sheet(Timeline timeline, ImmutableArray<SheetCell> cells)
    {
        Timeline = timeline;
        Cells = cells;
        _byId = cells.ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        Graph = new SheetGraph(cells);
        _additivity = new(() => new Additivity(cells));
    }

    /// <summary>The months of its rows.</summary>
    public Timeline Timeline { get; }

    /// <summary>All cells in the order they were written; every formula uses earlier cells only.</summary>
    public ImmutableArray<SheetCell> Cells { get; }

    internal SheetGraph Graph { get; }

    internal Additivity Additivity => _additivity.Value;

    /// <summary>The cell with an id.</summary>
    /// <exception cref="KeyNotFoundException">No cell has that id.</exception>
    public SheetCell Cell(string id) =>
        TryGetCell(id)
        ?? throw new KeyNotFoundException(
            string.Create(CultureInfo.InvariantCulture, $"The sheet has no cell “{id}”.")
        );

    /// <summary>The cell with an id, or <c>null</c>.</summary>
    public SheetCell? TryGetCell(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Computes every cell from the inputs as they are.</summary>
    public SheetValues Evaluate() => Evaluate(ImmutableDictionary<string, double>.Empty);

    /// <summary>Computes every cell with some scalar inputs moved.</summary>
    /// <param name="inputOverrides">Input id to value, in the input's unit.</param>
    /// <exception cref="ArgumentException">An id is no scalar input of this sheet, or a value is not finite.</exception>
    public SheetValues Evaluate(IReadOnlyDictionary<string, double> inputOverrides)
    {
        ArgumentNullException.ThrowIfNull(inputOverrides);
        foreach (var (id, value) in inputOverrides)
        {
            ScalarInput(id);
            if (!double.IsFinite(value))
            {
                throw new ArgumentException(
                    $"The value for “{id}” is not finite.",
                    nameof(inputOverrides)
                );
            }
        }
        return new SheetValues(
            this,
            Evaluator.Run(this, inputOverrides),
            inputOverrides.ToImmutableDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>Compiles the sheet for many samples. What varied inputs do not reach is folded, what no output needs is dropped.</summary>
    /// <param name="outputs">Ids of the cells wanted.</param>
    /// <param name="variedInputs">Ids of the scalar inputs that vary from sample to sample; all others keep their values.</param>
    /// <exception cref="KeyNotFoundException">An output is no cell of this sheet.</exception>
    /// <exception cref="ArgumentException">A varied input is no scalar input of this sheet, or is named twice.</exception>
    public Tape Compile(IReadOnlyList<string> outputs, IReadOnlyList<string> variedInputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(variedInputs);
        return new Tape(this, outputs, variedInputs);
    }

    /// <summary>Why a number is what it is: the cell's formula in words and numbers, and the way down to its inputs and their sources.</summary>
    /// <param name="values">Numbers of this sheet.</param>
    /// <param name="cellId">The cell.</param>
    /// <param name="period">The month, for a row; <c>null</c> explains the whole row.</param>
    /// <exception cref="KeyNotFoundException">No cell has that id.</exception>
    public Explanation Explain(SheetValues values, string cellId, int? period = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!ReferenceEquals(values.Sheet, this))
        {
            throw new ArgumentException("The values belong to another sheet.", nameof(values));
        }
        var cell = Cell(cellId);
        if (period is { } month)
        {
            Timeline.FirstDayOf(month);
        }
        return new Explanation(values, cell, cell.Shape == Shape.Row ? period : null);
    }

    internal SheetCell ScalarInput(string id) =>
        TryGetCell(id) is { IsInput: true, Shape: Shape.Scalar } cell
            ? cell
            : throw new ArgumentException(
                $"“{id}” is not a scalar input of the sheet.",
                nameof(id)
            );
}
