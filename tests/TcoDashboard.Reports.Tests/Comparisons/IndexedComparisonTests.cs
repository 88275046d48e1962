using System.Globalization;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Redaction;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>Where prices are hidden, what is left reads as it does with prices.</summary>
public sealed class IndexedComparisonTests
{
    public static TheoryData<string> Presenters => ["screen", "plain", "de-DE"];

    [Theory]
    [MemberData(nameof(Presenters))]
    public void Range_OfAnIndex_IsWrittenAsOneOfAmounts(string way)
    {
        var presenter = way switch
        {
            "screen" => Presenter.English,
            "plain" => Presenter.Plain,
            _ => new(CultureInfo.GetCultureInfo(way), PresenterStyle.Screen),
        };
        var report = ComparisonBuilder.Build(
            PresetResults.Get("750mw-gpu-or-wafer"),
            CostBasis.PerMillionTokens,
            presenter
        );
        var (amounts, index) = (
            Cost(report).Where(cell => cell.RangeText.Length > 0).ToArray(),
            Cost(IndexedComparison.Of(report, presenter))
                .Where(cell => cell.RangeText.Length > 0)
                .ToArray()
        );

        Assert.NotEmpty(amounts);
        Assert.Equal(amounts.Length, index.Length);
        foreach (var (amount, part) in amounts.Zip(index))
        {
            Assert.Equal(Form(amount.RangeText), Form(part.RangeText));
            Assert.Contains(presenter.Number(part.Low, new(1, "", "", 1)), part.RangeText);
        }
    }

    private static ReportCell[] Cost(ComparisonReport report) =>
        [.. report.Row(MetricIds.CostPerMtokBlended)!.Cells];

    // What stands between and behind the numbers; the unit is another.
    private static string Form(string range) =>
        string.Concat(range.Where(letter => !char.IsDigit(letter) && !"$.,".Contains(letter)))
            .Replace("/Mtok", "", StringComparison.Ordinal);
}
