namespace TcoDashboard.Domain.Sheets;

/// <summary>The difference reading: any cell of one sheet against the same cell of another, the first being the baseline.</summary>
public static class SheetDifference
{
    /// <summary>The gap in a scalar cell.</summary>
    /// <param name="a">The baseline.</param>
    /// <param name="va">Its numbers.</param>
    /// <param name="b">The other sheet.</param>
    /// <param name="vb">Its numbers.</param>
    /// <param name="id">The cell; in a sheet without it, it counts as zero.</param>
    /// <exception cref="KeyNotFoundException">Neither sheet has the cell.</exception>
    /// <exception cref="SheetUnitException">The two cells have different dimensions.</exception>
    public static Difference Between(Sheet a, SheetValues va, Sheet b, SheetValues vb, string id) =>
        Compare(a, va, b, vb, id, null);

    /// <summary>The gap in one period of a row, counted from the start of each sheet.</summary>
    /// <param name="a">The baseline.</param>
    /// <param name="va">Its numbers.</param>
    /// <param name="b">The other sheet.</param>
    /// <param name="vb">Its numbers.</param>
    /// <param name="id">The row; in a sheet without it, it counts as zero.</param>
    /// <param name="period">Zero-based period of both timelines.</param>
    /// <exception cref="KeyNotFoundException">Neither sheet has the cell.</exception>
    /// <exception cref="SheetUnitException">The two cells have different dimensions.</exception>
    public static Difference Between(
        Sheet a,
        SheetValues va,
        Sheet b,
        SheetValues vb,
        string id,
        int period
    ) => Compare(a, va, b, vb, id, period);

    private static Difference Compare(
        Sheet a,
        SheetValues va,
        Sheet b,
        SheetValues vb,
        string id,
        int? period
    )
    {
        var first = Find(a, va, id, period);
        var second = Find(b, vb, id, period);
        var leader =
            first ?? second ?? throw new KeyNotFoundException($"Neither sheet has a cell “{id}”.");
        if (second is not null && !second.Unit.ConvertsTo(leader.Unit))
        {
            throw new SheetUnitException(
                $"“{id}” is in {leader.Unit.Symbol} in one sheet and in {second.Unit.Symbol} in the other.",
                leader.Label,
                leader.Unit,
                second.Label,
                second.Unit
            );
        }
        var from = Term(va, first, id, leader, period);
        var to = Term(vb, second, id, leader, period);
        return new Difference(from, to, SheetValues.Known(to.Value - from.Value));
    }

    private static DifferenceTerm Term(
        SheetValues values,
        SheetCell? cell,
        string id,
        SheetCell leader,
        int? period
    ) =>
        cell is null
            ? DifferenceTerm.Missing(id, leader.Unit)
            : DifferenceTerm.Root(values, cell, leader.Unit, period ?? 0);

    private static SheetCell? Find(Sheet sheet, SheetValues values, string id, int? period)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(values);
        if (!ReferenceEquals(values.Sheet, sheet))
        {
            throw new ArgumentException("The values belong to another sheet.", nameof(values));
        }
        if (period is { } month)
        {
            sheet.Timeline.FirstDayOf(month);
        }
        var cell = sheet.TryGetCell(id);
        if (cell is { Shape: Shape.Row } && period is null)
        {
            throw new ArgumentException(
                $"{cell} is a row; name a period or compare a total of it.",
                nameof(id)
            );
        }
        return cell;
    }
}
