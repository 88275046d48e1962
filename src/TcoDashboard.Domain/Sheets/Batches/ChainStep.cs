using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>
/// Several binary operations one after another, the running value kept in registers: ((a × b) + c) ÷ d. Same kernels in the same order as the
/// single calls, so the same numbers.
/// </summary>
/// <remarks>
/// Why: a call reads two places and writes one for every operation, a chain reads one. Eight vectors at a time hide the latency of an
/// operation and share the cost of deciding which one it is.
/// </remarks>
/// <param name="first">Where the running value starts.</param>
/// <param name="links">What happens to it.</param>
/// <param name="result">Where it goes.</param>
internal sealed class ChainStep(LaneOperand first, ChainLink[] links, LaneOperand result)
    : BatchStep
{
    /// <inheritdoc/>
    internal override void Run(Span<double> memory, int lanes, int period)
    {
        ref var start = ref MemoryMarshal.GetReference(memory);
        for (var lane = 0; lane < lanes; lane = unchecked(lane + 8 * Vector<double>.Count))
        {
            RunStrip(ref start, lane, period);
        }
    }

    private void RunStrip(ref double start, int lane, int period)
    {
        Vector<double> a,
            b,
            c,
            d,
            e,
            f,
            g,
            h;
        a = b = c = d = e = f = g = h = default;
        Apply<Take>(
            ref a,
            ref b,
            ref c,
            ref d,
            ref e,
            ref f,
            ref g,
            ref h,
            ref At(ref start, first, lane, period),
            first.Width == 1
        );
        foreach (ref readonly var link in links.AsSpan())
        {
            ref var from = ref At(ref start, link.Operand, lane, period);
            var isShared = link.Operand.Width == 1;
            switch (link.Operation)
            {
                case ChainOperation.Plus:
                    Apply<Add.Kernel>(
                        ref a,
                        ref b,
                        ref c,
                        ref d,
                        ref e,
                        ref f,
                        ref g,
                        ref h,
                        ref from,
                        isShared
                    );
                    break;
                case ChainOperation.Minus:
                    Apply<Subtract.Kernel>(
                        ref a,
                        ref b,
                        ref c,
                        ref d,
                        ref e,
                        ref f,
                        ref g,
                        ref h,
                        ref from,
                        isShared
                    );
                    break;
                case ChainOperation.Times:
                    Apply<Multiply.Kernel>(
                        ref a,
                        ref b,
                        ref c,
                        ref d,
                        ref e,
                        ref f,
                        ref g,
                        ref h,
                        ref from,
                        isShared
                    );
                    break;
                case ChainOperation.Over:
                    Apply<Divide.Kernel>(
                        ref a,
                        ref b,
                        ref c,
                        ref d,
                        ref e,
                        ref f,
                        ref g,
                        ref h,
                        ref from,
                        isShared
                    );
                    break;
                case ChainOperation.Least:
                    Apply<Min.Kernel>(
                        ref a,
                        ref b,
                        ref c,
                        ref d,
                        ref e,
                        ref f,
                        ref g,
                        ref h,
                        ref from,
                        isShared
                    );
                    break;
                default:
                    Apply<Max.Kernel>(
                        ref a,
                        ref b,
                        ref c,
                        ref d,
                        ref e,
                        ref f,
                        ref g,
                        ref h,
                        ref from,
                        isShared
                    );
                    break;
            }
        }
        ref var to = ref At(ref start, result, lane, period);
        var width = (nuint)Vector<double>.Count;
        a.StoreUnsafe(ref to);
        b.StoreUnsafe(ref to, width);
        c.StoreUnsafe(ref to, 2 * width);
        d.StoreUnsafe(ref to, 3 * width);
        e.StoreUnsafe(ref to, 4 * width);
        f.StoreUnsafe(ref to, 5 * width);
        g.StoreUnsafe(ref to, 6 * width);
        h.StoreUnsafe(ref to, 7 * width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double At(ref double start, LaneOperand operand, int lane, int period) =>
        ref Unsafe.Add(ref start, unchecked(operand.At(period) + (operand.Width == 1 ? 0 : lane)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Apply<TKernel>(
        ref Vector<double> a,
        ref Vector<double> b,
        ref Vector<double> c,
        ref Vector<double> d,
        ref Vector<double> e,
        ref Vector<double> f,
        ref Vector<double> g,
        ref Vector<double> h,
        ref double from,
        bool isShared
    )
        where TKernel : struct, IBinaryKernel
    {
        if (isShared)
        {
            var shared = Vector.Create(from);
            a = TKernel.Of(a, shared);
            b = TKernel.Of(b, shared);
            c = TKernel.Of(c, shared);
            d = TKernel.Of(d, shared);
            e = TKernel.Of(e, shared);
            f = TKernel.Of(f, shared);
            g = TKernel.Of(g, shared);
            h = TKernel.Of(h, shared);
            return;
        }
        var width = (nuint)Vector<double>.Count;
        a = TKernel.Of(a, Vector.LoadUnsafe(ref from));
        b = TKernel.Of(b, Vector.LoadUnsafe(ref from, width));
        c = TKernel.Of(c, Vector.LoadUnsafe(ref from, 2 * width));
        d = TKernel.Of(d, Vector.LoadUnsafe(ref from, 3 * width));
        e = TKernel.Of(e, Vector.LoadUnsafe(ref from, 4 * width));
        f = TKernel.Of(f, Vector.LoadUnsafe(ref from, 5 * width));
        g = TKernel.Of(g, Vector.LoadUnsafe(ref from, 6 * width));
        h = TKernel.Of(h, Vector.LoadUnsafe(ref from, 7 * width));
    }

    private readonly struct Take : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) => right;
    }
}
