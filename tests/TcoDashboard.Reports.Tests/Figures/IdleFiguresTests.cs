using System.Text.RegularExpressions;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Analysis.Idleness;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Idleness;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>How idle the options of the shipped examples are, drawn.</summary>
public sealed class IdleFiguresTests
{
    private static readonly FigureContext Context = new(Presenter.English);

    [Fact]
    public void Stack_OfEveryOption_IsWhatItPaysAYear()
    {
        foreach (var (result, figures) in All())
        {
            var figure = figures.Single(one => one.Id == "idle-cost");
            foreach (var (place, name) in figure.X.Categories.Index())
            {
                var option = result.Options.First(one =>
                    one.IsFeasible && name.StartsWith(one.Spec.Name, StringComparison.Ordinal)
                );
                Assert.Equal(
                    1,
                    figure.Series.Sum(series => series.Points[place].Y)
                        * result.Document.Years
                        / option.Values!.Scalar("cash.sum")!.Value,
                    1e-9
                );
            }
        }
    }

    // Two fleets of one system, one for prompts and one for answers, would read as one that is told twice.
    [Fact]
    public void Fleets_OfEveryExample_HaveNamesOfTheirOwn()
    {
        foreach (var (_, figures) in All())
        {
            var told = figures.Single(one => one.Id == "load-duration").Summary;
            Assert.Distinct(
                Regex
                    .Matches(
                        told,
                        @"(?:^| in half of the hours\. )(.+?): [\d.]+[^:]*? of the capacity"
                    )
                    .Select(match => match.Groups[1].Value)
            );
        }
    }

    // The legend of a line that two fleets of one option share has the option's name once.
    [Fact]
    public void Line_OfTwoFleetsOfOneOption_NamesTheOptionOnce()
    {
        var names = All()
            .SelectMany(one => one.Figures.Single(figure => figure.Id == "load-duration").Series)
            .Select(series => series.Name)
            .ToArray();

        Assert.Contains(
            "GPU prompts, wafer answers: CS-3 and DGX B200 / 8x B200 HGX server (prompts)",
            names
        );
        Assert.DoesNotContain(names, name => Regex.Count(name, "GPU prompts, wafer answers") > 1);
    }

    [Fact]
    public void Curves_OfEveryExample_FallFromTheBusiestHourAndLieApart()
    {
        foreach (var (_, figures) in All())
        {
            var figure = figures.Single(one => one.Id == "load-duration");
            Assert.All(
                figure.Series,
                series =>
                {
                    Assert.Equal(101, series.Points.Length);
                    Assert.All(series.Points, point => Assert.InRange(point.Y, 0, 1));
                    Assert.Equal(
                        series.Points.OrderByDescending(point => point.Y).Select(point => point.Y),
                        series.Points.Select(point => point.Y)
                    );
                }
            );
            Assert.Distinct(
                figure.Series.Select(series =>
                    string.Join(' ', series.Points.Select(point => Math.Round(point.Y, 9)))
                )
            );
        }
    }

    [Fact]
    public void Options_OfOneLoadAtCapacity_AreOneLine()
    {
        var figure = IdleFigures.Of(PresetResults.Get("750mw-gpu-or-wafer"), Context)[0];

        Assert.Equal("Every option", Assert.Single(figure.Series).Name);
        Assert.StartsWith("Every option serves", figure.Title, StringComparison.Ordinal);
        Assert.Contains("only its mean over its peak is known", figure.Subtitle);
    }

    [Fact]
    public void Title_OfTheCost_TellsMoneyShareAndToken()
    {
        var result = PresetResults.Get("on-premises-70b-200-users");
        var figure = IdleFigures.Of(result, Context)[1];
        var (option, idle) = result
            .Options.Select(one => (one, Idle: IdleCapacity.Of(one)))
            .Where(pair => pair.Idle is not null)
            .MaxBy(pair => pair.Idle!.IdleUsdPerYear);

        Assert.StartsWith($"Idle hours of {option.Spec.Name} cost $", figure.Title);
        Assert.Contains(
            Presenter.English.Percent(idle!.IdleShare) + " of all it costs, or $",
            figure.Title
        );
        Assert.True(idle.IdleShare > 0.5);
    }

    [Fact]
    public void Training_StandsIdleBetweenRuns()
    {
        var figures = IdleFigures.Of(Training(used: 0.8), Context);

        Assert.Contains("from the share of time in training runs", figures[0].Subtitle);
        Assert.DoesNotContain("/Mtok", figures[1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_ThatNeverStops_HasNoIdleHoursToDraw() =>
        Assert.Empty(IdleFigures.Of(Training(used: 1), Context));

    private static Result Training(double used)
    {
        var document = PresetResults.Get("training-run-4096-accelerators").Document;
        return Scenario.Evaluate(
            document with
            {
                Inputs = document.Inputs.With(
                    InputKeys.TrainingUse,
                    new InputSetting(used, "test")
                ),
            },
            ShippedCatalog.Load().Revision!,
            CancellationToken.None
        );
    }

    private static IEnumerable<(Result Result, ChartFigure[] Figures)> All() =>
        PresetResults
            .All.Select(result => (result, IdleFigures.Of(result, Context).ToArray()))
            .Where(pair => pair.Item2.Length > 0);
}
