using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Papers;

/// <summary>Numbers of a report can be read: no powers of ten, no cents on millions, one number for one figure.</summary>
public sealed partial class PaperNumbersTests
{
    [Fact]
    public void Reports_OfEveryPreset_WriteNoPowersOfTenAndNoCentsOfThousands()
    {
        foreach (var preset in PresetResults.Ids)
        {
            foreach (var kind in Enum.GetValues<PaperKind>())
            {
                var texts = PresetPapers.Texts(PresetPapers.Get(preset, kind)).ToArray();

                Assert.DoesNotContain(texts, text => PowerOfTen().IsMatch(text));
                Assert.DoesNotContain(texts, text => CentsOfThousands().IsMatch(text));
            }
        }
    }

    [Fact]
    public void FinanceReport_OfEveryPreset_ShowsEveryLineOfItsStatementsRoundedOnItsOwn()
    {
        foreach (var result in PresetResults.All)
        {
            var money = ReportMoney.Of(result, [.. result.Options.Where(one => one.IsFeasible)]);
            var rows = PaperOf(result)
                .Blocks.OfType<PaperTable>()
                .SelectMany(table => table.Rows)
                .Select(row => string.Join('|', row.Cells))
                .ToHashSet();
            foreach (var option in result.Options.Where(one => one.IsFeasible))
            {
                var statement = OptionStatements.Of(option, StatementSpan.Year)!;
                var net = statement.Lines.Single(line => line.Id == "cash.net");
                var expected = new[] { net.Total }
                    .Concat(net.Values)
                    .Select(value => In(money.Dollars, value));
                Assert.Contains($"{net.Label}|{string.Join('|', expected)}", rows);
            }
        }
    }

    [Theory]
    [InlineData(271_347_278_064.85, "$M", "271,347.3")]
    [InlineData(1_181_614_480.85, "$k", "1,181,614")]
    [InlineData(9_876_543.21, "$", "9,876,543")]
    [InlineData(1234.5, "$", "1,234.50")]
    [InlineData(-0.4, "$", "-0.40")]
    public void MoneyScale_LargestAmount_DecidesTheUnit(double amount, string label, string text)
    {
        var scale = MoneyScale.Of([amount, 1, null], "USD");

        Assert.Equal(label, scale.Label);
        Assert.Equal(text, scale.Text(amount));
        Assert.Equal("n/a", scale.Text(null));
    }

    [Fact]
    public void MoneyScale_WhatRoundsToZero_HasNoMinus() =>
        Assert.Equal("0", MoneyScale.Of([2e7], "EUR").Text(-12));

    [Fact]
    public void Entered_Inputs_KeepTheirDigitsAndNoMore()
    {
        Assert.Equal("3,500,000", Amounts.Entered(3_500_000, Unit.Usd));
        Assert.Equal("1,893.50", Amounts.Entered(1893.5, Unit.Usd));
        Assert.Equal("0.0612", Amounts.Entered(0.0612, Unit.UsdPerKilowattHour));
        Assert.Equal("0.00000048", Amounts.Entered(4.8e-7, Unit.UsdPerMillionTokens));
        Assert.Equal("16.6667%", Amounts.Entered(1.0 / 6, Unit.Fraction));
        Assert.Equal("856,268.4", Amounts.Entered(856_268.41, Unit.TokensPerSecond));
        Assert.Equal("605,300", Amounts.Rounded(605_284, Unit.TokensPerSecond));
    }

    [Fact]
    public void Bridges_OfEveryPreset_AreLabelledWithTheNumbersOfTheirWords()
    {
        foreach (var preset in PresetResults.Ids)
        {
            var bridges = PresetPapers
                .Get(preset, PaperKind.DecisionMemo)
                .Blocks.OfType<PaperFigure>()
                .Select(block => block.Figure)
                .Where(figure => figure.Kind == ChartKind.BridgeBars);
            foreach (var figure in bridges)
            {
                foreach (var point in figure.Series[0].Points)
                {
                    var name = figure.X.Categories[(int)point.X];
                    var digits = Digits().Match(point.Text!).Value;
                    Assert.Contains(digits, figure.Summary, StringComparison.Ordinal);
                    Assert.Contains(name, figure.Summary, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Memo_OfDeliveries_MovesNoPartOfAFleetAlone()
    {
        var rows = PresetPapers
            .Get("openai-amd-6gw-warrants", PaperKind.DecisionMemo)
            .Blocks.OfType<PaperTable>()
            .Single(table => table.Columns.Any(column => column.Head == "Flips at"))
            .Rows;

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(
            rows,
            row => row.Cells[0].StartsWith("Part of the fleet", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("$/Mtok", "+0.0022", "+$0.0022/Mtok")]
    [InlineData("$/Mtok", "-0.5", "-$0.5/Mtok")]
    [InlineData("$B", "20.9", "$20.9 B")]
    [InlineData("$k/Mtok", "0.1", "$0.1 k/Mtok")]
    [InlineData("EUR/Mtok", "0.1", "0.1 EUR/Mtok")]
    public void Bridge_TextWithUnit_ReadsAsElsewhere(string scale, string text, string expected) =>
        Assert.Equal(expected, new CostBridge("k", "a", "b", "1", "2", scale, []).WithUnit(text));

    private static Paper PaperOf(Result result) =>
        PresetPapers.Get(
            PresetResults.Ids.Single(id => ReferenceEquals(PresetResults.Get(id), result)),
            PaperKind.FinanceReport
        );

    // By another road than the report's own: text of the exact value, rounded as a sheet would.
    private static string In(MoneyScale scale, double? value)
    {
        var number = decimal.Round((decimal)value!.Value, 6) / (decimal)scale.Divisor;
        var text = number.ToString(
            "N" + scale.Decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
        return text.Any(letter => letter is >= '1' and <= '9') ? text : text.TrimStart('-');
    }

    [GeneratedRegex(@"\d[eE][-+−]?\d+(?![0-9a-f])(?<![0-9a-f]{8})")]
    private static partial Regex PowerOfTen();

    [GeneratedRegex(@"\d{1,3},\d{3},\d{3}\.\d\d(?!\d)")]
    private static partial Regex CentsOfThousands();

    [GeneratedRegex(@"[\d.,]+")]
    private static partial Regex Digits();
}
