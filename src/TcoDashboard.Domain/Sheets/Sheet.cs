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

    internal Sheet(Timeline timeline, ImmutableArray<SheetCell> cells)
    {
        Timeline = timeline;
        Cells = cells;
        _byId = cells.ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        Graph = new SheetGraph(cells);
    }

    /// <summary>The months of its rows.</summary>
    public Timeline Timeline { get; }

    /// <summary>All cells in the order they were written; every formula uses earlier cells only.</summary>
    public ImmutableArray<SheetCell> Cells { get; }

    internal SheetGraph Graph { get; }

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

    internal SheetCell ScalarInput(string id) =>
        TryGetCell(id) is { IsInput: true, Shape: Shape.Scalar } cell
            ? cell
            : throw new ArgumentException(
                $"“{id}” is not a scalar input of the sheet.",
                nameof(id)
            );
}
