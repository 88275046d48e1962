namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Messages of a step: reductions among tensor ranks, exchange among groups of experts, hand-over between stages.</summary>
internal sealed partial class ServingModel
{
    // Groups wider than this compute one half of the batch while the other half's tokens travel, over whatever links.
    private const double UsualServer = 8;

    // Two all-reduces a layer among the tensor ranks; between attention groups a dispatch and a combine in each expert layer.
    private double Network(double each, double together, double hiddenBehind)
    {
        double tokenBytes = _shape.Hidden * 2.0;
        double seconds = 0;
        if (_plan.Tensor > 1)
        {
            var reductions =
                (2.0 * _shape.Layers) - (_plan.AttentionData > 1 ? _shape.ExpertLayers : 0);
            seconds +=
                reductions
                * (
                    _allReduceSeconds
                    + (
                        each
                        * tokenBytes
                        * 2
                        * (_plan.Tensor - 1)
                        / _plan.Tensor
                        / _allReduceBytesPerSecond
                    )
                );
        }

        if (_plan.AttentionData > 1 && _shape.ExpertLayers > 0)
        {
            seconds += Exchange(together, hiddenBehind);
        }

        if (_plan.Pipeline > 1)
        {
            seconds +=
                _plan.Pipeline
                * (
                    _p[ServingParameter.AllReduceSeconds]
                    + (each * tokenBytes / _device.ScaleOutBytesPerSecond)
                );
        }

        return seconds;
    }

    // Dispatch at one byte an element and combine at two. Inside a domain each copy travels; between servers one copy a server does.
    private double Exchange(double together, double hiddenBehind)
    {
        var devices = _plan.StageDevices;
        var inside = Math.Min(devices, _device.Together);
        var tokenBytes = 3.0 * _shape.Hidden * together / devices;
        var near =
            Math.Min(_shape.ActiveExperts, inside)
            * (inside - 1)
            / inside
            * tokenBytes
            * _imbalance
            / (_device.LinkBytesPerSecond * _p[ServingParameter.LinkBandwidth]);
        var hidden = devices > UsualServer ? hiddenBehind / _shape.ExpertLayers : 0;
        if (devices <= _device.Together)
        {
            return _shape.ExpertLayers
                * (_p[ServingParameter.ExchangeSeconds] + Math.Max(0, near - hidden));
        }

        var servers = devices / _device.Together;
        var reached = servers * (1 - Math.Pow(1 - (1 / servers), _shape.ActiveExperts));
        var far =
            reached
            * (servers - 1)
            / servers
            * tokenBytes
            / (
                Math.Min(_device.LinkBytesPerSecond, _device.ScaleOutBytesPerSecond)
                * _p[ServingParameter.LinkBandwidth]
            );
        var exposed = Math.Max(0, Math.Max(near, far) - hidden);
        return _shape.ExpertLayers * (_p[ServingParameter.ExchangeSeconds] + exposed);
    }

    // Every group gets the keys and values of the others while it attends to those it has (Liu et al. 2023, Ring Attention): what exceeds
    // the attention is waited for, and one message a layer.
    private double Ring(double tokens, double attentionSeconds)
    {
        if (_plan.Context <= 1)
        {
            return 0;
        }

        var link =
            _plan.StageDevices <= _device.Together
                ? _device.LinkBytesPerSecond
                : Math.Min(_device.LinkBytesPerSecond, _device.ScaleOutBytesPerSecond);
        var bytes =
            CacheBytes(tokens)
            * CacheReplication
            / _plan.Tensor
            * (_plan.Context - 1)
            / _plan.Context;
        var seconds = bytes / (link * _p[ServingParameter.LinkBandwidth]);
        return Math.Max(0, seconds - attentionSeconds)
            + (_shape.Layers * _p[ServingParameter.AllReduceSeconds]);
    }

    private static (double Seconds, double BytesPerSecond) Link(
        ServingDevice device,
        double group,
        ServingParameters p
    )
    {
        var switched = device.IsSwitched && group <= device.Domain;
        var bandwidth =
            group <= device.Together
                ? device.LinkBytesPerSecond
                : Math.Min(device.LinkBytesPerSecond, device.ScaleOutBytesPerSecond);
        return (
            p[ServingParameter.AllReduceSeconds] * (switched ? 1 : UnswitchedFactor),
            bandwidth * p[ServingParameter.LinkBandwidth]
        );
    }
}
