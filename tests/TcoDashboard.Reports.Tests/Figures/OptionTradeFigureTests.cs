using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>Cost against latency and capital against running money, held against the metrics of the options.</summary>
public sealed partial class OptionTradeFigureTests
{
    public static TheoryData<string> Presets => [.. PresetResults.Ids];

    [Theory]
    [MemberData(nameof(Presets))]
    public void LatencyCost_OfEveryPreset_HasEachOptionAtItsCostAndTime(string preset)
    {
        var result = PresetResults.Get(preset);
        var figure = Figure(result, "latency-cost");
        var expected = result
            .Options.Where(option =>
                option.Metric(MetricIds.CostPerMtokBlended)?.Value is not null
                && option.Fleets.All(fleet => fleet.Point is not null)
            )
            .ToArray();
        if (expected.Length == 0)
        {
            Assert.Null(figure);
            return;
        }

        Assert.NotNull(figure);
        var used = figure.Series.Where(series => series.Mark == SeriesMark.Points).ToArray();
        Assert.Equal(expected.Length, used.Length);
        foreach (var (option, series) in expected.Zip(used))
        {
            var point = Assert.Single(series.Points);
            Assert.Equal(option.Metric(MetricIds.CostPerMtokBlended)!.Value!.Value, point.Y, 1e-12);
            Assert.Equal(
                option.Fleets.Max(fleet =>
                    fleet.Point!.TimeToFirstToken.Seconds
                    + (fleet.Workload!.OutputTokens - 1) * fleet.Point.TimePerOutputToken.Seconds
                ),
                point.X,
                1e-9
            );
            Assert.Contains(
                "By time of an answer and cost alone, ",
                figure.Summary,
                StringComparison.Ordinal
            );
        }

        // A later answer is bought only where it is cheaper.
        foreach (var line in figure.Series.Where(series => series.Mark == SeriesMark.Steps))
        {
            Assert.Equal(line.Points.OrderBy(point => point.X), line.Points);
            Assert.Equal(line.Points.OrderByDescending(point => point.Y), line.Points);
        }
    }

    [Fact]
    public void MoneySplit_OfRentAndPurchase_HasCapitalAndRunningMoneyOfEach()
    {
        var result = PresetResults.Get("cloud-or-own-1000-gpus");
        var figure = Figure(result, "money-split")!;

        Assert.Equal(
            result.Options.Select(option =>
                (
                    option.Metric(MetricIds.Capex)!.Value!.Value,
                    option.Metric(MetricIds.Opex)!.Value!.Value
                )
            ),
            figure.Series.Select(series => (series.Points[0].X, series.Points[0].Y))
        );
    }

    [Fact]
    public void MoneySplit_WhereAnotherSpendsLeast_NamesWhoBindsLeastCapital()
    {
        var named = new List<bool>();
        foreach (var preset in PresetResults.Ids)
        {
            if (Figure(PresetResults.Get(preset), "money-split") is { } figure)
            {
                var points = figure.Series.Select(series => series.Points[0]).ToArray();
                named.Add(
                    points.MinBy(point => point.X)!.Label
                        != points.MinBy(point => point.X + point.Y)!.Label
                );
                Assert.Equal(
                    named[^1],
                    figure.Title.Contains("binds least capital", StringComparison.Ordinal)
                );
            }
        }

        Assert.Contains(true, named);
        Assert.Contains(false, named);
    }

    /// <summary>Several sentences that begin and end alike hide what differs between them.</summary>
    [Fact]
    public void BeatenByOneRival_AreToldInOneSentence()
    {
        string[] figures = ["money-split", "latency-cost"];
        var summaries = PresetResults
            .Ids.SelectMany(preset =>
                figures.Select(id => Figure(PresetResults.Get(preset), id)?.Summary ?? "")
            )
            .ToArray();

        Assert.Contains(summaries, Lists().IsMatch);
        Assert.All(
            summaries,
            summary =>
                Assert.Distinct(Sentence().Matches(summary).Select(one => one.Value.Split(':')[0]))
        );
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void MoneySplit_BeatenOptions_AreThoseThatTryingAllPairsFinds(string preset)
    {
        var result = PresetResults.Get(preset);
        var figure = Figure(result, "money-split")!;
        var points = figure
            .Series.Select(series => (series.Name, series.Points[0].X, series.Points[0].Y))
            .ToArray();

        foreach (var (name, x, y) in points)
        {
            var isBeaten = points.Any(other =>
                other.X <= x && other.Y <= y && (other.X < x * 0.995 || other.Y < y * 0.995)
            );
            Assert.Equal(
                isBeaten,
                figure.Summary.Contains($"{name} is beaten by ", StringComparison.Ordinal)
                    || Lists().Matches(figure.Summary).Any(list => IsListed(list, name))
            );
        }
    }

    [Fact]
    public void BeatenOptions_AreToldByHowMuchInEachMeasureOrThatItIsTheSame()
    {
        var sentences = PresetResults
            .Ids.SelectMany(preset =>
                new[] { "money-split", "latency-cost" }.Select(id =>
                    Figure(PresetResults.Get(preset), id)?.Summary ?? ""
                )
            )
            .SelectMany(summary =>
                Sentence()
                    .Matches(summary)
                    .Select(one => one.Value)
                    .Concat(
                        Lists()
                            .Matches(summary)
                            .SelectMany(list => list.Groups["beaten"].Value.Split("; "))
                            .Select(one => $"{one}.")
                    )
            )
            .ToArray();

        Assert.True(sentences.Length >= 5, $"Only {sentences.Length} options are beaten.");
        Assert.All(
            sentences,
            sentence =>
                Assert.Matches(
                    @": [\d.]+\W% less [\w ]+( and [\d.]+\W% less [\w ]+|, otherwise the same)\.$",
                    sentence
                )
        );
    }

    [Fact]
    public void Answer_OfOptionsThatShareAFleet_IsNotDoubtedForWhatBothShare()
    {
        // The GPU tier is the same prediction in both options; drawn together, the base alone is cheaper in 97 of 100 worlds.
        var result = PresetResults.Get("selective-acceleration");

        var answer = AnswerSentence.Of([.. ComparisonColumn.Of(result)], Presenter.Plain);

        Assert.DoesNotContain("uncertainty", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latency-cost", "By time of an answer and cost alone, ")]
    [InlineData("money-split", "By capital and running cost alone, ")]
    public void WhoIsBeaten_NamesTheFiguresItIsBeatenBy(string id, string start)
    {
        // By other criteria, such as energy or speed, the same option may come first.
        string[] summaries =
        [
            .. PresetResults.Ids.Select(preset =>
                Figure(PresetResults.Get(preset), id)?.Summary ?? ""
            ),
        ];
        Assert.Contains(summaries, BeatenAnyhow().IsMatch);
        Assert.All(
            summaries,
            summary =>
                Assert.Equal(
                    BeatenAnyhow().Count(summary),
                    Regex.Count(summary, start + @"[^:]*? (is beaten by|beats \d+ others)")
                )
        );
    }

    private static ChartFigure? Figure(Result result, string id)
    {
        ImmutableArray<ComparisonColumn> columns = [.. ComparisonColumn.Of(result)];
        return ComparisonFigures
            .Of(columns, CostBasis.PerMillionTokens, new(Presenter.Plain))
            .FirstOrDefault(figure => figure.Id == id);
    }

    private static bool IsListed(Match list, string name) =>
        $"; {list.Groups["beaten"].Value}".Contains($"; {name}: ", StringComparison.Ordinal);

    [GeneratedRegex(@" beats \d+ others \((?<beaten>.*?)\)\.(?= [^\d]|$)")]
    private static partial Regex Lists();

    [GeneratedRegex(@"is beaten by|beats \d+ others")]
    private static partial Regex BeatenAnyhow();

    [GeneratedRegex(@"is beaten by [^:]+: .*?\.(?= [^\d]|$)")]
    private static partial Regex Sentence();
}
