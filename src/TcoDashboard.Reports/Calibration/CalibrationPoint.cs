using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Calibration;

/// <summary>One public measurement beside our prediction of it.</summary>
/// <param name="Scored">The measurement and the prediction, or its refusal.</param>
/// <param name="HardwareName">Name of the hardware in the catalog, or the id of the measurement.</param>
/// <param name="ModelName">Name of the model in the catalog, or the id of the measurement.</param>
/// <param name="Vendor">Vendor of the hardware; empty when unknown.</param>
public sealed record CalibrationPoint(
    ScoredRow Scored,
    string HardwareName,
    string ModelName,
    string Vendor
)
{
    /// <summary>What was measured and how.</summary>
    public Measurement Conditions => Scored.Row.Conditions;

    /// <summary>The measured value in the row's unit.</summary>
    public double Measured => Scored.Row.Value;

    /// <summary>The predicted value in the row's unit; <c>null</c> when refused.</summary>
    public double? Predicted => Scored.Prediction.Value;

    /// <summary>The sort of measurement.</summary>
    public MetricKind Kind => MetricKinds.Of(Conditions);

    /// <summary>The serving or training software without its version; "not stated" when blank.</summary>
    public string Engine =>
        Conditions.Framework.Length == 0
            ? Worded("not stated")
            : Conditions.Framework.Split(' ', 2)[0].TrimEnd(',');

    /// <summary>Predicted over measured, less one; <c>null</c> when refused.</summary>
    public double? Error => Predicted / Measured - 1;

    /// <summary>Whether the measurement lies in the stated P10–P90 band; <c>null</c> when refused.</summary>
    public bool? IsInBand =>
        Scored.Prediction is { BandLow: { } low, BandHigh: { } high }
            ? low <= Measured && Measured <= high
            : null;

    /// <summary>The unit of both values, as far as the product knows it.</summary>
    public Unit Unit =>
        Conditions.Unit switch
        {
            "ms" => Unit.Millisecond,
            "s" => Unit.Second,
            "h" or "hours" => Unit.Hour,
            "days" or "d" => Unit.Day,
            "min" or "minutes" => Unit.One,
            "W" => Unit.Watt,
            "kW" => Unit.Kilowatt,
            _ when Conditions.Unit.StartsWith("tok", StringComparison.Ordinal) =>
                Unit.TokensPerSecond,
            _ when Conditions.Unit.StartsWith("TFLOP", StringComparison.OrdinalIgnoreCase) =>
                Unit.Teraflops,
            _ => Unit.One,
        };

    /// <summary>The conditions in a few words: devices, lengths, load, formats.</summary>
    public string Words
    {
        get
        {
            var words = new List<string>();
            void Add(string text, double? value)
            {
                if (value is { } known)
                {
                    words.Add(FormattableString.Invariant($"{known:#,0.##} {text}"));
                }
            }

            Add(
                Conditions.Accelerators == 1 ? Worded("device") : Worded("devices"),
                Conditions.Accelerators
            );
            Add(Worded("in"), Conditions.InputTokens);
            Add(Worded("out"), Conditions.OutputTokens);
            if (Conditions.Concurrency.Length > 0)
            {
                words.Add(Worded($"{Conditions.Concurrency} at once"));
            }

            Add(Worded("a batch"), Conditions.GlobalBatch);
            Add(Worded("a sequence"), Conditions.SequenceTokens);
            if (Conditions.Precision.Length > 0)
            {
                words.Add(Conditions.Precision);
            }

            return string.Join(", ", words);
        }
    }
}
