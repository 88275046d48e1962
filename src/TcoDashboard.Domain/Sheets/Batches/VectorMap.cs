using System.Numerics;
using System.Runtime.InteropServices;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Runs vector kernels over lanes. Lane counts are a multiple of eight vectors, so there is no remainder.</summary>
internal static class VectorMap
{
    /// <summary>Lane counts are a multiple of this: eight vectors of up to 512 bits.</summary>
    internal const int Granule = 64;

    /// <summary>A kernel of one argument.</summary>
    internal static void Unary<TKernel>(in Lanes lanes)
        where TKernel : struct, IUnaryKernel
    {
        var result = lanes.Result;
        var value = lanes.Argument(0);
        if (value.Length == 1)
        {
            Fill<TKernel, SharedLane>(new SharedLane(value[0]), result);
        }
        else
        {
            Fill<TKernel, OwnLanes>(new OwnLanes(value), result);
        }
    }

    /// <summary>A kernel of two arguments.</summary>
    internal static void Binary<TKernel>(in Lanes lanes)
        where TKernel : struct, IBinaryKernel =>
        Binary<TKernel>(lanes.Argument(0), lanes.Argument(1), lanes.Result);

    /// <summary>A kernel of two arguments on memory of the caller's choice.</summary>
    internal static void Binary<TKernel>(
        ReadOnlySpan<double> left,
        ReadOnlySpan<double> right,
        Span<double> result
    )
        where TKernel : struct, IBinaryKernel
    {
        if (left.Length == 1)
        {
            var shared = new SharedLane(left[0]);
            if (right.Length == 1)
            {
                Fill<TKernel, SharedLane, SharedLane>(shared, new SharedLane(right[0]), result);
            }
            else
            {
                Fill<TKernel, SharedLane, OwnLanes>(shared, new OwnLanes(right), result);
            }
        }
        else if (right.Length == 1)
        {
            Fill<TKernel, OwnLanes, SharedLane>(
                new OwnLanes(left),
                new SharedLane(right[0]),
                result
            );
        }
        else
        {
            Fill<TKernel, OwnLanes, OwnLanes>(new OwnLanes(left), new OwnLanes(right), result);
        }
    }

    /// <summary>Copies an argument, spreading a shared value over all samples.</summary>
    internal static void Copy(ReadOnlySpan<double> source, Span<double> target)
    {
        if (source.Length == 1)
        {
            target.Fill(source[0]);
        }
        else
        {
            source.CopyTo(target);
        }
    }

    /// <summary>Adds the product of two arguments to a running total, as two roundings: the same result as the plain reading.</summary>
    internal static void AddProduct(
        ReadOnlySpan<double> left,
        ReadOnlySpan<double> right,
        Span<double> total
    )
    {
        var one = new AnyLanes(left);
        var other = new AnyLanes(right);
        for (var lane = 0; lane < total.Length; lane += Vector<double>.Count)
        {
            var sum = new Vector<double>(total[lane..]) + one.At(lane) * other.At(lane);
            sum.CopyTo(total[lane..]);
        }
    }

    private static void Fill<TKernel, TValue>(TValue value, Span<double> result)
        where TKernel : struct, IUnaryKernel
        where TValue : struct, ILaneSource, allows ref struct
    {
        ref var first = ref MemoryMarshal.GetReference(result);
        var width = (nuint)Vector<double>.Count;
        var count = (nuint)result.Length;
        for (nuint lane = 0; lane < count; lane = unchecked(lane + width))
        {
            TKernel.Of(value.At(lane)).StoreUnsafe(ref first, lane);
        }
    }

    private static void Fill<TKernel, TLeft, TRight>(TLeft left, TRight right, Span<double> result)
        where TKernel : struct, IBinaryKernel
        where TLeft : struct, ILaneSource, allows ref struct
        where TRight : struct, ILaneSource, allows ref struct
    {
        ref var first = ref MemoryMarshal.GetReference(result);
        var width = (nuint)Vector<double>.Count;
        var count = (nuint)result.Length;
        unchecked
        {
            // Why: two vectors a turn hide the latency of the loads; the counts are a multiple of eight vectors.
            for (nuint lane = 0; lane < count; lane += 2 * width)
            {
                var one = TKernel.Of(left.At(lane), right.At(lane));
                var two = TKernel.Of(left.At(lane + width), right.At(lane + width));
                one.StoreUnsafe(ref first, lane);
                two.StoreUnsafe(ref first, lane + width);
            }
        }
    }
}
