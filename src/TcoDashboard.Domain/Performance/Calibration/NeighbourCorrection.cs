using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Corrects predictions by what the model misses on measurements alike (distance-weighted mean, drawn to none).</summary>
public sealed class NeighbourCorrection
{
    private const double MeasuredShare = 0.5;
    private const double CalibratedShare = 0.25;

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

    /// <summary>The slowness to expect of a row, and the tier that the evidence behind it earns.</summary>
    public (double Slowness, EvidenceTier Tier) For(RowTraits traits) => For(traits, null);

    /// <summary>As above, with one row's own residual taken out of its cell: for validation.</summary>
    internal (double Slowness, EvidenceTier Tier) For(RowTraits traits, double? ownSlowness)
    {
        double weights = 0;
        double sum = 0;
        double same = 0;
        double near = 0;
        foreach (var cell in _byKind[traits.Kind])
        {
            var other = cell.Traits;
            double rows = cell.Rows;
            var slowness = cell.Slowness;
            if (ownSlowness is { } own && other == traits)
            {
                if (cell.Rows == 1)
                {
                    continue;
                }

                slowness = ((slowness * rows) - own) / (rows - 1);
                rows -= 1;
            }

            // Why: rows of a cell repeat each other's oddities, so many say less than their number.
            var weight = Likeness(traits, other) * Math.Sqrt(rows);
            weights += weight;
            sum += weight * slowness;
            var isSameHardware = other.Hardware == traits.Hardware;
            var isSameFamily = other.Family == traits.Family;
            same += isSameHardware && isSameFamily ? weight : 0;
            near += isSameHardware || isSameFamily ? weight : 0;
        }

        var tier =
            same >= MeasuredShare ? EvidenceTier.Measured
            : near >= CalibratedShare ? EvidenceTier.Calibrated
            : EvidenceTier.Modelled;
        return (sum / (weights + _weights.Shrinkage), tier);
    }

    /// <summary>The groups of measurements that weigh most for some traits, the weightiest first.</summary>
    public ImmutableArray<ResidualCell> Nearest(RowTraits traits, int count)
    {
        ArgumentNullException.ThrowIfNull(traits);
        return
        [
            .. _byKind[traits.Kind]
                .OrderByDescending(cell => Likeness(traits, cell.Traits) * Math.Sqrt(cell.Rows))
                .Take(count),
        ];
    }

    private double Likeness(RowTraits one, RowTraits other) =>
        (one.Hardware == other.Hardware ? 1 : _weights.OtherHardware)
        * (one.Family == other.Family ? 1 : _weights.OtherFamily)
        * (one.Engine == other.Engine ? 1 : _weights.OtherEngine)
        * (one.Mode == other.Mode ? 1 : _weights.OtherMode)
        * (one.Precision == other.Precision ? 1 : _weights.OtherPrecision);
}
