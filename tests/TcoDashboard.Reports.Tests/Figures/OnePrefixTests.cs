using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Statements;
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

    // A target in milliseconds across an axis in seconds, or a floor in tokens across one in thousands, must not be converted by the reader.
    [Theory]
    [MemberData(nameof(Presets))]
    public void Lines_OfAFigure_AreNamedInTheUnitOfTheirAxis(string preset)
    {
        var shipped = PresetResults.Get(preset);
        foreach (var (first, slowest) in new[] { (3.0, 0.5), (400, 30), (90_000, 2_500) })
        {
            var asked = shipped.Document with
            {
                Workloads =
                [
                    .. shipped.Document.Workloads.Select(load =>
                        load with
                        {
                            MaxTtftMs = first,
                            MinTokensPerSecondPerUser = slowest,
                        }
                    ),
                ],
            };
            var figures = All(shipped with { Document = asked }, asked.Workloads);
            Assert.NotEmpty(figures.SelectMany(figure => figure.ReferenceLines));
            foreach (var figure in figures)
            {
                foreach (
                    var line in figure.ReferenceLines.Where(line => line.Name.Any(char.IsDigit))
                )
                {
                    var scale = ChartTables.ScaleOf(figure, line.IsOnX, Presenter.English);
                    var value = Presenter.English.Card(Math.Abs(line.Value), scale);
                    Assert.True(
                        line.Name.Contains(value, StringComparison.Ordinal),
                        $"{figure.Id}: {line.Name}, but the axis is in {scale.Label}: {value}"
                    );
                }
            }
        }
    }

    private static ChartFigure[] All(Result result, ImmutableArray<WorkloadSpec> loads) =>
        [
            .. ComparisonFigures.Of(
                [.. ComparisonColumn.Of(result)],
                CostBasis.PerMillionTokens,
                new(Presenter.English)
            ),
            .. result.Options.SelectMany(option =>
                LatencyFigures.Of(result, Asked(option, loads), new(Presenter.English))
            ),
            .. result
                .Options.Select(option =>
                    CashFlowFigure.Of(result, option, StatementSpan.Year, new(Presenter.English))
                )
                .OfType<ChartFigure>(),
        ];

    private static OptionResult Asked(OptionResult option, ImmutableArray<WorkloadSpec> loads) =>
        option with
        {
            Fleets =
            [
                .. option.Fleets.Select(fleet =>
                    fleet with
                    {
                        Workload = loads.FirstOrDefault(load => load.Id == fleet.Workload?.Id),
                    }
                ),
            ],
        };

    [GeneratedRegex(@"\d[\s\u202F\u00A0](p|n|µ|m|k|M|G|T)?(tok/s/MW|tok/s|s)(?![\w/])")]
    private static partial Regex Scaled();
}
