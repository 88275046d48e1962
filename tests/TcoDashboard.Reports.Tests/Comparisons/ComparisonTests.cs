using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Statements;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>Laws that hold for every comparison, shown on all shipped presets.</summary>
public sealed class ComparisonTests
{
    private const double Rounding = 1e-9;

    public static TheoryData<CostBasis> Bases =>
        [CostBasis.PerMillionTokens, CostBasis.PresentValue];

    private static IEnumerable<ComparisonReport> Reports(CostBasis basis) =>
        PresetResults.All.Select(result => ComparisonBuilder.Build(result, basis, Presenter.Plain));

    [Fact]
    public void IsAfterTax_AsTheBasisSays()
    {
        ComparisonReport[] reports =
        [
            .. Reports(CostBasis.PresentValue),
            ComparisonBuilder.Build(
                FinancedScenario.Result,
                CostBasis.PresentValue,
                Presenter.Plain
            ),
        ];

        Assert.Single(reports, report => report.IsAfterTax);
        Assert.All(
            reports,
            report =>
                Assert.Equal(
                    report.IsAfterTax,
                    report.BasisText.Contains("after tax", StringComparison.Ordinal)
                )
        );
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public void Costs_LinesOfEveryColumn_AddUpToTheMetric(CostBasis basis)
    {
        var metric =
            basis == CostBasis.PerMillionTokens
                ? MetricIds.CostPerMtokBlended
                : MetricIds.NetPresentCost;
        foreach (var report in Reports(basis))
        {
            var costs = Group(report, "costs");
            foreach (var column in Feasible(report))
            {
                var lines = costs
                    .Rows.Where(row => row.Level == 1)
                    .Sum(row => row.Cells[column].Value!.Value);
                var headings = costs
                    .Rows.Where(row => row.Level == 0 && !row.IsTotal)
                    .Sum(row => row.Cells[column].Value!.Value);
                var total = costs.Rows.Single(row => row.IsTotal).Cells[column].Value!.Value;

                // A run is told per trillion tokens; the bill below it per million.
                var told =
                    report.Row(metric)?.Cells[column].Value
                    ?? report.Row(MetricIds.CostPerTrillionTokens)!.Cells[column].Value / 1e6;
                Assert.Equal(1, told!.Value / total, Rounding);
                Assert.Equal(1, lines / total, Rounding);
                Assert.Equal(1, headings / total, Rounding);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public void Costs_ShownTexts_AddUpAsShown(CostBasis basis)
    {
        foreach (var report in Reports(basis))
        {
            var rows = Group(report, "costs").Rows;
            foreach (var column in Feasible(report))
            {
                decimal Shown(ReportRow row) =>
                    decimal.Parse(row.Cells[column].Text, CultureInfo.InvariantCulture);
                var total = Shown(rows.Single(row => row.IsTotal));

                Assert.Equal(total, rows.Where(row => row.Level == 1).Sum(Shown));
                Assert.Equal(total, rows.Where(row => row.Level == 0 && !row.IsTotal).Sum(Shown));
            }
        }
    }

    [Fact]
    public void Costs_OneScale_ForAllRows()
    {
        Assert.All(
            Reports(CostBasis.PresentValue),
            report =>
                Assert.Single(Group(report, "costs").Rows.Select(row => row.ScaleLabel).Distinct())
        );
    }

    [Fact]
    public void Differences_SwappedBaseline_ChangeTheirSign()
    {
        var result = PresetResults.Get("fastest-405b");
        ImmutableArray<ComparisonColumn> columns =
        [
            .. ComparisonColumn.Of(result).Where(column => column.Option.IsFeasible),
        ];
        var forth = ComparisonBuilder.Build(
            columns,
            columns[0].Key,
            CostBasis.PresentValue,
            Presenter.Plain
        );
        var back = ComparisonBuilder.Build(
            columns,
            columns[1].Key,
            CostBasis.PresentValue,
            Presenter.Plain
        );
        var compared = 0;

        foreach (var row in forth.Groups.SelectMany(group => group.Rows))
        {
            var there = row.Cells[1].Difference;
            var here = back.Row(row.Id)!.Cells[0].Difference;
            Assert.Equal(there, -here);
            Assert.Null(row.Cells[0].Difference);
            compared += there is not null and not 0 ? 1 : 0;
        }

        Assert.InRange(compared, 20, 200);
    }

    [Fact]
    public void Baseline_OfTheDocument_IsTheOneCompared()
    {
        var report = ComparisonBuilder.Build(
            PresetResults.Get("nvidia-or-amd-10mw"),
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );

        var baseline = Assert.Single(report.Columns, column => column.IsBaseline);
        Assert.Equal(report.BaselineKey, baseline.Key);
        Assert.Equal("DGX B200", baseline.Option);
    }

    /// <summary>A share of 64 % is not 54 % higher than one of 9 %, and who hears it is told as who sees it.</summary>
    [Fact]
    public void Shares_AreToldApartInPoints()
    {
        var report = ComparisonBuilder.Build(
            PresetResults.Get("gpu-prompts-wafer-answers"),
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );

        var told = report
            .Row(MetricIds.CapexShare)!
            .Cells.Where(cell => cell.Difference is not null and not 0)
            .ToArray();

        Assert.NotEmpty(told);
        Assert.All(
            told,
            cell => Assert.Matches("baseline by [0-9.]+.points$", cell.DifferenceWords)
        );
    }

    [Fact]
    public void InfeasibleOption_ShowsDashesWithTheReason()
    {
        var report = ComparisonBuilder.Build(
            PresetResults.Get("fastest-405b"),
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );
        var column = report.Columns.Index().Single(pair => !pair.Item.IsFeasible).Index;

        var cell = report.Row(MetricIds.NetPresentCost)!.Cells[column];

        Assert.Equal((null, "—"), (cell.Value, cell.Text));
        Assert.Equal(report.Columns[column].Problems[0].Message, cell.Reason);
        Assert.Contains("is not feasible", report.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_SameSystemsInOtherPlaces_IsNone()
    {
        var report = ComparisonBuilder.Build(
            PresetResults.Get("where-to-build"),
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );

        Assert.DoesNotContain(
            report.Groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells),
            cell => cell.IsWithinNoise
        );
    }

    [Fact]
    public void Inputs_FleetsThatDiffer_ShowBothValuesAndTheirSources()
    {
        var report = ComparisonBuilder.Build(
            PresetResults.Get("selective-acceleration"),
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );

        var mixed = report.Row("system_price_usd")!.Cells[1];

        Assert.Null(mixed.Value);
        Assert.Equal(2, mixed.Inputs.Length);
        Assert.Equal(string.Join(" / ", mixed.Inputs.Select(input => input.Text)), mixed.Text);
        Assert.All(mixed.Inputs, input => Assert.NotNull(input.Provenance));
    }

    [Fact]
    public void Texts_OnScreenAndInAscii_AreTheSameNumbers()
    {
        foreach (var result in PresetResults.All)
        {
            var screen = ComparisonBuilder.Build(result, CostBasis.PresentValue, Presenter.English);
            var plain = ComparisonBuilder.Build(result, CostBasis.PresentValue, Presenter.Plain);
            foreach (
                var (left, right) in Cells(screen)
                    .Zip(Cells(plain))
                    .Where(pair => pair.First.Value is not null)
            )
            {
                Assert.Equal(left.Value, right.Value);
                Assert.Equal(left.Text.Replace('\u2212', '-'), right.Text);
            }
        }
    }

    [Fact]
    public void Report_StoredAndReadBack_IsTheSame()
    {
        foreach (var report in Reports(CostBasis.PerMillionTokens))
        {
            var text = JsonSerializer.Serialize(report);

            var read = JsonSerializer.Deserialize<ComparisonReport>(text);

            Assert.Equal(text, JsonSerializer.Serialize(read));
            Assert.Equal(report.Answer, read!.Answer);
        }
    }

    [Fact]
    public void Options_OfTwoScenarios_StandSideBySide()
    {
        ImmutableArray<ComparisonColumn> columns =
        [
            .. ComparisonColumn
                .Of(PresetResults.Get("750mw-gpu-or-wafer"))
                .Select(column => column with { Key = $"a:{column.Key}" }),
            .. ComparisonColumn
                .Of(PresetResults.Get("selective-acceleration"))
                .Select(column => column with { Key = $"b:{column.Key}" }),
        ];

        var report = ComparisonBuilder.Build(
            columns,
            null,
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );

        Assert.Equal(columns.Length, report.Columns.Length);
        Assert.Equal(columns[0].Key, report.BaselineKey);
        Assert.All(
            report.Groups.SelectMany(group => group.Rows),
            row => Assert.Equal(columns.Length, row.Cells.Length)
        );
        Assert.Equal(
            report.Columns.Length,
            report.Columns.Select(column => column.Key).Distinct().Count()
        );
        Assert.True(report.Row("power_limit")!.Differs);
    }

    [Fact]
    public void Document_WithErrors_GivesAnEmptyReportWithItsProblems()
    {
        var broken = SampleScenarios.Deal750Megawatt() with { Region = "atlantis" };
        var result = Scenario.Evaluate(
            broken,
            PresetResults.All.First().Catalog,
            CancellationToken.None
        );

        var report = ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.Plain);

        Assert.Empty(report.Columns);
        Assert.Contains(report.Problems, problem => problem.Path == "region");
        Assert.StartsWith("There is nothing to compare", report.Answer);
    }

    private static ReportGroup Group(ComparisonReport report, string id) =>
        report.Groups.Single(group => group.Id == id);

    private static IEnumerable<int> Feasible(ComparisonReport report) =>
        report.Columns.Index().Where(pair => pair.Item.IsFeasible).Select(pair => pair.Index);

    private static IEnumerable<ReportCell> Cells(ComparisonReport report) =>
        report.Groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells);
}
