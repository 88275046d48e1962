using System.Globalization;
using System.Text;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Golden;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Each preset still evaluates to the numbers a person approved.</summary>
public sealed class PresetTests
{
    public static TheoryData<string> Ids =>
        [.. ShippedScenarios.Presets.Select(preset => preset.Id)];

    [Fact]
    public void Presets_AreTwelve() => Assert.Equal(12, ShippedScenarios.Presets.Length);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Preset_Evaluated_EqualsApprovedNumbers(string id)
    {
        var result = ShippedScenarios.Evaluate(ShippedScenarios.Preset(id));

        GoldenFile.AssertEqual($"presets/{id}.txt", Describe(result));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Preset_EvaluatedTwice_IsBitIdentical(string id)
    {
        var document = ShippedScenarios.Preset(id);

        var first = ShippedScenarios
            .Evaluate(document)
            .Options.SelectMany(option => option.Metrics)
            .ToArray();
        var second = ShippedScenarios
            .Evaluate(document)
            .Options.SelectMany(option => option.Metrics)
            .ToArray();

        Assert.Equal(first, second);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Preset_EveryOption_StaysWithinItsPowerBudget(string id)
    {
        var document = ShippedScenarios.Preset(id);
        if (document.Limits.PowerBudget is not { } budget)
        {
            return;
        }

        var metric =
            document.Limits.PowerBasis == PowerBasis.Facility
                ? MetricIds.FacilityPower
                : MetricIds.ITPower;
        Assert.All(
            ShippedScenarios.Evaluate(document).Options.Where(option => option.IsFeasible),
            option =>
                Assert.InRange(
                    option.Metric(metric)!.Value!.Value,
                    0.9 * budget.Megawatts,
                    budget.Megawatts
                )
        );
    }

    private static string Describe(Result result)
    {
        var text = new StringBuilder();
        foreach (var problem in result.Problems)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{problem.Severity} {problem.Path}: {problem.Message}"
            );
        }

        foreach (var option in result.Options)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{option.Spec.Name}");
            foreach (var problem in option.Problems)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {problem.Severity} {problem.Path}: {problem.Message}"
                );
            }

            foreach (var fleet in option.Fleets.Where(fleet => fleet.Point is not null))
            {
                var point = fleet.Point!;
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {fleet.System!.Name}: {point.Plan}, {point.SequencesPerReplica} in flight, limited by {point.Binding}, sized by {fleet.SizedBy}"
                );
            }

            foreach (var metric in option.Metrics)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {metric.Id} = {metric.Value:G6} {metric.Unit}{(metric.Low is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({metric.Low:G4} to {metric.High:G4})"))}"
                );
            }
        }

        return text.ToString();
    }
}
