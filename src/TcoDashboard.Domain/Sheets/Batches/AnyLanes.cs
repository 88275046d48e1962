using System.Numerics;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>An argument read a vector at a time, whether each sample has its own value or all share one.</summary>
internal readonly ref struct AnyLanes(ReadOnlySpan<double> values)
{
    private readonly ReadOnlySpan<double> _values = values;

    internal Vector<double> At(int lane) =>
        _values.Length == 1 ? Vector.Create(_values[0]) : new Vector<double>(_values[lane..]);
}
