using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

public sealed class ScenarioEditsTests
{
    private static readonly ScenarioDocument s_deal = SampleScenarios.Deal750Megawatt();

    public static TheoryData<string, Func<ScenarioDocument, ScenarioDocument>> Edits =>
        new()
        {
            { "title", d => d.WithTitle("Two\r\nlines") },
            { "region", d => d.WithRegion("de") },
            { "budget", d => d.WithPowerBudget(Power.FromMegawatts(100), PowerBasis.IT) },
            { "no budget", d => d.WithPowerBudget(null, PowerBasis.IT) },
            { "capital", d => d.WithCapitalBudget(Money.FromUsd(1e9)) },
            { "input", d => d.WithInput(InputPlace.Scenario, InputKeys.Pue, 1.3) },
            { "option input", d => d.WithInput(InputPlace.OfOption("gpu"), InputKeys.Pue, 1.3) },
            {
                "fleet input",
                d => d.WithInput(InputPlace.OfFleet("gpu", "base"), InputKeys.Pue, 1.3)
            },
            { "option", d => d.WithOptionAdded("Third", "nvidia-dgx-b300") },
            { "option copy", d => d.WithOptionDuplicated("gpu") },
            { "fleet", d => d.WithFleetAdded("gpu", "cerebras-cs3") },
            { "fleet copy", d => d.WithFleetDuplicated("gpu", "base") },
            { "training", d => d.WithWorkloadKind(d.Workloads[0].Id, WorkloadKind.Training) },
            { "workload copy", d => d.WithWorkloadDuplicated("chat") },
            { "cloud", d => d.WithDeployment("gpu", "base", Deployment.Cloud, "some-offer") },
            { "systems", d => d.WithSystems("gpu", "base", 12) },
            { "override", d => d.WithOverride("systems/cerebras-cs3#price_usd", 2e6, "Quote.") },
            { "copy", d => d.AsCopy([]) },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void AnyEdit_WrittenAndReadAgain_IsAValidDocument(
        string what,
        Func<ScenarioDocument, ScenarioDocument> edit
    )
    {
        var edited = edit(s_deal);

        var reading = ScenarioReader.Read(ScenarioWriter.Write(edited));

        Assert.NotNull(what);
        Assert.Empty(reading.Problems);
        Assert.Equal(ScenarioHash.Of(edited), ScenarioHash.Of(reading.Document!));
        Assert.NotEqual(ScenarioHash.Of(s_deal), ScenarioHash.Of(edited));
    }

    [Fact]
    public void SettingAnInput_ThenTakingItAway_IsTheDocumentBefore()
    {
        foreach (
            var place in new[]
            {
                InputPlace.Scenario,
                InputPlace.OfOption("gpu"),
                InputPlace.OfFleet("wafer", "base"),
            }
        )
        {
            var set = s_deal.WithInput(place, InputKeys.Pue, 1.3);

            Assert.Equal(1.3, set.InputsAt(place)[InputKeys.Pue]!.Value);
            Assert.Equal(
                ScenarioHash.Of(s_deal),
                ScenarioHash.Of(set.WithoutInput(place, InputKeys.Pue))
            );
        }
    }

    [Fact]
    public void SettingAnInputAgain_KeepsItsNote()
    {
        var noted = s_deal
            .WithInput(InputPlace.Scenario, InputKeys.Pue, 1.3)
            .WithInputNote(InputPlace.Scenario, InputKeys.Pue, "Measured in May.");

        var again = noted.WithInput(InputPlace.Scenario, InputKeys.Pue, 1.25);

        Assert.Equal("Measured in May.", again.Inputs[InputKeys.Pue]!.Note);
    }

    [Fact]
    public void RemovingTheOnlyOptionFleetOrWorkload_ChangesNothing()
    {
        var one = s_deal.WithoutOption("wafer");

        Assert.Same(one, one.WithoutOption("gpu"));
        Assert.Single(one.WithoutFleet("gpu", "base").Options[0].Fleets);
        Assert.Same(one, one.WithoutWorkload("chat"));
    }

    [Fact]
    public void RemovingTheBaseline_LeavesNoDanglingBaseline()
    {
        var left = s_deal.WithoutOption("gpu");

        Assert.Null(left.Baseline);
        Assert.Empty(ScenarioReader.Read(ScenarioWriter.Write(left)).Problems);
    }

    [Fact]
    public void RemovingAWorkload_MovesItsFleetsToTheFirstThatIsLeft()
    {
        var two = s_deal.WithWorkloadDuplicated("chat");

        var left = two.WithoutWorkload("chat");

        Assert.All(
            left.Options.SelectMany(option => option.Fleets),
            fleet => Assert.Equal("chat-2", fleet.Workload)
        );
    }

    [Fact]
    public void AddingOptions_StopsAtSix()
    {
        var full = Enumerable
            .Range(0, 10)
            .Aggregate(s_deal, (document, _) => document.WithOptionDuplicated("gpu"));

        Assert.Equal(ScenarioEdits.MostOptions, full.Options.Length);
        Assert.Equal(
            full.Options.Length,
            full.Options.Select(option => option.Id).Distinct().Count()
        );
    }

    [Fact]
    public void LeavingTheCloud_DropsTheOffer()
    {
        var rented = s_deal.WithDeployment("gpu", "base", Deployment.Cloud, "some-offer");

        var bought = rented.WithDeployment("gpu", "base", Deployment.Own, "some-offer");

        Assert.Null(bought.Options[0].Fleets[0].Offer);
        Assert.Equal(ScenarioHash.Of(s_deal), ScenarioHash.Of(bought));
    }

    [Fact]
    public void Copy_OfACopy_IsNumberedInsteadOfNamedCopyTwice()
    {
        var first = s_deal.AsCopy([s_deal.Title]);
        var second = first.AsCopy([s_deal.Title, first.Title]);
        var third = second.AsCopy([s_deal.Title, first.Title, second.Title]);

        Assert.Equal(
            ["(copy)", "(copy 2)", "(copy 3)"],
            new[] { first, second, third }.Select(copy => copy.Title[(s_deal.Title.Length + 1)..])
        );
    }

    /// <summary>Two options of one name could not be told apart in any table.</summary>
    [Fact]
    public void OptionAndWorkload_DuplicatedTwice_HaveNamesOfTheirOwn()
    {
        var (option, load) = (s_deal.Options[0], s_deal.Workloads[0]);

        var twice = s_deal
            .WithOptionDuplicated(option.Id)
            .WithOptionDuplicated(option.Id)
            .WithWorkloadDuplicated(load.Id)
            .WithWorkloadDuplicated(load.Id);

        Assert.Distinct(twice.Options.Select(one => one.Name));
        Assert.Distinct(twice.Workloads.Select(one => one.Name));
        Assert.Contains(twice.Options, one => one.Name == option.Name + " (copy 2)");
        Assert.Contains(twice.Workloads, one => one.Name == load.Name + " (copy 2)");
    }

    [Fact]
    public void Copy_OfALongTitle_IsCutForTheNumber()
    {
        var title = new string('x', 115) + "😀 yz";

        var copies = Enumerable
            .Range(0, 11)
            .Aggregate(
                new List<string>(),
                (taken, _) => [.. taken, s_deal.WithTitle(title).AsCopy(taken).Title]
            );

        Assert.All(copies, copy => Assert.InRange(copy.Length, 1, 120));
        Assert.Equal(11, copies.Distinct().Count());
        Assert.EndsWith("x (copy 11)", copies[^1], StringComparison.Ordinal);
    }
}
