using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Writes the rows of a measurement file with their predictions behind them.</summary>
public static class PredictionWriter
{
    /// <summary>The columns that are added.</summary>
    public static ImmutableArray<string> Added { get; } =
    ["predicted", "tier", "band_low", "band_high", "problem"];

    /// <summary>Writes heading and rows; a row that could not be read has its problem in the last column.</summary>
    public static void Write(
        TextWriter output,
        MeasurementReading reading,
        Func<Measurement, Prediction> predict
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(predict);
        WriteLine(output, reading.Columns.Concat(Added));
        foreach (var row in reading.Rows)
        {
            var prediction = row.Conditions is { } conditions
                ? predict(conditions)
                : Prediction.Refused(row.Problem!);
            // Why: a row of too many or too few fields is evened out, so that the added columns stay where the heading says.
            var fields = row
                .Fields.Take(reading.Columns.Length)
                .Concat(Enumerable.Repeat("", reading.Columns.Length))
                .Take(reading.Columns.Length);
            WriteLine(output, fields.Concat(Fields(prediction)));
        }
    }

    private static string[] Fields(Prediction prediction) =>
        prediction.Problem is { } problem
            ? ["", "", "", "", $"{problem.Code}: {problem.Message} {problem.Remedy}"]
            :
            [
                Number(prediction.Value),
                Word(prediction.Tier),
                Number(prediction.BandLow),
                Number(prediction.BandHigh),
                "",
            ];

    private static string Word(EvidenceTier tier) =>
        tier switch
        {
            EvidenceTier.Measured => "measured",
            EvidenceTier.Calibrated => "calibrated",
            EvidenceTier.Modelled => "modelled",
            _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "Not a tier."),
        };

    private static string Number(double? value) =>
        value?.ToString("G6", CultureInfo.InvariantCulture) ?? "";

    private static void WriteLine(TextWriter output, IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields.Select(CsvText.Quote)));
        output.Write('\n');
    }
}
