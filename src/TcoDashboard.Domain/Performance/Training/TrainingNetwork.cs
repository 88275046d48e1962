namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Collectives of training over two tiers: inside a scale-up domain and between domains (model equations, 8). Ranks of a group lie
/// <c>stride</c> devices apart, so that <c>domain/stride</c> of them share a domain. Bytes are those of the gathered whole.
/// </summary>
internal readonly struct TrainingNetwork(
    TrainingDevice device,
    TrainingEngine engine,
    TrainingParameters parameters
)
{
    private readonly int _domain = device.Domain;
    private readonly int _meshPeers = device.MeshPeers;
    private readonly int _axes = device.TorusAxes;
    private readonly double _up = device.ScaleUp * parameters.ScaleUpEfficiency;
    private readonly double _out =
        device.ScaleOut * parameters.ScaleOutEfficiency * engine.RailShare;
    private readonly double _upSeconds = parameters.ScaleUpSeconds;
    private readonly double _outSeconds = parameters.ScaleOutSeconds;

    /// <summary>All-gather or reduce-scatter.</summary>
    public double Gather(double bytes, int ranks, int stride, double calls)
    {
        if (ranks <= 1)
        {
            return 0;
        }

        var near = Near(ranks, stride);
        var transfer = bytes * (ranks - 1) / ranks;
        if (near >= ranks)
        {
            return (transfer / Up(near)) + (calls * _upSeconds * Math.Log2(ranks));
        }

        // Why: a ring leaves each domain through all its adapters at once, so the ranks inside a domain share the traffic between domains.
        var across = near * _out;
        var rate = near > 1 ? Math.Min(Up(near), across) : across;
        return (transfer / rate) + (calls * _outSeconds * Math.Log2(ranks));
    }

    /// <summary>All-reduce: a reduce-scatter and an all-gather.</summary>
    public double AllReduce(double bytes, int ranks, int stride, double calls) =>
        2 * Gather(bytes, ranks, stride, calls);

    /// <summary>All-to-all; <paramref name="bytes"/> are what each rank sends to all ranks, itself included.</summary>
    /// <param name="bytes">Bytes each rank sends.</param>
    /// <param name="ranks">Ranks.</param>
    /// <param name="stride">Devices between two ranks.</param>
    /// <param name="copies">Copies of a value that go to one rank on average; copies to one domain travel between domains once.</param>
    public double Exchange(double bytes, int ranks, int stride, double copies)
    {
        if (ranks <= 1)
        {
            return 0;
        }

        var near = Math.Min(Near(ranks, stride), ranks);
        var inside = near > 1 ? bytes * (near - 1) / ranks / Up(near) : 0;
        var domains = (double)ranks / near;
        if (domains <= 1)
        {
            return inside + _upSeconds;
        }

        var distinct =
            copies > 1 ? domains * (1 - Math.Pow(1 - (1 / domains), copies)) / copies : 1;
        var across = bytes * distinct * (1 - (1 / domains)) / _out;
        return Math.Max(inside, across) + _outSeconds;
    }

    /// <summary>One message between neighbours that lie some devices apart.</summary>
    public double Send(double bytes, int stride) =>
        stride < _domain
            ? (bytes / Up(2)) + _upSeconds
            : (bytes / (_out > 0 ? _out : _up)) + _outSeconds;

    /// <summary>Whether groups of some devices can reach each other at all.</summary>
    public bool Reaches(int devices) => devices <= 1 || (devices <= _domain ? _up > 0 : _out > 0);

    private int Near(int ranks, int stride) => Math.Clamp(_domain / stride, 1, ranks);

    // A mesh gives a small group few of its links; a torus gives a group along one axis the links of that axis.
    private double Up(int ranks)
    {
        if (_meshPeers > 0)
        {
            return _up * Math.Min(1, (ranks - 1.0) / _meshPeers);
        }

        return _axes > 1 && ranks <= 16 ? _up / _axes : _up;
    }
}
