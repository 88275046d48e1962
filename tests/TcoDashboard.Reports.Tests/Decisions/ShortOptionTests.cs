using System.Collections.Immutable;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Facility;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Redaction;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.TradeOffs;

namespace TcoDashboard.Reports.Tests.Decisions;

/// <summary>An option of one rack for a demand of many: cheaper by the token as it is never idle, and nowhere the winner.</summary>
public sealed class ShortOptionTests
{
    private const string Small = "One rack";
    private static readonly Lazy<Result> s_result = new(WithOneRack);

    [Fact]
    public void OneRack_IsCheaperByTheTokenAndServesLittle()
    {
        var (small, whole) = (s_result.Value.Options[0], s_result.Value.Options[1]);

        Assert.Equal(Small, small.Spec.Name);
        Assert.InRange(small.Metric(MetricIds.DemandServed)!.Value!.Value, 0, 0.5);
        Assert.True(Cost(small) < Cost(whole));
        Assert.Null(Shortfall.Of(whole));
        Assert.NotEqual(0, OptionOrder.By(s_result.Value.Options, MetricIds.CostPerMtokBlended)[0]);
        Assert.Equal(0, OptionOrder.By(s_result.Value.Options, MetricIds.CostPerMtokBlended)[^1]);
    }

    [Fact]
    public void OneRack_IsNotTheAnswer()
    {
        ImmutableArray<ComparisonColumn> columns = [.. ComparisonColumn.Of(s_result.Value)];

        var answer = AnswerSentence.Of(columns, Presenter.Plain);

        Assert.StartsWith(
            "Of the options that serve the whole demand, GPU racks for both",
            answer,
            StringComparison.Ordinal
        );
        Assert.Contains($"{Small} serves only ", answer, StringComparison.Ordinal);
        Assert.EndsWith(" and falls short.", answer, StringComparison.Ordinal);
        Assert.Contains(
            $"{Small} serves only ",
            MoneyWords.Without(answer),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            " of the demand and falls short.",
            MoneyWords.Without(answer),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void OneRack_ThatLeadsAWeighing_IsSaidToDoLess() =>
        Assert.EndsWith(
            $" {Small} does less than is asked, which no weight here counts.",
            TradeOffReports.Of(new(s_result.Value, new(Presenter.Plain))).Answer,
            StringComparison.Ordinal
        );

    [Fact]
    public void OneRack_IsNotWeighedAsTheChoice()
    {
        var decision = DecisionBuilder.Of(
            s_result.Value,
            Presenter.Plain,
            TestContext.Current.CancellationToken
        )!;

        Assert.DoesNotContain(Small, decision.Sureness, StringComparison.Ordinal);
        Assert.DoesNotContain(Small, decision.WhatFlipsIt, StringComparison.Ordinal);
    }

    [Fact]
    public void OneRack_LeadsNoFigureAndIsMarkedInTheTable()
    {
        ImmutableArray<ComparisonColumn> columns = [.. ComparisonColumn.Of(s_result.Value)];
        var figures = ComparisonFigures.Of(
            columns,
            CostBasis.PerMillionTokens,
            new(Presenter.Plain)
        );
        string[] ranked = ["cost-by-category", "latency-cost", "money-split"];
        Assert.All(
            figures.Where(figure => ranked.Contains(figure.Id)),
            figure =>
            {
                Assert.False(
                    figure.Title.StartsWith(Small, StringComparison.Ordinal),
                    figure.Title
                );
                Assert.EndsWith(
                    $"; {Small} falls short of what is asked",
                    figure.Title,
                    StringComparison.Ordinal
                );
            }
        );

        var report = ComparisonBuilder.Build(
            s_result.Value,
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );
        Assert.StartsWith("Serves ", report.Columns[0].Shortfall, StringComparison.Ordinal);
        Assert.All(report.Columns.Skip(1), column => Assert.Empty(column.Shortfall));
    }

    /// <summary>Less money for less work beats nobody, and who answers a part of the demand answers it soonest for nobody else.</summary>
    [Fact]
    public void OneRack_BeatsNoOptionInTwoFiguresAtOnce()
    {
        var figures = ComparisonFigures.Of(
            [.. ComparisonColumn.Of(s_result.Value)],
            CostBasis.PerMillionTokens,
            new(Presenter.Plain)
        );

        foreach (var id in (string[])["latency-cost", "money-split"])
        {
            var figure = figures.Single(one => one.Id == id);
            Assert.Contains(" alone, ", figure.Summary, StringComparison.Ordinal);
            Assert.DoesNotContain($"{Small} beats", figure.Summary, StringComparison.Ordinal);
            Assert.DoesNotContain($"beaten by {Small}", figure.Summary, StringComparison.Ordinal);
            Assert.DoesNotContain($"beaten by {Small}", figure.Subtitle, StringComparison.Ordinal);
            Assert.DoesNotContain($"{Small} answers", figure.Title, StringComparison.Ordinal);
        }
    }

    /// <summary>A part of the work needs less power, carbon and water than all of it.</summary>
    [Fact]
    public void OneRack_IsNotSaidToNeedLeast()
    {
        FigureContext plain = new(Presenter.Plain);
        ChartFigure[] figures =
        [
            .. ComparisonFigures.Of(
                [.. ComparisonColumn.Of(s_result.Value)],
                CostBasis.PerMillionTokens,
                plain
            ),
            .. FootprintFigures.Of(s_result.Value, plain),
        ];

        foreach (var id in (string[])["power", "carbon", "water"])
        {
            var title = figures.Single(one => one.Id == id).Title;
            Assert.False(title.StartsWith(Small, StringComparison.Ordinal), title);
            Assert.EndsWith(
                $"; {Small} falls short of what is asked",
                title,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void OneRack_IsNotTheChoiceOfTheMemo()
    {
        var memo = PaperMaker.Make(
            PaperKind.DecisionMemo,
            s_result.Value,
            new("", ""),
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotContain(
            memo.Blocks.OfType<PaperText>(),
            text =>
                text.Text.Contains($"{Small} is as cheap", StringComparison.Ordinal)
                || text.Text.Contains($"as cheap per token as {Small}", StringComparison.Ordinal)
                || text.Text.Contains($"{Small} is the cheapest", StringComparison.Ordinal)
        );
    }

    /// <summary>Over any electricity price the rack is short of the demand; at a demand that it can serve it may win.</summary>
    [Fact]
    public void OneRack_WinsOnTheMapOnlyWhereItServesTheDemand()
    {
        var result = s_result.Value;
        var levers = ScenarioRanges.Of(result).Levers;
        var demand = levers.Single(lever =>
            lever.Cells.Any(cell =>
                cell.Option == 0 && cell.CellId.Contains("demand", StringComparison.Ordinal)
            )
        );
        var price = levers.First(lever =>
            lever.Key.StartsWith("in.electricity_price_usd_per_kwh@", StringComparison.Ordinal)
        );
        var served = result.Options[0].Metric(MetricIds.DemandServed)!.Value!.Value;

        var map = WinnerMap.Of(
            result,
            (price, [price.Value / 2, price.Value * 2]),
            (demand, [demand.Value * served / 2, demand.Value]),
            MetricIds.CostPerMtokBlended,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(map.Cells[..2], cell => cell.Option == 0);
        Assert.DoesNotContain(map.Cells[2..], cell => cell.Option == 0);
        Assert.Equal([0], map.FallShort);
        var figure = WinnerMapFigure.Of(
            new(result, new(Presenter.Plain)),
            map,
            MetricIds.CostPerMtokBlended
        );
        Assert.Contains($"; {Small} can win only where", figure.Subtitle, StringComparison.Ordinal);
    }

    /// <summary>Its draws are shown; it is the best in none of them, and nobody regrets not to have taken it.</summary>
    [Fact]
    public void OneRack_IsNotRankedByTheDraws()
    {
        const string Metric = MetricIds.CostPerMtokBlended;
        var result = s_result.Value;
        var ranges = ScenarioRanges.Of(result);
        var study = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Metrics = [Metric],
                Draws = 200,
                Seed = 3,
                Correlations = ranges.Correlations,
            },
            null,
            TestContext.Current.CancellationToken
        );

        var report = DrawsReport.Of(result, study, Metric, TestContext.Current.CancellationToken);

        int[] others = [.. Enumerable.Range(1, result.Options.Length - 1)];
        Assert.Null(study.ChanceBest(Metric, 0));
        Assert.Null(study.ExpectedRegret(Metric, 0));
        Assert.Equal(1, others.Sum(option => study.ChanceBest(Metric, option)!.Value), 1e-9);
        Assert.Contains(report.Spreads, spread => spread.Option == 0);
        Assert.Equal([0], report.Unranked);
        Assert.Equal(others, report.Regrets.Select(one => one.Option));
        Assert.DoesNotContain(report.Chances, one => one.Option == 0 || one.Against == 0);
    }

    private static double Cost(OptionResult option) =>
        option.Metric(MetricIds.CostPerMtokBlended)!.Value!.Value;

    private static Result WithOneRack()
    {
        var document = PresetResults.Get("gpu-prompts-wafer-answers").Document;
        var whole = document.Options[0];
        var small = whole with
        {
            Id = "small",
            Name = Small,
            Fleets = [whole.Fleets[0] with { Systems = 1 }],
        };
        return Scenario.Evaluate(
            document with
            {
                Options = document.Options.Insert(0, small),
            },
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );
    }
}
