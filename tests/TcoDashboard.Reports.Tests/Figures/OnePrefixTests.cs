using System.Text.RegularExpressions;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>One figure, one prefix for a unit: nobody has to convert thousands into millions between two words of a figure.</summary>
public sealed partial class OnePrefixTests
{
    public static TheoryData<string> Presets => [.. PresetResults.Ids];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Words_OfAFigure_UseOnePrefixForAUnit(string preset)
    {
        var figures = ComparisonFigures
            .Of(
                [.. ComparisonColumn.Of(PresetResults.Get(preset))],
                CostBasis.PerMillionTokens,
                new(Presenter.English)
            )
            .Where(figure =>
                figure.Id is "step-time" or "latency-cost"
                || figure.Id.StartsWith("frontier", StringComparison.Ordinal)
            );

        foreach (var figure in figures)
        {
            var words = string.Join(
                ' ',
                [
                    figure.Title,
                    figure.Summary,
                    .. figure.ReferenceLines.Select(line => line.Name),
                    $"1 {ChartTables.ScaleOf(figure, isX: true, Presenter.English).Label} ",
                    $"1 {ChartTables.ScaleOf(figure, isX: false, Presenter.English).Label} ",
                ]
            );
            var units = Scaled()
                .Matches(words)
                .Select(match => (Prefix: match.Groups[1].Value, Unit: match.Groups[2].Value))
                .Distinct()
                .ToArray();

            Assert.Equal(units.Select(unit => unit.Unit).Distinct().Count(), units.Length);
        }
    }

    [GeneratedRegex(@"\d[\s\u202F\u00A0](p|n|µ|m|k|M|G|T)?(tok/s/MW|tok/s|s)(?![\w/])")]
    private static partial Regex Scaled();
}
