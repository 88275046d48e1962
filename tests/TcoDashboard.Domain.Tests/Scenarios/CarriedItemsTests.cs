using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>A document that leaves the place where it was made takes the own items with it that it names, and only those.</summary>
public sealed class CarriedItemsTests
{
    [Fact]
    public void Carrying_OwnSystemOfTheCatalog_GoesWithItsAcceleratorAndLeavesTheRest()
    {
        var document = SampleScenarios.Deal750Megawatt();
        var system = document.Options[0].Fleets[0].System;
        var catalog = new CatalogRevision(
            "own",
            [
                Own(CatalogKind.System, system, ("accelerator", "our-chip")),
                Own(CatalogKind.Accelerator, "our-chip"),
                Own(CatalogKind.Accelerator, "another-chip"),
                Own(CatalogKind.Region, document.Region) with
                {
                    IsOwn = false,
                },
            ]
        );

        var carried = document.Carrying(catalog);

        Assert.Equal(
            [$"systems/{system}", "accelerators/our-chip"],
            carried.OwnItems.Select(item => item.Path)
        );
        Assert.Same(carried, carried.Carrying(catalog));
        Assert.Same(document, document.Carrying(new CatalogRevision("shipped", [])));
    }

    [Fact]
    public void Carrying_OwnItemOfWhichOnlyAFigureIsReplaced_GoesToo()
    {
        var document = SampleScenarios.Deal750Megawatt() with
        {
            Overrides = [new("systems/spare#price_usd", 290_000, "Rebate")],
        };
        var catalog = new CatalogRevision(
            "own",
            [
                Own(CatalogKind.System, "spare", ("accelerator", "our-chip")),
                Own(CatalogKind.Accelerator, "our-chip"),
                Own(CatalogKind.System, "another"),
            ]
        );

        Assert.Equal(
            ["systems/spare", "accelerators/our-chip"],
            document.Carrying(catalog).OwnItems.Select(item => item.Path)
        );
    }

    [Fact]
    public void Carrying_FigureThatTheScenarioReplaced_TakesTheCatalogsOwnOne()
    {
        var document = SampleScenarios.Deal750Megawatt();
        var system = document.Options[0].Fleets[0].System;
        var quote = new Source("Our quote", null, "2026-11-03", "quote");
        var item = Own(CatalogKind.System, system) with
        {
            Figures = ImmutableSortedDictionary<string, Figure>.Empty.Add(
                "price_usd",
                new("price_usd", Quantities.Unit.Usd, 300_000, quote) { Note = "Until May" }
            ),
        };
        var changed = document with
        {
            Overrides = [new($"systems/{system}#price_usd", 290_000, "Rebate")],
        };
        var effective = Scenario
            .Evaluate(changed, new("own", [item]), TestContext.Current.CancellationToken)
            .Catalog;
        Assert.Equal(290_000, effective.Find(item.Path)!.Value("price_usd"));

        var carried = Assert.Single(changed.Carrying(effective).OwnItems);

        var price = carried.Figure("price_usd")!;
        Assert.Equal((300_000, quote, "Until May"), (price.Value, price.Source, price.Note));
        Assert.False(price.IsOverride);
        Assert.Empty(price.Conflicts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Carrying_OwnLoadTests_GoWithScenariosThatAnswerRequests(bool trains)
    {
        var document = trains
            ? TrainingScenarios.Llama405BOnH100()
            : SampleScenarios.Deal750Megawatt();
        var catalog = new CatalogRevision(
            "own",
            [Own(CatalogKind.Calibration, CalibrationItem.Id)]
        );

        Assert.Equal(trains ? 0 : 1, document.Carrying(catalog).OwnItems.Length);
    }

    private static CatalogItem Own(
        CatalogKind kind,
        string id,
        params (string Key, string Value)[] facts
    ) =>
        new(
            kind,
            id,
            id,
            facts.ToImmutableSortedDictionary(
                fact => fact.Key,
                fact => new Fact(fact.Key, fact.Value),
                StringComparer.Ordinal
            ),
            ImmutableSortedDictionary<string, Figure>.Empty,
            []
        )
        {
            IsOwn = true,
        };
}
