using System.Buffers;
using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>The sheet of one option compiled so that levers move it. Threads may share it.</summary>
internal sealed class LeverTape
{
    private readonly Tape _tape;
    private readonly ImmutableArray<int> _leverOfInput;

    /// <summary>Compiles a feasible option.</summary>
    /// <param name="result">The result.</param>
    /// <param name="option">Index of the option.</param>
    /// <param name="levers">All levers of the study, in the order of their columns.</param>
    /// <param name="cells">Ids of the scalar cells wanted.</param>
    public LeverTape(
        Result result,
        int option,
        IReadOnlyList<Lever> levers,
        IReadOnlyList<string> cells
    )
    {
        var inputs = levers
            .SelectMany((lever, index) => lever.Cells.Select(cell => (Cell: cell, Index: index)))
            .Where(entry => entry.Cell.Option == option)
            .ToArray();
        _leverOfInput = [.. inputs.Select(entry => entry.Index)];
        _tape = result
            .Options[option]
            .Sheet!.Compile(cells, [.. inputs.Select(entry => entry.Cell.CellId)]);
    }

    /// <summary>Samples computed together at no extra cost.</summary>
    public int BlockSize => _tape.BlockSize;

    /// <summary>Computes samples <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/>.</summary>
    /// <param name="columns">One column of values a lever.</param>
    /// <param name="first">First sample.</param>
    /// <param name="count">Number of samples.</param>
    /// <param name="outputs">Receives output k of sample s at k · count + s; NaN where it cannot be computed.</param>
    public void Evaluate(double[][] columns, int first, int count, Span<double> outputs)
    {
        var size = _leverOfInput.Length * count;
        var inputs = ArrayPool<double>.Shared.Rent(size);
        for (var input = 0; input < _leverOfInput.Length; input++)
        {
            columns[_leverOfInput[input]]
                .AsSpan(first, count)
                .CopyTo(inputs.AsSpan(input * count, count));
        }

        _tape.Evaluate(inputs.AsSpan(0, size), outputs, count);
        ArrayPool<double>.Shared.Return(inputs);
    }
}
