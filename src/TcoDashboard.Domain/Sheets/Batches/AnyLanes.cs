using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>An argument read a vector at a time, whether each sample has its own value or all share one.</summary>
internal readonly ref struct AnyLanes
{
    private readonly ref double _first;
    private readonly Vector<double> _shared;
    private readonly bool _isShared;

    internal AnyLanes(ReadOnlySpan<double> values)
    {
        _first = ref MemoryMarshal.GetReference(values);
        _isShared = values.Length == 1;
        _shared = Vector.Create(values[0]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector<double> At(int lane) =>
        _isShared ? _shared : Vector.LoadUnsafe(ref _first, (nuint)lane);
}
