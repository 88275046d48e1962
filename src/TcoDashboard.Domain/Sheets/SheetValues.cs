using System.Collections.Immutable;

namespace TcoDashboard.Domain.Sheets;

/// <summary>The numbers of a sheet for one set of inputs. A cell that cannot be computed reads <c>null</c> and has a problem.</summary>
public sealed class SheetValues
{
    private readonly double[][] _nodes;
    private readonly Lazy<ImmutableArray<Problem>> _problems;

    internal SheetValues(
        Sheet sheet,
        double[][] nodes,
        ImmutableDictionary<string, double> inputOverrides
    )
    {
        Sheet = sheet;
        _nodes = nodes;
        InputOverrides = inputOverrides;
        _problems = new(() => Diagnosis.Of(this));
    }

    /// <summary>The sheet these numbers belong to.</summary>
    public Sheet Sheet { get; }

    /// <summary>The inputs that were moved for these numbers.</summary>
    public IReadOnlyDictionary<string, double> InputOverrides { get; }

    /// <summary>Why cells have no value, one problem for each cell where it begins; cells further down only follow.</summary>
    public ImmutableArray<Problem> Problems => _problems.Value;

    /// <summary>The value of a scalar cell in its unit, or <c>null</c> when it cannot be computed.</summary>
    /// <exception cref="KeyNotFoundException">No cell has that id.</exception>
    /// <exception cref="ArgumentException">The cell is a row.</exception>
    public double? Scalar(string id)
    {
        var cell = Sheet.Cell(id);
        return cell.Shape == Shape.Scalar
            ? Known(Raw(cell)[0])
            : throw new ArgumentException($"{cell} is a row; read it with Series.", nameof(id));
    }

    /// <summary>The values of a row in its unit, one a period; <c>null</c> where it cannot be computed.</summary>
    /// <exception cref="KeyNotFoundException">No cell has that id.</exception>
    /// <exception cref="ArgumentException">The cell is a scalar.</exception>
    public IReadOnlyList<double?> Series(string id)
    {
        var cell = Sheet.Cell(id);
        return cell.Shape == Shape.Row
            ? Row(cell)
            : throw new ArgumentException($"{cell} is a scalar; read it with Scalar.", nameof(id));
    }

    /// <summary>The value of a scalar cell; false when there is no such scalar or it cannot be computed.</summary>
    public bool TryGetScalar(string id, out double value)
    {
        var cell = Sheet.TryGetCell(id);
        value = cell is { Shape: Shape.Scalar } ? Raw(cell)[0] : 0;
        var known = cell is { Shape: Shape.Scalar } && double.IsFinite(value);
        value = known ? value : 0;
        return known;
    }

    /// <summary>The values of a row; false when there is no such row. Single periods may still be <c>null</c>.</summary>
    public bool TryGetSeries(string id, out IReadOnlyList<double?> values)
    {
        var found = Sheet.TryGetCell(id) is { Shape: Shape.Row };
        values = found ? Series(id) : [];
        return found;
    }

    /// <summary>Raw values of a cell, NaN where it cannot be computed; one value when all periods share it.</summary>
    internal double[] Raw(SheetCell cell) => _nodes[Sheet.Graph.NodeOf(cell)];

    internal double[] Raw(Expr expr) => _nodes[Sheet.Graph.NodeOf(expr)];

    internal double[] Raw(int node) => _nodes[node];

    // Why: adding zero turns −0, which nobody wants to read, into 0 and leaves everything else as it is.
    internal static double? Known(double value) => double.IsFinite(value) ? value + 0.0 : null;

    private ImmutableArray<double?> Row(SheetCell cell)
    {
        var raw = Raw(cell);
        var row = ImmutableArray.CreateBuilder<double?>(Sheet.Timeline.Periods);
        for (var period = 0; period < Sheet.Timeline.Periods; period++)
        {
            row.Add(Known(raw[raw.Length == 1 ? 0 : period]));
        }
        return row.MoveToImmutable();
    }
}
