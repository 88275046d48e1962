using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Where a vector kernel reads from; a struct, so that the kernel is compiled for the kind of source.</summary>
internal interface ILaneSource
{
    Vector<double> At(nuint lane);
}

/// <summary>One value for each sample.</summary>
internal readonly ref struct OwnLanes(ReadOnlySpan<double> values) : ILaneSource
{
    private readonly ref double _first = ref MemoryMarshal.GetReference(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> At(nuint lane) => Vector.LoadUnsafe(ref _first, lane);
}

/// <summary>One value that all samples share.</summary>
internal readonly ref struct SharedLane(double value) : ILaneSource
{
    private readonly Vector<double> _value = Vector.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> At(nuint lane) => _value;
}
