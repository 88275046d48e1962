using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>In a list of edits each can be told from the others: of which option, and to what.</summary>
public sealed class StepWordsTests
{
    private static readonly ScenarioDocument s_deal = SampleScenarios.Deal750Megawatt();

    public static TheoryData<string, string, Func<ScenarioDocument, ScenarioDocument>> Edits =>
        new()
        {
            {
                "number of systems",
                "number of systems of GB300 NVL72: 13 instead of automatic",
                one => one.WithSystems("gpu", "base", 13)
            },
            { "PUE", "PUE: 1.2", one => one.WithInput(InputPlace.Scenario, "pue", 1.2) },
            {
                "discount rate",
                "discount rate: 8 %/year instead of 10 %/year",
                one => one.WithInput(InputPlace.Scenario, "discount_rate_per_year", 0.08)
            },
            {
                "electricity price",
                "electricity price of CS-3: 0.05 USD/kWh",
                one =>
                    one.WithInput(
                        InputPlace.OfOption("wafer"),
                        "electricity_price_usd_per_kwh",
                        0.05
                    )
            },
            {
                "title",
                "title: “Mine” instead of “750 MW inference fleet”",
                one => one.WithTitle("Mine")
            },
            // Several things at once: what they are called is all that can be said.
            { "copy of an option", "copy of an option", one => one.WithOptionDuplicated("gpu") },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Of_AnEdit_NamesOptionAndValue(
        string what,
        string expected,
        Func<ScenarioDocument, ScenarioDocument> edit
    )
    {
        var step = new EditStep(edit(s_deal), what, DateTimeOffset.UnixEpoch);

        Assert.Equal(expected, StepWords.Of(s_deal, step, Presenter.English, Wording.English));
    }
}
