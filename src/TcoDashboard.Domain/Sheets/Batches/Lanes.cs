namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>One call for a block of samples in one period: a lane is a sample. Lane counts are a multiple of every vector width.</summary>
public readonly ref struct Lanes
{
    private readonly Span<double> _memory;
    private readonly ReadOnlySpan<LaneOperand> _arguments;
    private readonly LaneOperand _result;
    private readonly LaneOperand _state;

    internal Lanes(
        Span<double> memory,
        ReadOnlySpan<LaneOperand> arguments,
        LaneOperand result,
        LaneOperand state,
        int count,
        int period
    )
    {
        _memory = memory;
        _arguments = arguments;
        _result = result;
        _state = state;
        Count = count;
        Period = period;
    }

    /// <summary>Number of samples.</summary>
    public int Count { get; }

    /// <summary>Zero-based period.</summary>
    public int Period { get; }

    /// <summary>Number of arguments.</summary>
    public int Arity => _arguments.Length;

    /// <summary>How many numbers a sample remembers from period to period.</summary>
    public int StateSize => _state.Stride;

    /// <summary>Where the results go, one for each sample. May be the memory of an argument: read before writing, sample by sample.</summary>
    public Span<double> Result => _memory.Slice(_result.At(Period), Count);

    /// <summary>An argument: one value for each sample, or a single value that all samples share.</summary>
    /// <param name="index">Which argument.</param>
    public ReadOnlySpan<double> Argument(int index)
    {
        var operand = _arguments[index];
        return _memory.Slice(operand.At(Period), operand.Width);
    }

    /// <summary>One of the numbers a function remembers, one for each sample; zero before period 0.</summary>
    /// <param name="index">Which number.</param>
    public Span<double> State(int index) =>
        _memory.Slice(unchecked(_state.Offset + index * Count), Count);

    /// <summary>The arguments of one sample.</summary>
    /// <param name="sample">Which sample.</param>
    /// <param name="values">Receives them.</param>
    public void Gather(int sample, Span<double> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            var argument = Argument(index);
            values[index] = argument[argument.Length == 1 ? 0 : sample];
        }
    }

    /// <summary>What one sample remembers.</summary>
    /// <param name="sample">Which sample.</param>
    /// <param name="values">Receives it.</param>
    public void GatherState(int sample, Span<double> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = State(index)[sample];
        }
    }

    /// <summary>Puts back what one sample remembers.</summary>
    /// <param name="sample">Which sample.</param>
    /// <param name="values">The numbers.</param>
    public void ScatterState(int sample, ReadOnlySpan<double> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            State(index)[sample] = values[index];
        }
    }
}
