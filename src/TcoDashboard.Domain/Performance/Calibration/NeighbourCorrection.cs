using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Corrects predictions by what the model misses on measurements alike (distance-weighted mean, drawn to none).</summary>
public sealed class NeighbourCorrection
{
    // Two rows of the same traits and load, or more.
    private const double MeasuredWeight = 1.4;
    private const double CalibratedShare = 0.25;

    // Rows that differ by more among themselves, in logarithms, vouch for nothing.
    private const double MostSpread = 0.25;

    // Scatter that bands already hold; only what exceeds it widens them.
    private const double UsualSpread = 0.2;

    // Of all weights; less is not seen in any figure.
    private const double LeastNamed = 0.005;

    private readonly ILookup<string, ResidualCell> _byKind;
    private readonly NeighbourWeights _weights;

    /// <summary>Takes the cells and the weights of their distance.</summary>
    public NeighbourCorrection(IEnumerable<ResidualCell> cells, NeighbourWeights weights)
    {
        Cells = [.. cells];
        _byKind = Cells.ToLookup(cell => cell.Traits.Kind);
        _weights = weights;
    }

    /// <summary>The cells.</summary>
    public ImmutableArray<ResidualCell> Cells { get; }

    /// <summary>The weights.</summary>
    public NeighbourWeights Weights => _weights;

    /// <summary>As below, for a run whose load is open.</summary>
    public NeighbourAdvice For(RowTraits traits) => For(traits, LoadReach.Any, null);

    /// <summary>What to expect of a row beyond the physics, and how much the evidence behind it is worth.</summary>
    public NeighbourAdvice For(RowTraits traits, LoadReach load) => For(traits, load, null);

    /// <summary>As above, with one row's own residual taken out of its cell: for validation.</summary>
    internal NeighbourAdvice For(RowTraits traits, LoadReach load, double? ownSlowness)
    {
        ArgumentNullException.ThrowIfNull(traits);
        ArgumentNullException.ThrowIfNull(load);
        var worth = _weights.WorthOf(traits.Kind);
        double weights = 0;
        double counted = 0;
        double sum = 0;
        double squares = 0;
        double same = 0;
        double near = 0;
        double own = 0;
        var error = default(MeanError);
        foreach (var cell in _byKind[traits.Kind])
        {
            if (Without(cell, traits, ownSlowness) is not { } other)
            {
                continue;
            }

            // Why: rows of a cell repeat each other's oddities, so many say less than their number.
            var root = Math.Sqrt(other.Rows);
            var (hardware, family) = (
                other.Traits.Hardware == traits.Hardware,
                other.Traits.Family == traits.Family
            );
            var weight = Weight(traits, other);
            // What other machines or models say is worth what it proved on rows left out; what the pair itself was measured at counts in full.
            var believed = hardware && family ? weight : weight * worth;
            weights += weight;
            counted += believed;
            error.Add(believed, other);
            sum += believed * other.Slowness;
            squares +=
                believed * ((other.Slowness * other.Slowness) + (other.Spread * other.Spread));
            same += IsAlike(traits, load, other) ? root : 0;
            near += hardware || family ? weight : 0;
            own += hardware && family ? weight : 0;
        }

        var tier =
            same >= MeasuredWeight ? EvidenceTier.Measured
            : near >= CalibratedShare ? EvidenceTier.Calibrated
            : EvidenceTier.Modelled;
        var mean = counted > 0 ? sum / counted : 0;
        var scatter = counted > 0 ? Math.Max(0, (squares / counted) - (mean * mean)) : 0;
        var share = weights / (weights + _weights.Shrinkage);
        return new(
            mean
                * share
                * Agreement(mean, error.Square(mean, counted))
                * (counted > 0 ? double.Lerp(worth, 1, own / counted) : 0),
            tier,
            Math.Sqrt(1 + (scatter * share / (UsualSpread * UsualSpread)))
        );
    }

    // James and Stein 1961, positive part: a mean is worth what is left of its square after its own squared error, and nothing where
    // neighbours contradict each other. Why: without it corrections made accelerators and models left out worse.
    private static double Agreement(double mean, double squaredError) =>
        mean == 0 ? 0 : Math.Clamp(1 - (squaredError / (mean * mean)), 0, 1);

    /// <summary>The groups of measurements that weigh most for some traits, the weightiest first.</summary>
    public ImmutableArray<ResidualCell> Nearest(RowTraits traits, int count)
    {
        ArgumentNullException.ThrowIfNull(traits);
        return
        [
            .. _byKind[traits.Kind].OrderByDescending(cell => Weight(traits, cell)).Take(count),
        ];
    }

    /// <summary>The own load tests among the measurements that correct a prediction, by accelerator and model, the weightiest first; those that weigh next to nothing are left out.</summary>
    /// <param name="traits">What is predicted.</param>
    public ImmutableArray<OwnNeighbour> Own(RowTraits traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        var worth = _weights.WorthOf(traits.Kind);
        double Believed(ResidualCell cell) =>
            Weight(traits, cell) * (IsPair(traits, cell.Traits) ? 1 : worth);

        var all = _byKind[traits.Kind].Sum(Believed);
        return
        [
            .. _byKind[traits.Kind]
                .Where(cell => cell.IsOwn)
                .GroupBy(cell => (cell.Traits.Hardware, cell.Traits.Family))
                .Select(same => new OwnNeighbour(
                    same.Key.Hardware,
                    same.Key.Family,
                    same.Sum(cell => cell.Rows),
                    all > 0 ? same.Sum(Believed) / all : 0
                ))
                .Where(own => own.Weight >= LeastNamed)
                .OrderByDescending(own => own.Weight),
        ];
    }

    private static bool IsPair(RowTraits one, RowTraits other) =>
        one.Hardware == other.Hardware && one.Family == other.Family;

    // Own rows count as many only where they were measured: elsewhere they are measurements like any other.
    private double Weight(RowTraits traits, ResidualCell cell) =>
        Likeness(traits, cell.Traits)
        * Math.Sqrt(IsPair(traits, cell.Traits) ? cell.Rows * (double)cell.Worth : cell.Rows);

    private static bool IsAlike(RowTraits traits, LoadReach load, ResidualCell cell) =>
        cell.Traits == traits && cell.Spread <= MostSpread && cell.Reach.Covers(load);

    private static ResidualCell? Without(
        ResidualCell cell,
        RowTraits traits,
        double? ownSlowness
    ) =>
        ownSlowness is not { } own || cell.Traits != traits ? cell
        : cell.Rows == 1 ? null
        : cell with
        {
            Rows = cell.Rows - 1,
            Slowness = ((cell.Slowness * cell.Rows) - own) / (cell.Rows - 1),
        };

    private double Likeness(RowTraits one, RowTraits other) =>
        (one.Hardware == other.Hardware ? 1 : _weights.OtherHardware)
        * (one.Family == other.Family ? 1 : _weights.OtherFamily)
        * (one.Engine == other.Engine ? 1 : _weights.OtherEngine)
        * (one.Mode == other.Mode ? 1 : _weights.OtherMode)
        * (one.Precision == other.Precision ? 1 : _weights.OtherPrecision);

    // How uncertain a weighted mean is: cells differ from it, and rows differ within each.
    private struct MeanError
    {
        private double _within;
        private double _weights;
        private double _sum;
        private double _squares;

        public void Add(double weight, ResidualCell cell)
        {
            var square = weight * weight;
            _within += square * cell.Spread * cell.Spread / cell.Rows;
            _weights += square;
            _sum += square * cell.Slowness;
            _squares += square * cell.Slowness * cell.Slowness;
        }

        public readonly double Square(double mean, double weights) =>
            weights > 0
                ? (_within + _squares - (2 * mean * _sum) + (mean * mean * _weights))
                    / (weights * weights)
                : 0;
    }
}
