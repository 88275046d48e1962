using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Writes a sheet: inputs first, then formulas over them. Every mistake in ids, shapes or units is refused where it is written.</summary>
public sealed class SheetBuilder
{
    private readonly List<SheetCell> _cells = [];
    private readonly Dictionary<string, CellExpr> _byId = new(StringComparer.Ordinal);

    /// <summary>An empty sheet over some months.</summary>
    /// <param name="timeline">The months of its rows.</param>
    public SheetBuilder(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        Timeline = timeline;
    }

    /// <summary>The months of the rows.</summary>
    public Timeline Timeline { get; }

    /// <summary>The number of each month, counted from zero: the row <c>calendar.period</c>.</summary>
    public Expr PeriodIndex =>
        Calendar("calendar.period", Worded("Month number"), Unit.One, period => period);

    /// <summary>The real hours of each month: the row <c>calendar.hours</c>.</summary>
    public Expr HoursInPeriod =>
        Calendar(
            "calendar.hours",
            Worded("Hours in the month"),
            Unit.Hour,
            p => Timeline.HoursIn(p)
        );

    /// <summary>One calendar month a period: the row <c>calendar.months</c>. Times a monthly or yearly charge it gives money.</summary>
    public Expr MonthsInPeriod =>
        Calendar("calendar.months", Worded("Months in the period"), Unit.Month, _ => 1);

    /// <summary>A scalar input.</summary>
    /// <param name="id">Stable dotted id.</param>
    /// <param name="label">Name for people, sentence case.</param>
    /// <param name="unit">Unit of the value.</param>
    /// <param name="value">A finite number.</param>
    /// <param name="p">Where it comes from.</param>
    public Expr Input(string id, string label, Unit unit, double value, Provenance p)
    {
        ArgumentNullException.ThrowIfNull(p);
        return Add(
            new SheetCell(id, label, unit, Shape.Scalar)
            {
                InputValues = [Finite(value, id)],
                Provenance = p,
            }
        );
    }

    /// <summary>An input with one value a period.</summary>
    /// <param name="id">Stable dotted id.</param>
    /// <param name="label">Name for people, sentence case.</param>
    /// <param name="unit">Unit of the values.</param>
    /// <param name="values">One finite number a period.</param>
    /// <param name="p">Where they come from.</param>
    public Expr InputRow(
        string id,
        string label,
        Unit unit,
        IReadOnlyList<double> values,
        Provenance p
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(p);
        if (values.Count != Timeline.Periods)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{id} has {values.Count} values but the timeline has {Timeline.Periods} periods."
                ),
                nameof(values)
            );
        }
        return Add(
            new SheetCell(id, label, unit, Shape.Row)
            {
                InputValues = [.. values.Select(value => Finite(value, id))],
                Provenance = p,
            }
        );
    }

    /// <summary>A number written in the model, with a unit.</summary>
    [SuppressMessage(
        "Performance",
        "CA1822:Mark members as static",
        Justification = "Reads like its siblings: sheet.Constant beside sheet.Input."
    )]
    public Expr Constant(double value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new ConstantExpr(value, unit);
    }

    /// <summary>A scalar with a formula.</summary>
    /// <param name="id">Stable dotted id.</param>
    /// <param name="label">Name for people, sentence case.</param>
    /// <param name="unit">Unit of the result; the formula converts to it when only the scale differs.</param>
    /// <param name="formula">A scalar formula over earlier cells.</param>
    /// <param name="note">How to read it, one sentence.</param>
    /// <param name="formulaSource">Citation of the formula.</param>
    /// <exception cref="SheetUnitException">The formula has other dimensions than the unit.</exception>
    public Expr Cell(
        string id,
        string label,
        Unit unit,
        Expr formula,
        string? note = null,
        Source? formulaSource = null
    )
    {
        ArgumentNullException.ThrowIfNull(formula);
        if (formula.Shape == Shape.Row)
        {
            throw new ArgumentException(
                $"“{label}” ({id}) is one value but its formula has one a month: {Prose.Words(formula)}. Reduce it, for example with Fx.Sum, or write it as a row.",
                nameof(formula)
            );
        }
        return AddFormula(id, label, unit, Shape.Scalar, formula, note, formulaSource);
    }

    /// <summary>A formula with one value a period; a scalar formula holds for every period.</summary>
    /// <param name="id">Stable dotted id.</param>
    /// <param name="label">Name for people, sentence case.</param>
    /// <param name="unit">Unit of the result; the formula converts to it when only the scale differs.</param>
    /// <param name="formula">A formula over earlier cells.</param>
    /// <param name="note">How to read it, one sentence.</param>
    /// <param name="formulaSource">Citation of the formula.</param>
    /// <exception cref="SheetUnitException">The formula has other dimensions than the unit.</exception>
    public Expr Row(
        string id,
        string label,
        Unit unit,
        Expr formula,
        string? note = null,
        Source? formulaSource = null
    )
    {
        ArgumentNullException.ThrowIfNull(formula);
        return AddFormula(id, label, unit, Shape.Row, formula, note, formulaSource);
    }

    /// <summary>A cell written before, or <c>null</c>.</summary>
    public Expr? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The finished sheet.</summary>
    public Sheet Build() => new(Timeline, [.. _cells]);

    private CellExpr AddFormula(
        string id,
        string label,
        Unit unit,
        Shape shape,
        Expr formula,
        string? note,
        Source? formulaSource
    )
    {
        ArgumentNullException.ThrowIfNull(unit);
        RefuseStrangers(id, formula);
        return Add(
            new SheetCell(id, label, unit, shape)
            {
                Formula = InUnit(id, label, unit, formula),
                Note = note,
                FormulaSource = formulaSource,
            }
        );
    }

    private static Expr InUnit(string id, string label, Unit unit, Expr formula)
    {
        if (formula is ConstantExpr { IsBareZero: true })
        {
            return new ConstantExpr(0, unit);
        }
        if (formula.Unit.ConvertsTo(unit))
        {
            return UnitRules.Rescaled(formula, unit);
        }
        var words = Prose.Words(formula);
        throw new SheetUnitException(
            $"“{label}” ({id}) is declared {UnitRules.Named(unit)}, but its formula is {UnitRules.Named(formula.Unit)}: {words}.",
            label,
            unit,
            words,
            formula.Unit
        );
    }

    private CellExpr Calendar(string id, string label, Unit unit, Func<int, double> value) =>
        _byId.TryGetValue(id, out var known)
            ? known
            : Add(
                new SheetCell(id, label, unit, Shape.Row)
                {
                    InputValues = [.. Enumerable.Range(0, Timeline.Periods).Select(value)],
                    Provenance = new(
                        Origin.Calendar,
                        Worded("A fact of the calendar; leap years are counted.")
                    ),
                }
            );

    private CellExpr Add(SheetCell cell)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cell.Id, "id");
        ArgumentException.ThrowIfNullOrWhiteSpace(cell.Label, "label");
        ArgumentNullException.ThrowIfNull(cell.Unit, "unit");
        var reference = new CellExpr(cell);
        if (!_byId.TryAdd(cell.Id, reference))
        {
            throw new ArgumentException(
                $"The id “{cell.Id}” is taken by “{_byId[cell.Id].Cell.Label}”; “{cell.Label}” needs its own."
            );
        }
        _cells.Add(cell);
        return reference;
    }

    private void RefuseStrangers(string id, Expr formula)
    {
        var seen = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<Expr>([formula]);
        while (waiting.TryPop(out var expr))
        {
            if (
                expr is CellExpr reference
                && !ReferenceEquals(
                    _byId.GetValueOrDefault(reference.Cell.Id)?.Cell,
                    reference.Cell
                )
            )
            {
                throw new ArgumentException(
                    $"“{id}” uses {reference.Cell}, which belongs to another sheet.",
                    nameof(formula)
                );
            }
            if (expr is CallExpr call && seen.Add(call))
            {
                foreach (var argument in call.Arguments)
                {
                    waiting.Push(argument);
                }
            }
        }
    }

    private static double Finite(double value, string id) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentException($"The value of {id} is not finite.");
}
