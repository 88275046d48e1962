using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>What makes two measurements alike enough to share an error of the model.</summary>
/// <param name="Hardware">Catalog id of the accelerator.</param>
/// <param name="Family">Catalog id of the model's layout.</param>
/// <param name="Engine">Engine generation, or the framework's first word in training.</param>
/// <param name="Kind">Sort of measurement; errors of times and rates are kept apart by it.</param>
/// <param name="Mode">How the run was loaded: clients, saturated, pools, mlperf or training.</param>
/// <param name="Precision">Width of the weights in bits, or 0 where it is not stated.</param>
public sealed record RowTraits(
    string Hardware,
    string Family,
    string Engine,
    string Kind,
    string Mode,
    int Precision
)
{
    /// <summary>The traits of a measurement whose accelerator and model are named by their ids (<see cref="CatalogNames.Canonical"/>).</summary>
    public static RowTraits Of(Measurement row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var isTraining = row.Kind == "training";
        return new(
            row.Hardware,
            row.Model,
            isTraining ? FirstWord(row.Framework) : RunWords.Engine(row).ToString(),
            KindOf(row),
            isTraining ? "training"
                : RunWords.IsMlperf(row) ? "mlperf"
                : RunWords.Has(row.Notes, "disaggregated") ? "pools"
                : row.Concurrency == "max" ? "saturated"
                : "clients",
            Bits(row.Precision)
        );
    }

    /// <summary>1 when a larger value is slower, −1 when it is faster: errors are stored as slowness.</summary>
    public static int Direction(Measurement row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var unit = row.Unit;
        return
            MetricUnits.PerSecond(unit) is not null
            || MetricUnits.PerWatt(unit) is not null
            || MetricUnits.PerJoule(unit) is not null
            || (unit == "fraction" && row.Metric.Contains("power", StringComparison.Ordinal))
            || unit.Contains("hours", StringComparison.Ordinal)
            ? 1
            : -1;
    }

    private static string KindOf(Measurement row)
    {
        var kind = MetricKinds.Word(MetricKinds.Of(row));
        return kind switch
        {
            "training" when row.Metric.StartsWith("time_to_train", StringComparison.Ordinal) =>
                "training-total",
            "training" when row.Metric.Contains("hardware_", StringComparison.Ordinal) =>
                "training-hardware",
            "power" when row.Metric.StartsWith("energy", StringComparison.Ordinal) => "energy",
            "ttft" when row.Metric.StartsWith("median", StringComparison.Ordinal) => "ttft-median",
            "mlperf" when row.Metric.Contains("interactive", StringComparison.Ordinal) =>
                "mlperf-interactive",
            _ => kind,
        };
    }

    private static string FirstWord(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "";

    private static int Bits(string precision) =>
        RunWords.Has(precision, "fp4") ? 4
        : RunWords.Has(precision, "8") ? 8
        : RunWords.Has(precision, "16") ? 16
        : 0;
}
