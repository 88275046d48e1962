namespace TcoDashboard.Domain.Costing;

/// <summary>
/// How a figure follows the error of the output, so that one draw moves both: a system slower than predicted is slower in all it does. The
/// figure is its prediction times (output over predicted output) to one of two powers, chosen so that P10 and P90 of the output's band give P10
/// and P90 of the figure's own band. Both bands come from errors on measurements that the model had not seen.
/// </summary>
/// <param name="Below">Power where the output is lower than predicted.</param>
/// <param name="Above">Power where it is higher.</param>
public sealed record SharedError(double Below, double Above)
{
    /// <summary>The powers that take the band of the output to the band of a rate, both as factors of the prediction.</summary>
    /// <param name="outputLow">P10 of the output, above 0.</param>
    /// <param name="outputHigh">P90 of the output.</param>
    /// <param name="atLow">Factor of the figure where the output is at its P10, above 0.</param>
    /// <param name="atHigh">Factor of the figure where the output is at its P90.</param>
    /// <returns><c>null</c> when a band does not hold the prediction, so that neither end leads to the other.</returns>
    public static SharedError? Between(
        double outputLow,
        double outputHigh,
        double atLow,
        double atHigh
    ) =>
        outputLow is > 0 and < 1
        && outputHigh > 1
        && atLow > 0
        && atHigh > 0
        && atLow < 1 != atHigh < 1
            ? new(Math.Log(atLow) / Math.Log(outputLow), Math.Log(atHigh) / Math.Log(outputHigh))
            : null;
}
