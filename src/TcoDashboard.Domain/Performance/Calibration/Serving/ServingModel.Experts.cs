namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Routed experts of a step: what is read and multiplied, and how much more on the busiest rank.</summary>
internal sealed partial class ServingModel
{
    // Chance adds to favourites: the fullest of R bins with m balls each holds about m + √(2·m·ln R).
    private double ImbalanceAt(double tokens) =>
        _plan.IsExpertParallel && _plan.StageDevices > 1 && !_p.IsIdeal
            ? _imbalance
                + Math.Sqrt(
                    2
                        * Math.Log(_plan.StageDevices)
                        / Math.Max(1, tokens * _shape.ActiveExperts / _plan.StageDevices)
                )
            : _imbalance;

    // Of R ranks with n experts each, of which a step meets the share p, the busiest reads about n·p + √(2·ln R·n·p·(1 − p)) of its own;
    // the others wait for it.
    private double BusiestReads(double distinct)
    {
        if (!_plan.IsExpertParallel || _plan.StageDevices <= 1 || _p.IsIdeal)
        {
            return distinct;
        }

        var own = _shape.Experts / _plan.StageDevices;
        var met = Math.Min(1, distinct / _shape.Experts);
        var mean = own * met;
        var most = mean + Math.Sqrt(2 * Math.Log(_plan.StageDevices) * mean * (1 - met));
        return _plan.StageDevices * Math.Min(own, most);
    }

    private (double Seconds, double ReadSeconds) Experts(double tokens)
    {
        if (_shape.Experts == 0 || tokens <= 0)
        {
            return (0, 0);
        }

        var distinct = _shape.DistinctExperts(
            Math.Pow(Math.Max(1, tokens), _p[ServingParameter.RoutingSpread])
        );
        var read =
            BusiestReads(distinct)
            * ExpertBytes
            / (_plan.StageDevices * Memory(ServingParameter.ExpertBandwidth));
        var each = Math.Max(1, tokens * _shape.ActiveExperts / distinct);
        var work =
            tokens * _routedOps * ImbalanceAt(tokens) / (_plan.StageDevices * _expertOpsPerSecond);
        var busiest = Math.Min(ImbalanceAt(tokens), _imbalance * _shape.Experts / distinct);
        var tiles =
            tokens
            / each
            * _expertHalfTokens
            * busiest
            * _routedOps
            / (_plan.StageDevices * _expertOpsPerSecond);
        return (Join(read, work + EmptySeconds(tiles, read)), read);
    }

    // Weights kept narrower than they are multiplied are fewer bytes at the same rate of products, which overlap with their reading: what
    // a small batch leaves empty in its tiles costs them as much more than reading as it costs weights of the products' width.
    private double HalfTokens(double tokens, double rate) =>
        tokens
        * Math.Min(
            1,
            _weightBytes
                / (
                    rate <= _device.WideOps ? 2
                    : _format.Products == Catalog.NumberFormat.Fp4 ? _weightBytes
                    : 1
                )
        );
}
