using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Whatever a scenario puts in place of a catalog figure, its evaluation says what is wrong in words, and never throws.</summary>
public sealed class OwnFigureTests
{
    [Theory]
    [InlineData("systems/nvidia-gb300-nvl72")]
    [InlineData("systems/cerebras-cs3")]
    [InlineData("accelerators/nvidia-gb300")]
    [InlineData("accelerators/nvidia-b200")]
    [InlineData("accelerators/cerebras-wse3")]
    [InlineData("models/gpt-oss-120b")]
    [InlineData("regions/us-tx")]
    [InlineData("calibration/general-gpu")]
    [InlineData("calibration/inference")]
    [InlineData("calibration/wafer-scale")]
    [InlineData("calibration/power")]
    [InlineData("calibration/disaggregation")]
    [InlineData("calibration/number-formats")]
    public void AnyFigure_OfNoneOfAllOrLessThanNone_IsComputedOrRefusedInWords(string path)
    {
        var item = ShippedScenarios.Catalog.Find(path)!;

        foreach (var figure in item.Figures.Values)
        {
            foreach (var value in (double[])[0, -1, 1e15])
            {
                var result = ShippedScenarios.Evaluate(With($"{path}#{figure.Key}", value));

                Assert.All(
                    result.Options.Where(option => option.Values is not null),
                    option =>
                        Assert.All(
                            option.Metrics,
                            metric =>
                                Assert.True(
                                    metric.Value is not { } number || double.IsFinite(number),
                                    $"{figure.Key} = {value}: {metric.Id}"
                                )
                        )
                );
                Assert.All(
                    result.AllProblems,
                    problem =>
                    {
                        Assert.DoesNotContain("NaN", problem.Message, StringComparison.Ordinal);
                        Assert.DoesNotContain(
                            "Infinity",
                            problem.Message,
                            StringComparison.Ordinal
                        );
                    }
                );
            }
        }
    }

    [Fact]
    public void AValueOutsideItsRange_IsRefusedWithTheFigureTheValueAndTheRange()
    {
        var result = ShippedScenarios.Evaluate(With("systems/nvidia-gb300-nvl72#max_power_kw", -3));

        var problem = Assert.Single(result.Problems, problem => problem.Code == "S-108");
        Assert.Equal("overrides[0].value", problem.Path);
        Assert.Equal(
            "Max power of GB300 NVL72 rack is set to -3 kW, but 0.3 kW to 50,000 kW is what can be computed with.",
            problem.Message
        );
        Assert.Empty(result.Options);
    }

    [Fact]
    public void AParameterOfAModel_StaysWithinTenTimesOfWhatWasFitted()
    {
        const string Figure = "calibration/general-gpu#engine_date_years";

        Assert.Contains(
            ShippedScenarios.Evaluate(With(Figure, 2.6)).Problems,
            problem => problem.Code == "S-108"
        );
        Assert.Empty(ShippedScenarios.Evaluate(With(Figure, 1.5)).Problems);
        // The catalog's own range reaches further down than a tenth.
        Assert.Empty(ShippedScenarios.Evaluate(With(Figure, 0)).Problems);
    }

    [Fact]
    public void FiguresThatAreInRangeButLeadToNoNumber_RefuseTheOptionAndNameThem()
    {
        var result = ShippedScenarios.Evaluate(With("models/gpt-oss-120b#experts_active_count", 0));

        var option = result.Options.Single(option => option.Spec.Id == "gpu");
        var problem = Assert.Single(option.Problems, problem => problem.Code == "S-109");
        Assert.Contains(
            "Experts active of gpt-oss-120b",
            problem.Message,
            StringComparison.Ordinal
        );
        Assert.Null(option.Values);
        Assert.Equal(option.Spec.Fleets.Length, option.Fleets.Length);
        Assert.Equal(4, result.Options.Length);
    }

    private static ScenarioDocument With(string figure, double value) =>
        ShippedScenarios.Preset("gpu-prompts-wafer-answers") with
        {
            Overrides = [new(figure, value, "A slip.")],
        };
}
