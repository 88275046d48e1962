namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>
/// Places every value of a batch in one block of memory: constants first, then one place a sample for scalars and what is remembered, then
/// places that rows of one period share one after another, then whole rows that must outlive their walk.
/// </summary>
internal sealed class MemoryPlan
{
    private readonly int _periods;
    private readonly Dictionary<BatchValue, (Area Area, int Index)> _places = [];
    private readonly Dictionary<BatchValue, (int Index, int Size)> _states = [];
    private readonly List<double> _constants = [];
    private readonly Stack<int> _freeRows = [];
    private int _scalars;
    private int _rows;
    private int _kept;
    private int _stateLanes;

    internal MemoryPlan(int periods) => _periods = periods;

    private enum Area
    {
        Constant,
        Scalar,
        Row,
        Kept,
        State,
    }

    /// <summary>Places that are written in every period of a walk: the memory that should stay in the fastest cache.</summary>
    internal int HotLanes => _rows + _stateLanes;

    internal double[] Constants => [.. _constants];

    internal void PlaceConstant(BatchValue value)
    {
        _places.Add(value, (Area.Constant, _constants.Count));
        _constants.AddRange(value.Constant!);
    }

    internal void PlaceScalar(BatchValue value) => _places.Add(value, (Area.Scalar, _scalars++));

    internal void PlaceKeptRow(BatchValue value) => _places.Add(value, (Area.Kept, _kept++));

    internal void PlaceRow(BatchValue value) =>
        _places.Add(value, (Area.Row, _freeRows.TryPop(out var free) ? free : _rows++));

    /// <summary>Lets the next row use the place of a row nobody reads any more.</summary>
    internal void FreeRow(BatchValue value)
    {
        if (_places[value] is { Area: Area.Row } place)
        {
            _freeRows.Push(place.Index);
        }
    }

    internal void PlaceState(BatchValue value, int size)
    {
        _states.Add(value, (_stateLanes, size));
        _stateLanes += size;
    }

    /// <summary>Lets users read a value where it is remembered.</summary>
    internal void PlaceInState(BatchValue value) =>
        _places.Add(value, (Area.State, _states[value].Index));

    /// <summary>Numbers of memory for a block of samples.</summary>
    internal int Size(int lanes) => KeptStart(lanes) + _kept * _periods * lanes;

    /// <summary>The part that must be zero before a block: what functions remember.</summary>
    internal (int Start, int Length) StateRange(int lanes) =>
        (StateStart(lanes), _stateLanes * lanes);

    internal LaneOperand Operand(BatchValue value, int lanes)
    {
        var (area, index) = _places[value];
        return area switch
        {
            Area.Constant => new(index, value.Constant!.Length > 1 ? 1 : 0, 1),
            Area.Scalar => new(ScalarStart + index * lanes, 0, lanes),
            Area.State => new(StateStart(lanes) + index * lanes, 0, lanes),
            Area.Row => new(RowStart(lanes) + index * lanes, 0, lanes),
            _ => new(KeptStart(lanes) + index * _periods * lanes, lanes, lanes),
        };
    }

    internal LaneOperand State(BatchValue value, int lanes) =>
        _states.TryGetValue(value, out var state)
            ? new(StateStart(lanes) + state.Index * lanes, state.Size, lanes)
            : default;

    // Why: areas begin at whole cache lines, so that a vector never straddles two.
    private int ScalarStart => (_constants.Count + 7) / 8 * 8;

    private int StateStart(int lanes) => ScalarStart + _scalars * lanes;

    private int RowStart(int lanes) => StateStart(lanes) + _stateLanes * lanes;

    private int KeptStart(int lanes) => RowStart(lanes) + _rows * lanes;
}
