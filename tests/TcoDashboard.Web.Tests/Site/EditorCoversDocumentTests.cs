using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Workspace;
using Proof = TcoDashboard.Domain.Procurement.Supply.Evidence;

namespace TcoDashboard.Web.Tests.Site;

/// <summary>Nothing stands in a document that the editor cannot show: every value of a document with everything set has a field on a tab.</summary>
public sealed partial class EditorCoversDocumentTests(DatabaseFixture database)
    : IClassFixture<DatabaseFixture>
{
    // What has no field of its own: names of things inside the document, lists of figures, and what other words choose.
    private static readonly string[] s_without =
    [
        "schema",
        "catalog_revision",
        "baseline",
        "overrides",
        "own_items",
        "tags",
    ];

    [Fact]
    public async Task Editor_OfADocumentWithEverythingSet_HasAFieldForEveryValue()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var site = await TestSite.StartAsync(database);
        var document = Full();
        var created = await site
            .Services.CreateScope()
            .ServiceProvider.GetRequiredService<ScenarioLibrary>()
            .CreateAsync(document, "", stop);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tab in EditorTabs.All)
        {
            var address = new EditorState { Tab = tab }.ToUrl(created.Number);
            var page = await site.Client.GetStringAsync(new Uri(address, UriKind.Relative), stop);
            ids.UnionWith(Ids().Matches(page).Select(match => match.Groups[1].Value));
        }

        var written = JsonNode.Parse(ScenarioWriter.Canonical(document))!;
        var missing = Leaves(written, "")
            .Select(path => ListEnd().Replace(path, ""))
            .Where(path => !s_without.Contains(path.Split('.', '[')[0]))
            // An id is no setting, and where there is one load there is no choice which one a fleet serves.
            .Where(path => path.Split('.')[^1] is not ("id" or "workload"))
            .Where(path => !ids.Contains(FieldId.Of(path)))
            .Where(path => !ids.Contains(FieldId.Of(Chosen(path))))
            .Distinct()
            .ToArray();

        Assert.True(missing.Length == 0, "No field: " + string.Join(", ", missing));
    }

    // Values whose field carries another name: a demand is typed in one box whatever it counts, the basis stands beside the budget.
    private static string Chosen(string path) =>
        path.Contains(".demand", StringComparison.Ordinal)
            ? path[..path.IndexOf(".demand", StringComparison.Ordinal)] + ".peak_demand"
            : path.Replace(
                "limits.power_basis",
                "limits.power_budget_mw",
                StringComparison.Ordinal
            );

    private static ScenarioDocument Full()
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "fifty-million-dollars")
            .Document;
        var plan = new WriteOffSpec
        {
            Method = WriteOffMethod.DecliningBalance,
            Bonus = 0.1,
            Factor = 1.5,
            Salvage = 0.1,
            LifeYears = 4,
        };
        return document with
        {
            Story = "A story.",
            Tags = ["one"],
            MoneyBasis = MoneyBasis.Nominal,
            Currency = new()
            {
                ReportIn = "EUR",
                Rates = [new("EUR", 1.1, document.Start, "a bank")],
            },
            Inputs = document.Inputs.With(InputKeys.Inflation, 0.02, "a note"),
            Limits = document.Limits with
            {
                PowerBudget = Power.FromMegawatts(3),
                PowerBasis = PowerBasis.Facility,
                AirGapped = true,
                SelfHosted = true,
                AllowedRegions = [document.Region],
            },
            ElectricityPath = Path(document),
            Accounting = Accounting(plan),
            Workloads = [Conditions(document.Workloads[0]), .. document.Workloads[1..]],
            Options = [Option(document), .. document.Options[1..]],
        };
    }

    private static WorkloadSpec Conditions(WorkloadSpec load) =>
        load with
        {
            Images = new(1.5, 800),
            InputSpread = new() { Variation = 0.8 },
            OutputSpread = new() { P50 = load.OutputTokens * 0.7, P90 = load.OutputTokens * 2 },
            CachedInput = 0.4,
            SharedPrefix = 0.1,
            Speculation = new(3, 0.8, 0.9, 0.05),
            MaxTtftMs = 60_000,
            TtftAt = LatencyPercentile.P90,
            SpeedAt = LatencyPercentile.P50,
            Arrivals = new()
            {
                Pattern = ArrivalPattern.Bursty,
                Variation = 1.5,
                MaxLoad = 0.7,
            },
            Demand = null,
        };

    private static ImmutableArray<OwnLineSpec> Lines(DateOnly start) =>
        [
            new()
            {
                Id = "guard",
                Name = "Guards",
                Kind = OwnLineKind.Capital,
                Amount = 1000,
                FirstMonth = start,
                LastMonth = start.AddMonths(8),
                GrowthPerYear = 0.02,
                Currency = "EUR",
                Note = "a contract",
            },
            new()
            {
                Id = "subsidy",
                Name = "Subsidy",
                Amount = -1000,
                Years = [new(start.Year, -900)],
            },
        ];

    private static PricePathSpec Path(ScenarioDocument document) =>
        new()
        {
            Years = [new(document.Start.Year, 0.07)],
            Currency = "EUR",
            Note = "a curve",
        };

    private static OptionSpec Option(ScenarioDocument document)
    {
        var first = document.Options[0];
        return first with
        {
            Region = document.Region,
            OwnLines = Lines(document.Start),
            ElectricityPath = Path(document),
            Supply = new()
            {
                ValueUsdPerMonth = 1e6,
                Layers = [new(SupplyLayer.Memory, [("One", 0.6), ("Two", 0.4)], Proof.None)],
                Second = new(1e6, 0.5, true, Proof.None),
                Exit = new(2, 100, 0.5, 90, 1, 1e5, 1e4),
                Advantage = new(document.Options[1].Id, 0.9, 1e6),
            },
            Financing = new()
            {
                Kind = FinancingKind.FinanceLease,
                RatePerYear = 0.07,
                Payment = 0.1,
                EveryMonths = 3,
                TermMonths = 36,
                Share = 0.9,
                Residual = 0.1,
                BuyOut = true,
            },
            Fleets =
            [
                first.Fleets[0] with
                {
                    Systems = 4,
                    Delivery = Delivery(document.Start),
                },
                first.Fleets[0] with
                {
                    Id = "prompts",
                    PromptsFor = first.Fleets[0].Id,
                    TransferGigabytesPerSecond = 50,
                },
            ],
        };
    }

    private static AccountingSpec Accounting(WriteOffSpec plan) =>
        new()
        {
            FiscalYearStart = 7,
            OutputValue = 2,
            InputValue = 1,
            Book = plan,
            CapitalCost = new(0.6, 0.12, 0.07),
            Tax = new()
            {
                Rate = 0.25,
                Losses = LossTreatment.CarriedForward,
                LossLimit = 0.8,
                Hardware = plan,
                Facility = new()
                {
                    Method = WriteOffMethod.Macrs,
                    LifeYears = 15,
                    Convention = MacrsConvention.ByLaw,
                    Bonus = 0.4,
                },
            },
        };

    private static DeliverySpec Delivery(DateOnly start) =>
        new()
        {
            Tranches =
            [
                new()
                {
                    Name = "first",
                    Share = 0.5,
                    Month = start,
                    RampMonths = 3,
                    SystemPrice = Money.FromUsd(400_000),
                },
                new()
                {
                    Share = 0.5,
                    OrderMonth = start,
                    LeadTime = new(20, 30),
                },
            ],
            CommissioningMonths = 1,
            PowerRamp = [new(start, Power.FromMegawatts(1))],
            Retires = start.AddYears(2),
            LoadCurve = [1, 2, 3],
        };

    private static IEnumerable<string> Leaves(JsonNode? node, string path) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field =>
                Leaves(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")
            ),
            JsonArray list => list.SelectMany(
                (item, index) =>
                    Leaves(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))
            ),
            _ => [path],
        };

    [GeneratedRegex("id=\"(f-[^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\[\d+\]$|(?<=inputs\.\w+)\.(value|note)$")]
    private static partial Regex ListEnd();
}
