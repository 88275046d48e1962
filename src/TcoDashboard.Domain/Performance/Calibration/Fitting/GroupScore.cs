using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>Errors of one group: hardware, model and kind of measurement under one view. Errors are shares of the measured value.</summary>
/// <param name="View">How it was predicted: uncalibrated, fitted, neighbours, hardware, model and so on.</param>
/// <param name="Kind">Kind of measurement.</param>
/// <param name="Hardware">Accelerator as the source names it.</param>
/// <param name="Model">Model as the source names it.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Answered">Rows with a prediction.</param>
/// <param name="MedianError">Median absolute error; not a number when none is answered.</param>
/// <param name="MeanError">Mean absolute error.</param>
/// <param name="Error90">Absolute error at P90.</param>
/// <param name="BiasLog">Median of the logarithm of predicted over measured.</param>
/// <param name="InBand">Rows inside their P10 to P90 band.</param>
public sealed record GroupScore(
    string View,
    string Kind,
    string Hardware,
    string Model,
    int Rows,
    int Answered,
    double MedianError,
    double MeanError,
    double Error90,
    double BiasLog,
    int InBand
)
{
    /// <summary>Scores every group of every view, in a fixed order.</summary>
    public static ImmutableArray<GroupScore> Of(
        ImmutableDictionary<string, ImmutableArray<ScoredRow>> views
    )
    {
        ArgumentNullException.ThrowIfNull(views);
        return
        [
            .. views
                .OrderBy(view => view.Key, StringComparer.Ordinal)
                .SelectMany(view =>
                    view.Value.GroupBy(row =>
                            (
                                Kind: MetricKinds.Word(MetricKinds.Of(row.Row.Conditions)),
                                row.Row.Conditions.Hardware,
                                row.Row.Conditions.Model
                            )
                        )
                        .OrderBy(group => group.Key)
                        .Select(group =>
                            Of(view.Key, group.Key.Kind, group.Key.Hardware, group.Key.Model, group)
                        )
                ),
        ];
    }

    /// <summary>The value below which a share of sorted values lies, interpolated.</summary>
    public static double Quantile(IReadOnlyList<double> values, double share)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
        {
            return double.NaN;
        }

        var sorted = values.Order().ToArray();
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }

    private static GroupScore Of(
        string view,
        string kind,
        string hardware,
        string model,
        IEnumerable<ScoredRow> rows
    )
    {
        var all = rows.ToList();
        var answered = all.Where(row => row.LogRatio is not null).ToList();
        var errors = answered.ConvertAll(row =>
            Math.Abs((row.Prediction.Value!.Value / row.Row.Value) - 1)
        );
        var biases = answered.ConvertAll(row => -row.LogRatio!.Value);
        return new(
            view,
            kind,
            hardware,
            model,
            all.Count,
            answered.Count,
            Quantile(errors, 0.5),
            errors.Count == 0 ? double.NaN : errors.Average(),
            Quantile(errors, 0.9),
            Quantile(biases, 0.5),
            answered.Count(row =>
                row.Row.Value >= row.Prediction.BandLow && row.Row.Value <= row.Prediction.BandHigh
            )
        );
    }
}
