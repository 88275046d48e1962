using System.Runtime.InteropServices;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Working memory of one evaluation, with the constants in place and beginning at a whole cache line.</summary>
internal sealed class Scratch
{
    private const int CacheLine = 64;
    private readonly double[] _numbers;
    private readonly int _start;
    private readonly int _size;

    internal Scratch(int size, double[] constants)
    {
        const int spare = CacheLine / sizeof(double);
        // Why: pinned, so that the place of the cache lines does not move under a collection.
        _numbers = GC.AllocateArray<double>(size + spare, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_numbers, 0);
        _start = (int)((CacheLine - address % CacheLine) % CacheLine) / sizeof(double);
        _size = size;
        constants.CopyTo(Memory);
    }

    internal Span<double> Memory => _numbers.AsSpan(_start, _size);
}
