using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Reports.Calibration;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Calibration;

/// <summary>What is called near to a system.</summary>
public sealed class NearestRunsTests
{
    [Fact]
    public void Nearest_OfAWafer_AreNoRunsOfGpusWithTheSameModel()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var report = new CalibrationReport([Run("nvidia-b200"), Run("cerebras-wse3")]);
        string[] Hardware(string system) =>
            [
                .. NearestRuns
                    .Of(
                        report,
                        result
                            .Options.SelectMany(option => option.Fleets)
                            .First(fleet => fleet.Spec.System == system),
                        result.Catalog
                    )
                    .Select(run => run.Conditions.Hardware),
            ];

        Assert.Equal(["cerebras-wse3"], Hardware("cerebras-cs3"));
        Assert.Contains("nvidia-b200", Hardware("nvidia-gb300-nvl72"));
    }

    private static CalibrationPoint Run(string hardware) =>
        new(
            new(
                new(
                    new Measurement
                    {
                        Id = hardware,
                        Kind = "inference_latency",
                        Hardware = hardware,
                        Model = "gpt-oss-120b",
                        Metric = "mean_tpot",
                        Unit = "ms",
                    },
                    10
                ),
                Prediction.Modelled(10, 0.8, 1.2)
            ),
            hardware,
            "gpt-oss-120b",
            ""
        );
}
