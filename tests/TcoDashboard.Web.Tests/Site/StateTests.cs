using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Components.Pages.Guide;
using TcoDashboard.Web.Components.Pages.Scenarios;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Site;

/// <summary>The address of a page holds its view: whatever is looked at comes back from the address.</summary>
public sealed class StateTests
{
    private static readonly Config s_thousand = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    // Ids as documents may have them, and words as people type them.
    private static readonly Gen<string> s_ids = Gen.Elements(
        "gpu",
        "wafer-2",
        "a.b_c",
        "0",
        new string('x', 60)
    );

    private static readonly Gen<string> s_words = Gen.Elements(
        "750 MW",
        "50 % & more",
        "a+b=c?d#e",
        "日本 🙂",
        "\"quoted\" <b>",
        new string('w', 100)
    );

    [Fact]
    public void EditorState_ThroughItsAddress_ComesBack()
    {
        var places = Gen.OneOf(
            Gen.Constant(InputPlace.Scenario),
            s_ids.Select(InputPlace.OfOption),
            s_ids.SelectMany(option => s_ids.Select(fleet => InputPlace.OfFleet(option, fleet)))
        );
        var whys = s_ids.SelectMany(option =>
            Gen.Elements("npc", "fleet.a.in.pue", "energy.cost")
                .Select(cell => (ExplainAddress?)new ExplainAddress(option, cell))
        );
        var states =
            from tab in Gen.Elements(Enum.GetValues<EditorTab>())
            from part in Optional(Gen.Elements("year", "cash-flow.month"))
            from place in places
            from option in Optional(s_ids)
            from why in Gen.OneOf(Gen.Constant<ExplainAddress?>(null), whys)
            from inputs in Gen.Elements(true, false)
            from field in Optional(Gen.Elements("limits.power_budget_mw", "options[0].name"))
            select new EditorState
            {
                Tab = tab,
                Part = part,
                Place = place,
                Option = option,
                Why = why,
                ShowsInputs = inputs,
                Field = field,
            };

        Check.One(
            s_thousand,
            Prop.ForAll(
                states.ToArbitrary(),
                state =>
                {
                    var url = state.ToUrl(12);
                    Assert.True(url.Length <= 1_500, url);
                    Assert.StartsWith("/scenarios/12", url, StringComparison.Ordinal);
                    Assert.Equal(state, EditorState.FromUrl(url));
                }
            )
        );
    }

    [Theory]
    [InlineData("costs", EditorTab.Finance)]
    [InlineData("power", EditorTab.Facility)]
    [InlineData("speed", EditorTab.Workload)]
    [InlineData("what-if", EditorTab.Uncertainty)]
    [InlineData("table", EditorTab.Summary)]
    [InlineData("no-such-tab", EditorTab.Summary)]
    public void EditorState_OfAnAddressThatNamesAnEarlierTab_LeadsToItsContent(
        string word,
        EditorTab tab
    ) => Assert.Equal(tab, EditorState.FromUrl($"/scenarios/12?tab={word}").Tab);

    /// <summary>Who first says how many megawatts and then how many people says model, place and speed once.</summary>
    [Fact]
    public void GuideState_AskedInAnotherWay_KeepsWhatWasAnswered()
    {
        var power = GuideState.First(QuestionKind.Power) with
        {
            Amount = 20,
            Model = "deepseek-v3.2",
            Region = "no",
            MinTokensPerSecondPerUser = 40,
            Format = NumberFormat.Fp4,
            Years = 6,
        };

        var people = GuideState.Asked(power, QuestionKind.Users);

        Assert.Equal(
            GuideState.First(QuestionKind.Users) with
            {
                Model = "deepseek-v3.2",
                Region = "no",
                MinTokensPerSecondPerUser = 40,
                Format = NumberFormat.Fp4,
                Years = 6,
            },
            people
        );
        Assert.Equal(power, GuideState.Asked(power, QuestionKind.Power));
        Assert.Equal(
            GuideState.First(QuestionKind.Training),
            GuideState.Asked(GuideState.First(QuestionKind.Users), QuestionKind.Training)
        );
    }

    /// <summary>Who has both says both, in whichever order.</summary>
    [Fact]
    public void GuideState_OfMegawattsAndThenOfMoney_KeepsBothLimits()
    {
        var power = GuideState.First(QuestionKind.Power) with { Amount = 20 };

        var money = GuideState.Asked(power, QuestionKind.Capital);
        Assert.Equal((50e6, 20), (money.Amount, money.AlsoWithin));
        var back = GuideState.Asked(money with { Amount = 80e6 }, QuestionKind.Power);
        Assert.Equal((20, 80e6), (back.Amount, back.AlsoWithin));
        Assert.Null(GuideState.Asked(back, QuestionKind.Users).AlsoWithin);
        // What nobody entered is no limit.
        Assert.Null(
            GuideState.Asked(GuideState.First(QuestionKind.Power), QuestionKind.Capital).AlsoWithin
        );
    }

    [Fact]
    public void GuideState_ThroughItsAddress_ComesBack()
    {
        var states =
            from kind in Gen.Elements(Enum.GetValues<QuestionKind>())
            from amount in Gen.Elements(1.0, 2.5, 750, 12_345)
            from ttft in Gen.Elements<double?>(null, 200, 3000, 12.5)
            from speed in Gen.Elements<double?>(null, 15, 100)
            from tokens in Gen.Choose(1, 30_000)
            from format in Gen.Elements(NumberFormat.Bf16, NumberFormat.Fp8, NumberFormat.Fp4)
            from housing in Gen.Elements(Deployment.Own, Deployment.Colo)
            from cloud in Gen.Elements(true, false)
            from asked in Gen.Elements(true, false)
            from active in Gen.Elements(1, 0.2, 0.001, 0.333)
            from trained in Gen.Elements(15e12, 1.5e9, 0.25e12)
            from days in Gen.Elements(151.0, 1, 400)
            from batch in Gen.Choose(1, 9_000)
            from also in Gen.Elements<double?>(null, 12_500, 80_000)
            select new GuideState
            {
                Question = GuideState.First(kind) with
                {
                    Amount = kind switch
                    {
                        QuestionKind.Power => amount,
                        QuestionKind.Training => 1e8 * amount,
                        _ => 10_000 + Math.Round(amount),
                    },
                    AlsoWithin = kind is QuestionKind.Power or QuestionKind.Capital ? also : null,
                    ActiveShare = active,
                    MaxTtftMs = ttft,
                    MinTokensPerSecondPerUser = speed,
                    InputTokens = tokens,
                    SequenceTokens = tokens,
                    TrainingTokens = trained,
                    DeadlineDays = days,
                    GlobalBatch = batch,
                    Format = format,
                    Housing = housing,
                    IncludesCloud = cloud,
                },
                IsAsked = asked,
            };

        Check.One(
            s_thousand,
            Prop.ForAll(
                states.Where(state => state.Question.Amount > 0).ToArbitrary(),
                state => Assert.Equal(state, GuideState.FromUrl(state.ToUrl()))
            )
        );
    }

    [Theory]
    [InlineData("3")]
    [InlineData("eightbitinteger")]
    public void GuideState_OfAFormatThePageDoesNotOffer_TakesTheFirst(string format) =>
        Assert.Equal(
            GuideState.First(QuestionKind.Power),
            GuideState.FromUrl($"/new?format={format}").Question
        );

    [Fact]
    public void GuideState_OfAnAddressWithWrongValues_KeepsWhatItMayTake()
    {
        var question = GuideState
            .FromUrl("/new?from=users&amount=-3&format=fp7&housing=cloud&years=400&ttft=soon")
            .Question;

        Assert.Equal(GuideState.First(QuestionKind.Users), question);
    }

    [Fact]
    public void ScenariosState_ThroughItsAddress_ComesBack()
    {
        var states =
            from search in Gen.OneOf(Gen.Constant(""), s_words)
            from isTrash in Gen.Elements(true, false)
            from sort in Gen.Elements(Enum.GetValues<ScenarioColumn>())
            from isDescending in Gen.Elements(true, false)
            from chosen in Gen.Choose(1, 99_999).ArrayOf()
            select new ScenariosState
            {
                Search = search,
                IsTrash = isTrash,
                Sort = sort,
                IsDescending = isDescending,
                Chosen = [.. chosen.Select(one => (long)one).Distinct()],
            };

        Check.One(
            s_thousand,
            Prop.ForAll(
                states.ToArbitrary(),
                state =>
                {
                    Assert.True(state.ToUrl().Length <= 1_500);
                    var read = ScenariosState.FromUrl(state.ToUrl());
                    Assert.Equal(state with { Chosen = read.Chosen }, read);
                    // An address holds some fifty numbers, and nobody compares more than six.
                    Assert.Equal(state.Chosen.Take(50), read.Chosen.Take(50));
                }
            )
        );
    }

    [Fact]
    public void StartState_ThroughItsAddress_ComesBack() =>
        Check.One(
            s_thousand,
            Prop.ForAll(
                Gen.OneOf(Gen.Constant(""), s_ids).ToArbitrary(),
                preset =>
                    Assert.Equal(
                        new StartState { Preset = preset },
                        StartState.FromUrl(new StartState { Preset = preset }.ToUrl())
                    )
            )
        );

    [Theory]
    [InlineData("/scenarios/1?tab=nothing&at=//&why=&option=&field=&view=sideways")]
    [InlineData("/scenarios/1?tab=summary&tab=power")]
    [InlineData("/scenarios/1?at=a/b/c/d")]
    [InlineData("/scenarios/1?%%%&=&&&")]
    [InlineData("/scenarios/1#tab=power")]
    public void EditorState_FromAnAddressNobodyMade_IsThePlainOne(string url) =>
        Assert.Equal(new EditorState(), EditorState.FromUrl(url));

    [Theory]
    [InlineData("/?preset=")]
    [InlineData("/?other=1")]
    [InlineData("/#preset=a")]
    public void StartState_FromAnAddressNobodyMade_IsThePlainOne(string url) =>
        Assert.Equal(new StartState(), StartState.FromUrl(url));

    private static Gen<string?> Optional(Gen<string> some) =>
        Gen.OneOf(Gen.Constant<string?>(null), some.Select(text => (string?)text));
}
