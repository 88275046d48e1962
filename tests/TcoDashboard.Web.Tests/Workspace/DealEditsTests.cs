using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Components.Editor.Deals;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>The deal editor: every kind of clause can be added, changed over its whole range, copied and removed, and the document stays valid.</summary>
public sealed class DealEditsTests
{
    private static readonly ScenarioDocument s_scenario = SampleScenarios.Deal750Megawatt();

    public static TheoryData<string> Kinds =>
        [.. ClauseTemplates.Kinds(Wording.English).Select(kind => kind.Word)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ClauseOfAnyKind_Added_GivesAValidDealAndDocument(string kind)
    {
        var document = Added(kind);

        var reading = ScenarioReader.Read(ScenarioWriter.Write(document));
        var deal = Deal(document);

        Assert.Empty(reading.Problems);
        Assert.Equal(ScenarioHash.Of(document), ScenarioHash.Of(reading.Document!));
        Assert.Empty(
            DealChecks.Check(deal, "options[0].deal", document.Start, 12 * document.Years)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryNumber_AtBothEndsOfItsRange_IsTakenByTheReader(string kind)
    {
        var document = Added(kind);
        var clause = Deal(document).Clauses[0];
        foreach (
            var number in ClauseForms
                .Of(clause, Wording.English)
                .Groups.SelectMany(group => group.Fields)
                .OfType<ClauseNumber>()
        )
        {
            var least = number.IsMinimumExcluded
                ? number.Minimum + (number.IsWhole ? 1 : 1e-9)
                : number.Minimum;
            foreach (var value in (double[])[least, number.Maximum])
            {
                var changed = document.WithClause("gpu", clause.Id, one => number.Set(one, value));

                var reading = ScenarioReader.Read(ScenarioWriter.Write(changed));

                Assert.True(
                    reading.Problems.IsEmpty,
                    $"{number.Key} = {value}: {string.Join(" ", reading.Problems.Select(problem => problem.Message))}"
                );
                Assert.Equal(
                    value,
                    ClauseForms
                        .Of(Deal(reading.Document!).Clauses[0], Wording.English)
                        .Groups.SelectMany(group => group.Fields)
                        .OfType<ClauseNumber>()
                        .Single(field => field.Key == number.Key)
                        .Value
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Choices_EachTaken_GiveAValidDocument(string kind)
    {
        var document = Added(kind);
        var clause = Deal(document).Clauses[0];
        foreach (
            var choice in ClauseForms
                .Of(clause, Wording.English)
                .Groups.SelectMany(group => group.Fields)
                .OfType<ClauseChoice>()
        )
        {
            foreach (var word in choice.Choices)
            {
                var changed = document.WithClause(
                    "gpu",
                    clause.Id,
                    one => choice.Set(one, word.Value)
                );

                Assert.Empty(ScenarioReader.Read(ScenarioWriter.Write(changed)).Problems);
            }
        }
    }

    [Theory]
    [InlineData("capacity")]
    [InlineData("price_tiers")]
    [InlineData("warrants")]
    public void Rows_AddedAndRemoved_AreTheClauseBefore(string kind)
    {
        var document = Added(kind);
        var clause = Deal(document).Clauses[0];
        var form = ClauseForms.Of(clause, Wording.English);

        var longer = form.Add!(clause);
        var rows = ClauseForms.Of(longer, Wording.English).Groups;
        var back = rows[^1].Remove!(longer);

        Assert.Equal(form.Groups.Length + 1, rows.Length);
        Assert.Equal(
            ScenarioHash.Of(document),
            ScenarioHash.Of(document.WithClause("gpu", clause.Id, _ => back))
        );
    }

    [Fact]
    public void Capacity_AddedAndRemoved_ContractsTheFleetAndBuysItAgain()
    {
        var contracted = Added("capacity");
        var bought = contracted.WithoutClause("gpu", "capacity");

        Assert.Equal(Deployment.Contract, contracted.Options[0].Fleets[0].Deployment);
        Assert.Equal(Deployment.Own, bought.Options[0].Fleets[0].Deployment);
        Assert.Null(bought.Options[0].Deal);
    }

    [Fact]
    public void Clause_RemovedFromADeal_IsNoLongerWaitedFor()
    {
        var document = Added("price_index")
            .WithClauseAdded(
                "gpu",
                ClauseTemplates.Of("take_or_pay", s_scenario.Start, 60, Wording.English)
            )
            .WithClause("gpu", "take_or_pay", one => one with { After = ["price_index"] })
            .WithoutClause("gpu", "price_index");

        Assert.Empty(Assert.Single(Deal(document).Clauses).After);
    }

    [Fact]
    public void Deal_TakenOver_ChangesOnItsOwn()
    {
        var copied = Added("price_tiers").WithDealCopied("gpu", s_scenario.Options[1].Id);
        var changed = copied.WithSupplier("gpu", "Somebody");

        Assert.Equal("", changed.Options[1].Deal!.Supplier);
        Assert.Equal(Deal(copied).Clauses, changed.Options[1].Deal!.Clauses);
    }

    [Fact]
    public void ClausesOfOneKind_HaveTheirOwnIds()
    {
        var document = Added("price_index")
            .WithClauseAdded(
                "gpu",
                ClauseTemplates.Of("price_index", s_scenario.Start, 60, Wording.English)
            );

        Assert.Equal(2, Deal(document).Clauses.Select(clause => clause.Id).Distinct().Count());
    }

    public static TheoryData<string, Func<SupplyTerms, SupplyTerms>> Risks =>
        new()
        {
            { "lead time", terms => terms.WithLeadTime(s_scenario.Start) },
            { "outage", terms => terms.WithOutage() },
            { "failure", terms => terms.WithFailure() },
        };

    [Theory]
    [MemberData(nameof(Risks))]
    public void SupplyRisk_Added_GivesAValidDocument(
        string what,
        Func<SupplyTerms, SupplyTerms> add
    )
    {
        var document = s_scenario.WithSupply("gpu", add).WithSupply("gpu", add);

        var reading = ScenarioReader.Read(ScenarioWriter.Write(document));

        Assert.NotNull(what);
        Assert.Empty(reading.Problems);
        Assert.Equal(ScenarioHash.Of(document), ScenarioHash.Of(reading.Document!));
        Assert.Empty(
            SupplyChecks.Check(
                document.FindOption("gpu")!.Supply!,
                "options[0].supply",
                document.Start,
                12 * document.Years
            )
        );
    }

    [Fact]
    public void SupplyRisk_TakenAwayAgain_IsTheDocumentBefore()
    {
        var document = s_scenario
            .WithSupply("gpu", terms => terms.WithLeadTime(s_scenario.Start).WithOutage())
            .WithSupply("gpu", terms => terms.WithoutLeadTime(0) with { Events = [] });

        Assert.Equal(ScenarioHash.Of(s_scenario), ScenarioHash.Of(document));
        Assert.Null(document.FindOption("gpu")!.Supply);
    }

    [Fact]
    public void Terms_TakenOverWithoutCapacity_ReleaseTheFleetThatWasContracted()
    {
        var tiers = ClauseTemplates.Of(
            "price_tiers",
            s_scenario.Start,
            s_scenario.Months,
            Wording.English
        );
        var other = s_scenario.Options[1].Id;
        var contracted = Added("capacity").WithClauseAdded(other, tiers);

        var taken = contracted.WithDealCopied(other, "gpu");

        Assert.Equal(Deployment.Own, taken.FindOption("gpu")!.Fleets[0].Deployment);
        Assert.Null(taken.FindOption("gpu")!.Deal!.Capacity);
    }

    [Fact]
    public void Deal_MovedToAnotherFleet_TakesItsContractedCapacityAlong()
    {
        var second = s_scenario.Options[0].Fleets[0] with { Id = "second" };
        var document = Added("capacity") is var one
            ? one with
            {
                Options =
                [
                    one.Options[0] with
                    {
                        Fleets = one.Options[0].Fleets.Add(second),
                    },
                    .. one.Options[1..],
                ],
            }
            : one;

        var moved = document.WithDealFleet("gpu", "second").FindOption("gpu")!;

        Assert.Equal(
            [Deployment.Own, Deployment.Contract],
            moved.Fleets.Select(fleet => fleet.Deployment)
        );
        Assert.Equal("second", moved.Deal!.Fleet);
        Assert.Equal(
            ScenarioHash.Of(document),
            ScenarioHash.Of(document.WithDealFleet("gpu", "no such fleet"))
        );
    }

    [Fact]
    public void Layers_AddedUntilNoneIsLeft_EachStandOnceAndTheirSharesAddUp()
    {
        var terms = new SupplyTerms();
        for (var count = 0; count < 9; count++)
        {
            terms = terms.WithLayer();
        }

        var layer = terms.Layers[0].WithSupplier().WithSupplier();

        Assert.Equal(7, terms.Layers.Select(one => one.Layer).Distinct().Count());
        Assert.Equal(7, terms.Layers.Length);
        Assert.Equal([0.5, 0.25, 0.25], layer.Suppliers.Select(one => one.Share));
        Assert.Equal(
            terms.Layers[0].Suppliers,
            layer.WithoutLastSupplier().WithoutLastSupplier().WithoutLastSupplier().Suppliers
        );
    }

    private static ScenarioDocument Added(string kind) =>
        s_scenario.WithClauseAdded(
            "gpu",
            ClauseTemplates.Of(kind, s_scenario.Start, s_scenario.Months, Wording.English)
        );

    private static DealTerms Deal(ScenarioDocument document) =>
        document.FindOption("gpu")!.Deal
        ?? throw new InvalidOperationException("The option has no deal.");
}
