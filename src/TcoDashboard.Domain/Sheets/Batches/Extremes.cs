using System.Numerics;
using System.Runtime.CompilerServices;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>The smaller and the larger of two values, several samples at a time; NaN when one of them is.</summary>
/// <remarks>
/// Why not <c>Vector.Min</c>: it orders minus zero before zero with eight instructions where three do. Nothing a sheet computes tells the two
/// zeros apart (a division by either is NaN), so the numbers stay those of the plain reading.
/// </remarks>
internal static class Extremes
{
    /// <summary>The smaller of two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<double> Least(Vector<double> left, Vector<double> right) =>
        Known(left, Vector.MinNative(left, right));

    /// <summary>The larger of two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<double> Most(Vector<double> left, Vector<double> right) =>
        Known(left, Vector.MaxNative(left, right));

    // Why the left only: the instruction hands on its second operand when one is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Known(Vector<double> left, Vector<double> extreme) =>
        Vector.ConditionalSelect(Vector.Equals(left, left), extreme, left);
}
