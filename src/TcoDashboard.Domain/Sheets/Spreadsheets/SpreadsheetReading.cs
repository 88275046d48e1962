using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Spreadsheets;

/// <summary>
/// The spreadsheet reading: each cell of a sheet as a live formula over references. What has no cell of its own but needs one (a running total
/// inside a formula, the row a present value is taken of, a very long formula) becomes a row of workings.
/// </summary>
public sealed class SpreadsheetReading
{
    // Why: longer formulas are hard to audit, and spreadsheets end at 8,192 characters and 64 levels.
    private const int LongestFormula = 24;

    private readonly Dictionary<CallExpr, int> _sizes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(object Key, Shape Shape, string Label), Location> _places = [];
    private readonly Dictionary<CallExpr, SheetCell> _named = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly List<(Location Place, Func<int, FormulaText> Formula, Expr? Expr)> _pending =
    [];
    private readonly List<SpreadsheetWorking> _workings = [];
    private readonly List<SpreadsheetTable> _tables = [];
    private readonly Dictionary<int, string> _labels = [];
    private int _nextRow;

    /// <summary>The reading of a sheet at an address.</summary>
    /// <param name="values">The sheet and its numbers.</param>
    /// <param name="addresses">Where its cells stand.</param>
    public SpreadsheetReading(SheetValues values, SpreadsheetAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(addresses);
        Values = values;
        Addresses = addresses;
        _nextRow = addresses.FirstFreeRow;
        foreach (var cell in values.Sheet.Cells)
        {
            if (cell.Formula is CallExpr call && call.Shape == cell.Shape)
            {
                _named.TryAdd(call, cell);
            }
        }
    }

    /// <summary>Rows of workings asked for by the formulas read so far.</summary>
    public ImmutableArray<SpreadsheetWorking> Workings => [.. _workings];

    /// <summary>Step tables asked for by the formulas read so far.</summary>
    public ImmutableArray<SpreadsheetTable> Tables => [.. _tables];

    /// <summary>Where the cells of the sheet stand.</summary>
    public SpreadsheetAddresses Addresses { get; }

    internal SheetValues Values { get; }

    internal int Periods => Values.Sheet.Timeline.Periods;

    /// <summary>The formulas of a computed cell, without the equals sign: one, or one a period.</summary>
    /// <param name="cell">A cell with a formula.</param>
    /// <exception cref="ArgumentException">The cell is an input.</exception>
    public ImmutableArray<string> Formulas(SheetCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var formula =
            cell.Formula ?? throw new ArgumentException($"{cell} is an input.", nameof(cell));
        var own = new Location(Addresses.Rows[cell], cell.Shape);
        var formulas = Write(own, period => Root(formula, period, own));
        Settle();
        return formulas;
    }

    /// <summary>The values of a cell: one, or one a period; <c>null</c> where it cannot be computed.</summary>
    /// <param name="cell">A cell of the sheet.</param>
    public ImmutableArray<double?> ValuesOf(SheetCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Spread(Values.Raw(cell), cell.Shape);
    }

    internal FormulaText Text(Expr expr, int period, bool insideRow)
    {
        switch (expr)
        {
            case ConstantExpr constant:
                return FormulaText.Number(constant.Value);
            case CellExpr { Cell: var cell }:
                return FormulaText.Reference(Reference(cell, period));
        }
        var call = (CallExpr)expr;
        if (_named.TryGetValue(call, out var named))
        {
            return FormulaText.Reference(Reference(named, period));
        }
        return NeedsPlace(call, insideRow)
            ? At(PlaceOf(call, call.Shape), period)
            : call.Function.Spreadsheet(new CallPlace(this, call, period, insideRow, null));
    }

    /// <summary>The row that holds an expression in every period, or workings made for it.</summary>
    internal Location RowOf(Expr expr) =>
        expr switch
        {
            CellExpr { Cell: { Shape: Shape.Row } cell } => new(Addresses.Rows[cell], Shape.Row),
            CallExpr call
                when _named.TryGetValue(call, out var named) && named.Shape == Shape.Row => new(
                Addresses.Rows[named],
                Shape.Row
            ),
            _ => PlaceOf(expr, Shape.Row),
        };

    internal Location Working(
        CallExpr owner,
        string label,
        Func<Location, int, FormulaText> formula
    )
    {
        var key = (owner, Shape.Row, label);
        if (!_places.TryGetValue(key, out var place))
        {
            place = new(_nextRow++, Shape.Row);
            var own = place;
            _places.Add(key, place);
            _pending.Add((place, period => formula(own, period), null));
            _labels.Add(place.Row, label);
        }
        return place;
    }

    internal (FormulaText Keys, FormulaText Values) Table(StepTable table)
    {
        var known = _tables.Find(laid => ReferenceEquals(laid.Table, table));
        if (known is null)
        {
            known = new(_nextRow, table);
            _nextRow += 2;
            _tables.Add(known);
        }
        var last = Addresses.FirstPeriodColumn + table.Steps.Length - 1;
        string Row(int row) =>
            SpreadsheetAddresses.Fixed(Addresses.FirstPeriodColumn, row, last, row);
        return (FormulaText.Reference(Row(known.Row)), FormulaText.Reference(Row(known.Row + 1)));
    }

    internal FormulaText At(Location place, int period) =>
        FormulaText.Reference(
            place.Shape == Shape.Row
                ? SpreadsheetAddresses.Place(Addresses.FirstPeriodColumn + period, place.Row)
                : SpreadsheetAddresses.Fixed(Addresses.ScalarColumn, place.Row)
        );

    internal FormulaText Range(Location place, int first, int last) =>
        FormulaText.Reference(
            SpreadsheetAddresses.Fixed(
                Addresses.FirstPeriodColumn + first,
                place.Row,
                Addresses.FirstPeriodColumn + last,
                place.Row
            )
        );

    private string Reference(SheetCell cell, int period) =>
        cell.Shape == Shape.Row
            ? SpreadsheetAddresses.Place(Addresses.FirstPeriodColumn + period, Addresses.Rows[cell])
        : Addresses.Elsewhere.TryGetValue(cell, out var reference) ? reference
        : SpreadsheetAddresses.Fixed(Addresses.ScalarColumn, Addresses.Rows[cell]);

    private FormulaText Root(Expr formula, int period, Location own) =>
        formula is CallExpr call
            ? call.Function.Spreadsheet(
                new CallPlace(this, call, period, own.Shape == Shape.Row, own)
            )
            : Text(formula, period, own.Shape == Shape.Row);

    // Why: a running total refers to its own last value; a total over all months inside a row would be computed again every month.
    private bool NeedsPlace(CallExpr call, bool insideRow) =>
        call.Function is ScanFunction
        || (insideRow && call.Function is FoldFunction)
        || SizeOf(call) > LongestFormula;

    private int SizeOf(CallExpr call)
    {
        if (!_sizes.TryGetValue(call, out var size))
        {
            size = 1;
            foreach (var argument in call.Arguments)
            {
                var inner =
                    argument is CallExpr part && !_named.ContainsKey(part) ? SizeOf(part) : 1;
                size += inner > LongestFormula ? 1 : inner;
            }
            _sizes.Add(call, size);
        }
        return size;
    }

    private Location PlaceOf(Expr expr, Shape shape)
    {
        var key = ((object)expr, shape, "");
        if (!_places.TryGetValue(key, out var place))
        {
            place = new(_nextRow++, shape);
            var own = place;
            _places.Add(key, place);
            _pending.Add((place, period => Root(expr, period, own), expr));
            _labels.Add(place.Row, Prose.Words(expr));
        }
        return place;
    }

    private ImmutableArray<string> Write(Location place, Func<int, FormulaText> formula)
    {
        var count = place.Shape == Shape.Row ? Periods : 1;
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (var period = 0; period < count; period++)
        {
            texts.Add(formula(period).Text);
        }
        return texts.MoveToImmutable();
    }

    // Why: writing a row of workings may ask for further ones.
    private void Settle()
    {
        while (_pending.Count > 0)
        {
            var (place, formula, expr) = _pending[^1];
            _pending.RemoveAt(_pending.Count - 1);
            var texts = Write(place, formula);
            _workings.Add(
                new(
                    place.Row,
                    _labels[place.Row],
                    expr?.Unit ?? Unit.One,
                    place.Shape,
                    texts,
                    expr is null
                        ? [.. texts.Select(_ => (double?)null)]
                        : Spread(RawOf(expr), place.Shape)
                )
            );
        }
    }

    private double[] RawOf(Expr expr) =>
        expr is ConstantExpr constant ? [constant.Value] : Values.Raw(expr);

    private ImmutableArray<double?> Spread(double[] raw, Shape shape)
    {
        var count = shape == Shape.Row ? Periods : 1;
        var spread = ImmutableArray.CreateBuilder<double?>(count);
        for (var period = 0; period < count; period++)
        {
            spread.Add(SheetValues.Known(raw[raw.Length == 1 ? 0 : period]));
        }
        return spread.MoveToImmutable();
    }

    internal readonly record struct Location(int Row, Shape Shape);
}
