using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Speed per user and time to first token of a point as numbers of the sheet, each with its band.</summary>
internal static class SpeedLeaves
{
    /// <summary>The times of an operating point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="isOutputMeasured">Whether the document gives the output, so that no prediction of it has an error to share.</param>
    /// <param name="peak">What users see at the peak; <c>null</c> for copies that are full.</param>
    public static SpeedBasis Of(OperatingPoint point, bool isOutputMeasured, FleetPeak? peak)
    {
        var speed = (peak?.Speed ?? point.SpeedPerUser).TokensPerSecond;
        var first = (peak?.TimeToFirstToken ?? point.TimeToFirstToken).Seconds;
        var text =
            peak is null ? Worded("Mean of full copies, predicted by the performance model.")
            : point.DecodeParts.IsEmpty
                ? Worded(
                    $"Mean at the peak, where {peak.InFlight:#,0.#} prompts are at a copy, waiting ones included, predicted by the performance model."
                )
            : Worded(
                $"Mean at the peak, predicted by the performance model. Systems: {peak.Systems:#,0.##}. Copies of the model: {peak.Copies:#,0.##}. Demand takes {peak.Load * 100:0.#} % of what they can serve, so a copy holds {InFlight(peak)} of {point.SequencesPerReplica:N0} requests."
            );
        var token = point.Evidence?.TimePerOutputToken;
        var wait = point.Evidence?.TimeToFirstToken;
        // Why: a published speed was measured apart from the output, so it has its own error.
        var speedFollows =
            isOutputMeasured || point.SpeedEvidence is not null
                ? null
                : Follows(point, 1 / token?.High, 1 / token?.Low);
        var firstFollows = isOutputMeasured ? null : Follows(point, wait?.High, wait?.Low);
        return new(
            Leaf(
                Worded("Predicted speed per user"),
                Unit.TokensPerSecond,
                speed,
                speedFollows is null ? (speed / token?.High, speed / token?.Low) : default,
                point.SpeedEvidence?.Figure.Source,
                text
            ),
            Leaf(
                Worded("Predicted time to first token"),
                Unit.Second,
                first,
                firstFollows is null ? (first * wait?.Low, first * wait?.High) : default,
                null,
                text
            )
        )
        {
            SpeedFollows = speedFollows,
            FirstTokenFollows = firstFollows,
        };
    }

    // Why: a copy that is idle most of the time holds no 0 requests.
    private static string InFlight(FleetPeak peak) =>
        peak.InFlight < 0.1 ? Worded("less than 0.1") : Worded($"{peak.InFlight:#,0.#}");

    private static SharedError? Follows(OperatingPoint point, double? atLow, double? atHigh) =>
        atLow is { } low && atHigh is { } high
            ? SharedError.Between(point.BandLow, point.BandHigh, low, high)
            : null;

    private static Leaf Leaf(
        string label,
        Unit unit,
        double value,
        (double? Low, double? High) band,
        Source? source,
        string text
    ) =>
        new(
            label,
            unit,
            value,
            new(
                Origin.Model,
                source is null
                    ? text
                    : Worded(
                        "Published for one request at a time, at the planned load as predicted."
                    ),
                source,
                band.Low,
                band.High
            )
        );
}
