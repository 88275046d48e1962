using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Sheets.Batches;

namespace TcoDashboard.Domain.Sheets;

/// <summary>
/// A sheet compiled for many samples: some inputs vary from sample to sample, some cells are wanted. Immutable; threads may share it.
/// </summary>
/// <remarks>
/// The tape is the hot path, so it speaks in bare doubles and NaN stands for "cannot be computed"; the analyses that use it turn that into
/// counts and problems. Every kernel repeats the plain arithmetic in the plain order, so a value equals <see cref="Sheet.Evaluate()"/> to the
/// last bit, wherever the sample stands in a batch and on whatever thread; a rounding that falls on an edge falls on the same side.
/// </remarks>
public sealed class Tape
{
    // Why: enough work to make handing it to a thread cheap, little enough to share a thousand samples fairly.
    private const int BlocksInAPart = 4;

    private readonly BatchProgram _program;
    private readonly ConcurrentBag<Scratch> _pool = [];
    private readonly ImmutableArray<int> _widths;

    internal Tape(Sheet sheet, IReadOnlyList<string> outputs, IReadOnlyList<string> variedInputs)
    {
        SheetCell[] cells = [.. outputs.Select(sheet.Cell)];
        Outputs = [.. outputs];
        VariedInputs = [.. variedInputs];
        _widths = [.. cells.Select(c => c.Shape == Shape.Row ? sheet.Timeline.Periods : 1)];
        OutputWidth = _widths.Sum();
        _program = BatchProgram.Compile(sheet, cells, [.. variedInputs.Select(sheet.ScalarInput)]);
    }

    /// <summary>The cells wanted, in order.</summary>
    public ImmutableArray<string> Outputs { get; }

    /// <summary>The inputs that vary, in order.</summary>
    public ImmutableArray<string> VariedInputs { get; }

    /// <summary>Numbers a sample gives: one for a scalar, one a period for a row.</summary>
    public int OutputWidth { get; }

    /// <summary>Samples computed together; a multiple of it wastes nothing.</summary>
    public int BlockSize => _program.Lanes;

    /// <summary>Whether an output depends on a varied input; where none does, the input may be left out.</summary>
    /// <param name="input">Place of the input in <see cref="VariedInputs"/>.</param>
    internal bool Uses(int input) => _program.Inputs[input] is not null;

    /// <summary>Where the numbers of an output begin: output number <c>k</c> of sample <c>s</c> is at <c>(FirstOf(id) + k) · samples + s</c>.</summary>
    /// <param name="output">Id of an output.</param>
    public int FirstOf(string output)
    {
        var index = Outputs.IndexOf(output);
        return index >= 0
            ? _widths.Take(index).Sum()
            : throw new KeyNotFoundException($"“{output}” is not an output of the tape.");
    }

    /// <summary>Computes the outputs for many samples.</summary>
    /// <param name="inputs">Varied inputs one after another, each with one value for each sample: input <c>i</c> of sample <c>s</c> is at <c>i · samples + s</c>.</param>
    /// <param name="outputs">Receives the outputs in the same layout, see <see cref="FirstOf"/>. NaN: cannot be computed.</param>
    /// <param name="samples">Number of samples.</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    public void Evaluate(ReadOnlySpan<double> inputs, Span<double> outputs, int samples)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(samples);
        Check(inputs.Length, VariedInputs.Length, samples, nameof(inputs));
        Check(outputs.Length, OutputWidth, samples, nameof(outputs));
        Blocks(inputs, outputs, samples, 0, samples);
    }

    /// <summary>
    /// Computes the outputs for many samples on several threads. Each block of samples is computed by one thread in the same way whatever
    /// their number, so the numbers are the same to the last bit.
    /// </summary>
    /// <param name="inputs">As for <see cref="Evaluate(ReadOnlySpan{double}, Span{double}, int)"/>.</param>
    /// <param name="outputs">Receives the outputs.</param>
    /// <param name="samples">Number of samples.</param>
    /// <param name="threads">Threads used at most, 1 or more.</param>
    /// <param name="cancellation">Ends the computation between parts.</param>
    /// <exception cref="ArgumentException">A memory has the wrong length.</exception>
    public void Evaluate(
        ReadOnlyMemory<double> inputs,
        Memory<double> outputs,
        int samples,
        int threads,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Check(inputs.Length, VariedInputs.Length, samples, nameof(inputs));
        Check(outputs.Length, OutputWidth, samples, nameof(outputs));
        var part = _program.Lanes * BlocksInAPart;
        var parts = (samples + part - 1) / part;
        Parallel.For(
            0,
            parts,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = threads,
                CancellationToken = cancellation,
            },
            index =>
                Blocks(
                    inputs.Span,
                    outputs.Span,
                    samples,
                    index * part,
                    Math.Min(samples, (index + 1) * part)
                )
        );
    }

    private void Blocks(
        ReadOnlySpan<double> inputs,
        Span<double> outputs,
        int samples,
        int from,
        int to
    )
    {
        if (!_pool.TryTake(out var scratch))
        {
            scratch = new Scratch(_program.Size, _program.Constants);
        }
        var memory = scratch.Memory;
        for (var first = from; first < to; first += _program.Lanes)
        {
            var count = Math.Min(_program.Lanes, to - first);
            Load(memory, inputs, samples, first, count);
            Run(memory);
            Store(memory, outputs, samples, first, count);
        }
        _pool.Add(scratch);
    }

    private void Load(
        Span<double> memory,
        ReadOnlySpan<double> inputs,
        int samples,
        int first,
        int count
    )
    {
        for (var input = 0; input < _program.Inputs.Length; input++)
        {
            if (_program.Inputs[input] is not { } place)
            {
                continue;
            }
            var own = memory.Slice(place.Offset, _program.Lanes);
            inputs.Slice(input * samples + first, count).CopyTo(own);
            // Why: the rest of the last block repeats its last sample, so that it costs nothing unusual.
            own[count..].Fill(own[count - 1]);
        }
    }

    private void Run(Span<double> memory)
    {
        memory.Slice(_program.State.Start, _program.State.Length).Clear();
        foreach (var section in _program.Sections)
        {
            var periods = section.EveryPeriod ? _program.Periods : 1;
            for (var period = 0; period < periods; period++)
            {
                foreach (var step in section.Steps)
                {
                    step.Run(memory, _program.Lanes, period);
                }
            }
        }
    }

    private void Store(Span<double> memory, Span<double> outputs, int samples, int first, int count)
    {
        var number = 0;
        for (var output = 0; output < _widths.Length; output++)
        {
            var place = _program.Outputs[output];
            for (var period = 0; period < _widths[output]; period++)
            {
                var target = outputs.Slice(number * samples + first, count);
                VectorMap.Copy(
                    memory.Slice(place.At(period), place.Width == 1 ? 1 : count),
                    target
                );
                number++;
            }
        }
    }

    private static void Check(int length, int width, int samples, string name)
    {
        if (length != (long)width * samples)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{samples} samples of {width} numbers need {(long)width * samples} places, not {length}."
                ),
                name
            );
        }
    }
}
