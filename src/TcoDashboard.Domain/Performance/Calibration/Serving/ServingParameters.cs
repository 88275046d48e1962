using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Values of the fitted parameters, in base units (seconds, shares).</summary>
public sealed class ServingParameters
{
    private readonly double[] _values;

    /// <summary>Takes one value a parameter, in the order of <see cref="ServingParameter"/>.</summary>
    public ServingParameters(IEnumerable<double> values)
    {
        _values = [.. values];
        if (_values.Length != Definitions.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(values),
                _values.Length,
                $"There are {Definitions.Length} parameters."
            );
        }
    }

    /// <summary>What is known of each parameter before any measurement.</summary>
    public static ImmutableArray<ServingPrior> Definitions => ServingPriors.All;

    /// <summary>The values before any measurement: the uncalibrated model.</summary>
    public static ServingParameters Uncalibrated { get; } =
        new(ServingPriors.All.Select(prior => prior.Value));

    /// <summary>The fitted values of the catalog's item <c>calibration/inference</c>; what it lacks keeps its prior.</summary>
    public static ServingParameters From(CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var item = catalog.Find(CatalogKind.Calibration, "inference");
        return new(ServingPriors.All.Select(prior => item?.Value(prior.Key) ?? prior.Value));
    }

    /// <summary>Whether these are of a device without losses, whose memory and arithmetic also run side by side.</summary>
    internal bool IsIdeal { get; init; }

    /// <summary>The value of a parameter.</summary>
    public double this[ServingParameter parameter] => _values[(int)parameter];

    /// <summary>The same model of a device without losses: efficiencies 1, no host, no latency, nothing queued twice.</summary>
    public ServingParameters Ideal() =>
        new(
            ServingPriors.All.Select(prior =>
                prior.Key.EndsWith("_s", StringComparison.Ordinal) ? 0
                : ServingPriors.IsLoss(prior.Parameter) ? 0
                : ServingPriors.IsEfficiency(prior.Parameter) ? 1
                : this[prior.Parameter]
            )
        )
        {
            IsIdeal = true,
        };

    /// <summary>All values in the order of <see cref="ServingParameter"/>.</summary>
    public ImmutableArray<double> ToImmutable() => [.. _values];
}
