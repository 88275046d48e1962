using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>The result of a search in words.</summary>
internal static class GuideWords
{
    private const int MostNamed = 2;

    /// <summary>How many can serve, and which is cheapest and which fastest.</summary>
    public static string Answer(
        ImmutableArray<ScreenedCandidate> screened,
        Presenter presenter,
        Wording say
    )
    {
        var feasible = screened.Where(one => one.IsFeasible).ToArray();
        if (feasible.Length == 0)
        {
            return say[
                screened.Length == 1 ? "guide.answerNoneOne" : "guide.answerNone",
                screened.Length
            ];
        }

        var cheapest = feasible[0];
        if (cheapest.Value(MetricIds.RunCost) is not null)
        {
            return Run(screened.Length, feasible, presenter, say);
        }

        var fastest = feasible.MaxBy(one => one.Value(MetricIds.SpeedPerUser) ?? 0)!;
        return say[
            ReferenceEquals(cheapest, fastest) ? "guide.answerOne" : "guide.answerTwo",
            feasible.Length,
            screened.Length,
            cheapest.Candidate.Option.Name,
            Cost(cheapest, presenter),
            Speed(fastest, presenter, say),
            fastest.Candidate.Option.Name
        ];
    }

    private static string Run(
        int tried,
        ScreenedCandidate[] feasible,
        Presenter presenter,
        Wording say
    )
    {
        var cheapest = feasible[0];
        var least = feasible.MinBy(one => one.Value(MetricIds.FacilityPower) ?? double.MaxValue)!;
        return say[
            ReferenceEquals(cheapest, least) ? "guide.runOne" : "guide.runTwo",
            feasible.Length,
            tried,
            cheapest.Candidate.Option.Name,
            RunCost(cheapest, presenter, say),
            Power(least, presenter),
            least.Candidate.Option.Name
        ];
    }

    /// <summary>Where the options of the scenario come from, and what work its people make.</summary>
    public static string Story(
        BuyingQuestion question,
        ImmutableArray<ScreenedCandidate> screened,
        Presenter presenter,
        Wording say
    )
    {
        var story = say[
            question.Kind == QuestionKind.Training ? "guide.storyRun" : "guide.story",
            screened.Count(one => one.IsFeasible),
            screened.Length
        ];
        return question.Kind != QuestionKind.Users
            ? story
            : story
                + " "
                + say[
                    "guide.storyPeople",
                    presenter.Whole(question.Amount),
                    presenter.Whole(question.Concurrency)
                ]
                + " "
                + Work(question, presenter, say);
    }

    /// <summary>What people who read at a speed ask of a system, whatever its own speed.</summary>
    public static string Work(BuyingQuestion question, Presenter presenter, Wording say) =>
        question is { RequestsPerSecond: { } requests, MinTokensPerSecondPerUser: { } speed }
            ? say[
                "guide.activeWork",
                presenter.Card(speed, Unit.TokensPerSecond),
                presenter.Card(requests, Unit.One)
            ]
            : say["guide.activeBusy", presenter.Whole(question.Concurrency)];

    /// <summary>Which candidates cost no less than others as far as the performance model can tell, and what the ranges do not cover.</summary>
    public static string Doubt(ImmutableArray<ScreenedCandidate> feasible, Wording say)
    {
        var level = ScreenedDoubt.AsCheapAsTheFirst(feasible);
        var names = level.Take(MostNamed).Select(one => one.Candidate.Option.Name);
        var noise = level.Length switch
        {
            0 => say["guide.noiseNone"],
            > MostNamed => say[
                "guide.noiseMany",
                feasible[0].Candidate.Option.Name,
                string.Join(", ", names),
                level.Length - MostNamed
            ],
            _ => say[
                "guide.noise",
                feasible[0].Candidate.Option.Name,
                StudyCanvas.List([.. names])
            ],
        };
        return feasible.Any(ScreenedDoubt.IsHeldByWholeSystems)
            ? $"{noise} {say["guide.rangesHeld"]}"
            : noise;
    }

    private static string RunCost(ScreenedCandidate one, Presenter presenter, Wording say) =>
        say[
            "guide.runCost",
            presenter.Card(one.Value(MetricIds.RunCost), Unit.Usd),
            presenter.Card(one.Value(MetricIds.Accelerators), Unit.One)
        ];

    private static string Power(ScreenedCandidate one, Presenter presenter)
    {
        var metric = one.Option!.Metric(MetricIds.FacilityPower)!;
        return presenter.Card(metric.Value, metric.Unit);
    }

    private static string Cost(ScreenedCandidate one, Presenter presenter) =>
        presenter.Card(one.Value(MetricIds.CostPerMtokBlended), Unit.UsdPerMillionTokens);

    private static string Speed(ScreenedCandidate one, Presenter presenter, Wording say) =>
        say[
            "guide.perUser",
            presenter.Card(one.Value(MetricIds.SpeedPerUser), Unit.TokensPerSecond)
        ];
}
