using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Reports.Calibration;

/// <summary>
/// Typical errors of predictions for what the fit has not seen, as the calibration stored them: what to expect of a system that nobody measured.
/// Each is the median over groups of hardware and model of each group's median absolute error, a share of the measured value.
/// </summary>
/// <param name="Hardware">Each accelerator left out of the fit and of the corrections in turn.</param>
/// <param name="Model">Each model family left out in turn.</param>
/// <param name="Unfitted">Physics with the values it starts from, no measurement used.</param>
public sealed record UnseenErrors(double? Hardware, double? Model, double? Unfitted)
{
    /// <summary>The errors of one sort of measurement.</summary>
    /// <param name="scores">Scores of the calibration, of all its measurements.</param>
    /// <param name="kind">Sort of measurement.</param>
    public static UnseenErrors Of(IReadOnlyCollection<GroupScore> scores, MetricKind kind)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var word = MetricKinds.Word(kind);
        return new(Typical("hardware"), Typical("model"), Typical("uncalibrated"));

        double? Typical(string view)
        {
            var typical = GroupScore.Quantile(
                [
                    .. scores
                        .Where(score =>
                            score.View == view && score.Kind == word && score.Answered > 0
                        )
                        .Select(score => score.MedianError),
                ],
                0.5
            );
            return double.IsNaN(typical) ? null : typical;
        }
    }
}
