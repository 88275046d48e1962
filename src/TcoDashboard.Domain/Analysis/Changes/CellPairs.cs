using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>
/// Which input of one sheet is which of another: the same id, where the fleets of two options are taken in pairs, those of one id first, then
/// in their order, so that options with fleets of other names can be held against each other.
/// </summary>
internal sealed class CellPairs
{
    private readonly Dictionary<string, string> _fleets = new(StringComparer.Ordinal);

    public CellPairs(OptionResult before, OptionResult after)
    {
        var rest = after.Fleets.Select(fleet => fleet.Spec.Id).ToList();
        var own = before.Fleets.Select(fleet => fleet.Spec.Id).ToList();
        foreach (var id in own.Where(rest.Contains).ToArray())
        {
            _fleets.Add(id, id);
            rest.Remove(id);
            own.Remove(id);
        }

        foreach (var (one, other) in own.Zip(rest))
        {
            _fleets.Add(one, other);
        }
    }

    /// <summary>The scalar inputs that both sheets have, in the order of the first.</summary>
    public IEnumerable<(SheetCell Before, SheetCell After)> Of(Sheet before, Sheet after) =>
        before
            .Cells.Where(IsScalarInput)
            .Select(cell => (cell, Other: after.TryGetCell(Other(cell.Id))))
            .Where(pair =>
                pair.Other is { } other && IsScalarInput(other) && other.Unit == pair.cell.Unit
            )
            .Select(pair => (pair.cell, pair.Other!));

    /// <summary>Whether a cell is a number from outside.</summary>
    public static bool IsScalarInput(SheetCell cell) =>
        cell is { IsInput: true, Shape: Shape.Scalar };

    private string Other(string id)
    {
        var parts = id.Split('.', 3);
        return parts is ["fleet", var fleet, var local] && _fleets.TryGetValue(fleet, out var other)
            ? $"fleet.{other}.{local}"
            : id;
    }
}
