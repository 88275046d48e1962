using System.Globalization;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Errors by group as comma-separated text: no measurement can be read back from it.</summary>
public static class ScoreFile
{
    /// <summary>Name of the file below <c>data/measurements</c>.</summary>
    public const string Name = "scores.csv";

    private const string Heading =
        "view,kind,hardware,model,rows,answered,median_error,mean_error,p90_error,bias_log,in_band";

    /// <summary>The file's text.</summary>
    public static string Write(IEnumerable<GroupScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return string.Concat(scores.Select(Line).Prepend(Heading).Select(line => line + "\n"));
    }

    /// <summary>Reads it back.</summary>
    public static IReadOnlyList<GroupScore> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. CsvText
                .Split(text)
                .Skip(1)
                .Select(entry => entry.Fields)
                .Select(f => new GroupScore(
                    f[0],
                    f[1],
                    f[2],
                    f[3],
                    int.Parse(f[4], CultureInfo.InvariantCulture),
                    int.Parse(f[5], CultureInfo.InvariantCulture),
                    Number(f[6]),
                    Number(f[7]),
                    Number(f[8]),
                    Number(f[9]),
                    int.Parse(f[10], CultureInfo.InvariantCulture)
                )),
        ];
    }

    private static string Line(GroupScore score) =>
        string.Join(
            ',',
            score.View,
            score.Kind,
            score.Hardware,
            score.Model,
            score.Rows.ToString(CultureInfo.InvariantCulture),
            score.Answered.ToString(CultureInfo.InvariantCulture),
            Text(score.MedianError),
            Text(score.MeanError),
            Text(score.Error90),
            Text(score.BiasLog),
            score.InBand.ToString(CultureInfo.InvariantCulture)
        );

    private static double Number(string text) =>
        text.Length == 0
            ? double.NaN
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Text(double value) =>
        double.IsNaN(value) ? "" : value.ToString("F4", CultureInfo.InvariantCulture);
}
