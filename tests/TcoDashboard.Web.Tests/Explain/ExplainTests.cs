using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Explain;

public sealed class ExplainTests
{
    private static readonly Result s_result = Scenario.Evaluate(
        Presets.Load(ShippedCatalog.Folder).Find("750mw-gpu-or-wafer")!.Document,
        ShippedCatalog.Load().Revision!
    );

    [Theory]
    [InlineData("gpu:npc", "gpu", "npc", null)]
    [InlineData("gpu:opex.energy@3", "gpu", "opex.energy", 3)]
    [InlineData("12@4:gpu:npc", "12@4:gpu", "npc", null)]
    [InlineData("preset:a.b:gpu:fleet.x.in.pue", "preset:a.b:gpu", "fleet.x.in.pue", null)]
    public void Address_InText_ReadsBack(string text, string option, string cell, int? period)
    {
        Assert.True(ExplainAddress.TryParse(text, out var address));

        Assert.Equal(new ExplainAddress(option, cell, period), address);
        Assert.Equal(text, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("npc")]
    [InlineData(":npc")]
    [InlineData("gpu:")]
    [InlineData("gpu:npc@")]
    [InlineData("gpu:npc@-1")]
    [InlineData("gpu:npc@1@2")]
    [InlineData("gpu:npc@99999999999")]
    public void Address_InOtherText_IsRefused(string? text) =>
        Assert.False(ExplainAddress.TryParse(text, out _));

    [Fact]
    public void Sureness_InTheDrawer_IsTheTierOfTheTable()
    {
        foreach (var option in s_result.Options)
        {
            var tier = option.Metric(MetricIds.SpeedPerUser)!.Tier!.Value;
            var point = option.Fleets[0].Point!;
            var first = ExplainWords.SureSentences(point, Wording.English)[0];

            Assert.Contains(
                ExplainWords.Of(tier, Wording.English),
                first,
                StringComparison.Ordinal
            );
            Assert.Contains(
                ExplainWords.NameOf(tier, Wording.English),
                ExplainWords.Sure(point, Presenter.Plain, Wording.English),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Sureness_OfAWaferWithAPublishedSpeed_KeepsSpeedAndOutputApart()
    {
        var wafer = s_result.Options.Single(option =>
            option.Fleets[0].System!.Id == "cerebras-cs3"
        );
        var sentences = ExplainWords.SureSentences(wafer.Fleets[0].Point!, Wording.English);

        Assert.Equal(2, sentences.Length);
        Assert.Contains("Measured", sentences[0], StringComparison.Ordinal);
        Assert.Contains("Modelled", sentences[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WithGroupsThatShareAPrompt_SaysSoInsteadOfDataParallel()
    {
        var plan = new ParallelPlan(64, 8, 1, 1, 8);

        Assert.Contains("8 × data-parallel attention", Words(plan), StringComparison.Ordinal);
        Assert.EndsWith(
            "8 × parts of each long prompt (context parallel)",
            Words(plan with { Context = 8 }),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "data-parallel",
            Words(plan with { Context = 8 }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Find_EveryMetricOfEveryFeasibleOption_IsExplained()
    {
        var explained = s_result
            .Options.SelectMany(option =>
                option.Metrics.Select(metric =>
                    ExplainContent.Find(s_result, new(option.Spec.Id, metric.Id), Wording.English)
                )
            )
            .ToArray();

        Assert.NotEmpty(explained);
        Assert.All(explained, content => Assert.IsNotType<ExplainContent.None>(content));
    }

    [Fact]
    public void Find_EveryCellReachableFromTheMainMetric_EndsInSourcesOrTheModel()
    {
        var option = s_result.Options.First(option => option.IsFeasible);
        var open = new Stack<ExplainAddress>([new(option.Spec.Id, MetricIds.CostPerMtokBlended)]);
        var seen = new HashSet<ExplainAddress>();
        var leaves = 0;
        while (open.TryPop(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var cell = Assert.IsType<ExplainContent.Cell>(
                ExplainContent.Find(s_result, address, Wording.English)
            );
            if (cell.Explanation.Children.IsEmpty)
            {
                // A formula of constants, such as no ramp at all, has no parts either.
                Assert.True(
                    cell.Explanation.Provenance is not null || cell.Explanation.Formula is not null,
                    address.ToString()
                );
                leaves++;
            }

            foreach (var child in cell.Explanation.Children)
            {
                open.Push(new(option.Spec.Id, child.Id, child.Period));
            }
        }

        Assert.True(leaves > 20, $"{leaves} leaves");
    }

    [Fact]
    public void Find_InputOfAFleetThatTheSheetDoesNotUse_IsStillExplained()
    {
        var option = s_result.Options.First(option => option.IsFeasible);
        var unused = option
            .Fleets[0]
            .Inputs.First(input => option.Sheet!.TryGetCell(input.CellId) is null);

        Assert.IsType<ExplainContent.Input>(
            ExplainContent.Find(s_result, new(option.Spec.Id, unused.CellId), Wording.English)
        );
    }

    [Fact]
    public void Find_PredictedThroughput_LeadsToTheOperatingPoint()
    {
        var option = s_result.Options.First(option => option.IsFeasible);
        var fleet = option.Fleets[0];
        var cell = Assert.IsType<ExplainContent.Cell>(
            ExplainContent.Find(
                s_result,
                new(option.Spec.Id, $"fleet.{fleet.Spec.Id}.output_per_system"),
                Wording.English
            )
        );

        Assert.Equal(fleet, cell.Predicting);
        var point = Assert.IsType<ExplainContent.Point>(
            ExplainContent.Find(
                s_result,
                ExplainContent.PointOf(option.Spec.Id, fleet),
                Wording.English
            )
        );
        Assert.Equal([fleet], point.Fleets);
    }

    [Theory]
    [InlineData("nobody:npc", "no option “nobody”")]
    [InlineData("gb300:no.such.cell", "no figure “no.such.cell”")]
    public void Find_WhatIsNotThere_SaysWhy(string text, string reason)
    {
        Assert.True(ExplainAddress.TryParse(text, out var address));

        var none = Assert.IsType<ExplainContent.None>(
            ExplainContent.Find(s_result, address, Wording.English)
        );
        Assert.Contains(reason, none.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Trail_WalkedDownAndBack_KeepsTheWay()
    {
        var top = new ExplainAddress("gpu", "npc");
        var part = new ExplainAddress("gpu", "pv.opex.energy");
        var row = new ExplainAddress("gpu", "opex.energy");

        var trail = ExplainTrail.Empty.Following(top).Into(part).Into(row);

        Assert.Equal([top, part, row], trail.Steps);
        Assert.Equal(trail, trail.Following(row));
        Assert.Equal([top, part], trail.BackTo(1).Steps);
        Assert.Equal([top, part, row with { Period = 5 }], trail.InPeriod(5).Steps);
        Assert.Equal([top], trail.Following(top).Steps);
        Assert.Equal([new("wafer", "npc")], trail.Following(new("wafer", "npc")).Steps);
        Assert.Null(trail.Following(null).Current);
    }

    private static string Words(ParallelPlan plan) =>
        ExplainWords.Of(plan, Presenter.English, Wording.English);
}
