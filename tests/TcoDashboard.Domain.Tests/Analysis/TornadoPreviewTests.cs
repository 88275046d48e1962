using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

public sealed class TornadoPreviewTests
{
    [Fact]
    public void Preview_OfTinyRanges_EqualsTheExactTornado()
    {
        var result = Scenario.Evaluate(
            ShippedScenarios.Preset("750mw-gpu-or-wafer"),
            ShippedScenarios.Catalog,
            TestContext.Current.CancellationToken
        );
        ImmutableArray<Lever> tiny =
        [
            .. LeverTable
                .Of(result)
                .Where(lever => lever.IsUncertain && lever.Value > 0)
                .Select(lever =>
                    lever with
                    {
                        Range = new Triangular(
                            lever.Value * (1 - 1e-6),
                            lever.Value,
                            lever.Value * (1 + 1e-6)
                        ),
                    }
                ),
        ];
        var target = new Target(MetricIds.CostPerMtokBlended, 0, 1);

        var exact = Tornado.Of(result, tiny, target);
        var preview = TornadoPreview.Of(result, tiny, target);

        Assert.True(preview.Bars.Length > 20);
        Assert.Equal(exact.Base!.Value, preview.Base!.Value, 1e-12);
        var widest = exact.Bars[0].Swing!.Value;
        foreach (var bar in preview.Bars)
        {
            var same = exact.Bars.Single(other => other.Lever.Key == bar.Lever.Key);
            Assert.Equal(same.AtLow!.Value, bar.AtLow!.Value, 1e-3 * widest);
            Assert.Equal(same.AtHigh!.Value, bar.AtHigh!.Value, 1e-3 * widest);
        }
    }
}
