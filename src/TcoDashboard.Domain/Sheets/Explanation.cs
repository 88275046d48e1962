using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>
/// "Why this number?": a cell's value, its formula in words and with the numbers put in, and the cells it was made from, down to inputs and
/// their sources. Each step down is made when it is asked for.
/// </summary>
public sealed class Explanation
{
    private readonly SheetValues _values;
    private readonly SheetCell _cell;
    private readonly Lazy<ImmutableArray<Explanation>> _children;

    internal Explanation(SheetValues values, SheetCell cell, int? period)
    {
        _values = values;
        _cell = cell;
        Period = period;
        _children = new(Descend);
    }

    /// <summary>Id of the cell.</summary>
    public string Id => _cell.Id;

    /// <summary>Name of the cell.</summary>
    public string Label => _cell.Label;

    /// <summary>Unit of the values.</summary>
    public Unit Unit => _cell.Unit;

    /// <summary>Whether the cell has one value or one a period.</summary>
    public Shape Shape => _cell.Shape;

    /// <summary>The period explained; <c>null</c> for a scalar and for a whole row.</summary>
    public int? Period { get; }

    /// <summary>The month explained, for example <c>2027-01</c>, or <c>null</c>.</summary>
    public string? PeriodLabel =>
        Period is { } period ? _values.Sheet.Timeline.LabelOf(period) : null;

    /// <summary>The value; <c>null</c> when it cannot be computed, and for a whole row.</summary>
    public double? Value =>
        Shape == Shape.Scalar ? _values.Scalar(Id)
        : Period is { } period ? Series[period]
        : null;

    /// <summary>All values of a row; empty for a scalar.</summary>
    public IReadOnlyList<double?> Series => Shape == Shape.Row ? _values.Series(Id) : [];

    /// <summary>The formula in words: "IT power × PUE × Hours in the month"; <c>null</c> for an input.</summary>
    public string? Formula => _cell.Formula is { } formula ? Prose.Words(formula) : null;

    /// <summary>The formula with the numbers put in: "1,200 kW × 1.2 × 744 h"; a row read over all months shows its range. <c>null</c> for an input.</summary>
    public string? Numbers =>
        _cell.Formula is { } formula
            ? Prose.Say(formula, Period, _values.Sheet.Timeline.Periods, PutIn).Text
            : null;

    /// <summary>How to read the cell, one sentence, or <c>null</c>.</summary>
    public string? Note => _cell.Note;

    /// <summary>Citation of the formula, or <c>null</c>.</summary>
    public Source? FormulaSource => _cell.FormulaSource;

    /// <summary>Where an input comes from; <c>null</c> for a formula. An input moved for this reading says so.</summary>
    public Provenance? Provenance =>
        _cell.Provenance is { } declared && _values.InputOverrides.ContainsKey(Id)
            ? declared with
            {
                Origin = Origin.Override,
                Text = Worded(
                        $"Moved from {Figures.Text(_cell.InputValues[0], Unit)} for this reading. {declared.Text}"
                    )
                    .TrimEnd(),
            }
            : _cell.Provenance;

    /// <summary>The cells the formula names, in the order it names them, each in the period it is read in; empty for an input.</summary>
    public ImmutableArray<Explanation> Children => _children.Value;

    private ImmutableArray<Explanation> Descend()
    {
        if (_cell.Formula is not { } formula)
        {
            return [];
        }
        var children = ImmutableArray.CreateBuilder<Explanation>();
        var seen = new HashSet<(SheetCell, int?)>();
        foreach (var (cell, period) in References(formula, Period))
        {
            if (seen.Add((cell, period)))
            {
                children.Add(new Explanation(_values, cell, period));
            }
        }
        return children.ToImmutable();
    }

    private IEnumerable<(SheetCell Cell, int? Period)> References(Expr expr, int? period) =>
        expr switch
        {
            CellExpr { Cell: var cell } =>
            [
                (cell, cell.Shape == Shape.Row && IsInside(period) ? period : null),
            ],
            CallExpr { Function: var function } call => call.Arguments.SelectMany(argument =>
                References(
                    argument,
                    function.ArgumentPeriod(period, _values.Sheet.Timeline.Periods)
                )
            ),
            _ => [],
        };

    private Phrase PutIn(CellExpr reference, int? period)
    {
        var raw = _values.Raw(reference.Cell);
        if (raw.Length == 1)
        {
            return Prose.Number(raw[0], reference.Unit);
        }
        if (period is { } month)
        {
            // Why: a lag reads zero before the first month.
            return Prose.Number(IsInside(period) ? raw[month] : 0, reference.Unit);
        }
        var (least, most) = (raw.Min(), raw.Max());
        return least.Equals(most)
            ? Prose.Number(least, reference.Unit)
            : new Phrase(
                $"{reference.Cell.Label} ({Figures.Range(least, most, reference.Unit)})",
                Binding.Atom
            );
    }

    private bool IsInside(int? period) =>
        period is not { } month || (month >= 0 && month < _values.Sheet.Timeline.Periods);
}
