using System.Globalization;
using System.Text.Json;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The words a reader sees for what the domain names by code.</summary>
public static class Words
{
    /// <summary>A catalog revision: by the date of its newest source, and by the first digits of its hash.</summary>
    public static string Catalog(CatalogRevision catalog, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(presenter);
        var hash = catalog.Hash[..Math.Min(catalog.Hash.Length, 8)];
        var newest = catalog.NewestSource;
        var date =
            DateOnly.TryParseExact(
                newest,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? presenter.Date(day)
            : DateOnly.TryParseExact(
                newest,
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            )
                ? presenter.Month(month)
            : newest;
        return date.Length > 0
            ? Worded($"catalog {hash} with sources up to {date}")
            : Worded($"catalog {hash}");
    }

    /// <summary>Key of a category in files: <c>other_hardware</c>.</summary>
    public static string Key(CostCategory category) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(category.ToString());

    /// <summary>A category of costs.</summary>
    public static string Of(CostCategory category) =>
        category switch
        {
            CostCategory.Systems => Worded("Systems"),
            CostCategory.Network => Worded("Network"),
            CostCategory.OtherHardware => Worded("Other hardware"),
            CostCategory.Facility => Worded("Facility"),
            CostCategory.Energy => Worded("Energy"),
            CostCategory.Operations => Worded("Operations"),
            CostCategory.Rental => Worded("Rental"),
            CostCategory.Financing => Worded("Financing"),
            CostCategory.Tax => Worded("Income tax"),
            _ => Worded("Resale and value left"),
        };

    /// <summary>How a throughput was obtained.</summary>
    public static string Of(EvidenceTier tier) =>
        tier switch
        {
            EvidenceTier.Measured => Worded("measured"),
            EvidenceTier.Calibrated => Worded("calibrated"),
            _ => Worded("modelled"),
        };

    /// <summary>Where a value comes from.</summary>
    public static string Of(Origin origin) =>
        origin switch
        {
            Origin.Catalog => Worded("Catalog"),
            Origin.Default => Worded("Default"),
            Origin.Scenario => Worded("Scenario"),
            Origin.Override => Worded("Override"),
            Origin.Model => Worded("Model"),
            Origin.Calendar => Worded("Calendar"),
            _ => Worded("Constant"),
        };

    /// <summary>How systems are obtained and housed.</summary>
    public static string Of(Deployment deployment) =>
        deployment switch
        {
            Deployment.Own => Worded("Own facility"),
            Deployment.Api => Worded("Managed API"),
            Deployment.Colo => Worded("Colocation"),
            Deployment.Contract => Worded("Contracted capacity"),
            _ => Worded("Cloud"),
        };

    /// <summary>How firmly a clause is known.</summary>
    public static string Of(ClauseStatus status) =>
        status switch
        {
            ClauseStatus.Reported => Worded("reported"),
            ClauseStatus.Filed => Worded("filed"),
            ClauseStatus.Agreed => Worded("signed"),
            _ => Worded("amended"),
        };

    /// <summary>A layer of the supply chain.</summary>
    public static string Of(SupplyLayer layer) =>
        layer switch
        {
            SupplyLayer.Device => Worded("Device"),
            SupplyLayer.Foundry => Worded("Foundry"),
            SupplyLayer.Packaging => Worded("Packaging"),
            SupplyLayer.Memory => Worded("Memory"),
            SupplyLayer.PowerGear => Worded("Power gear"),
            SupplyLayer.Operator => Worded("Operator"),
            _ => Worded("Jurisdiction"),
        };

    /// <summary>What decided the number of systems.</summary>
    public static string Of(SizingLimit limit) =>
        limit switch
        {
            SizingLimit.Given => Worded("the number given"),
            SizingLimit.Demand => Worded("demand"),
            SizingLimit.Power => Worded("power budget"),
            SizingLimit.Deadline => Worded("deadline"),
            SizingLimit.Answers => Worded("answers of the other fleet"),
            SizingLimit.Deliveries => Worded("power of the deliveries"),
            _ => Worded("capital budget"),
        };

    /// <summary>The money in which amounts are written.</summary>
    public static string MoneyOf(MoneyBasis basis) =>
        basis == MoneyBasis.Real
            ? Worded("in money of the first month")
            : Worded("in money of each month");

    /// <summary>What a power budget counts.</summary>
    public static string Of(PowerBasis basis) =>
        basis == PowerBasis.Facility ? Worded("of facility power") : Worded("of IT power");

    /// <summary>A part of the editor.</summary>
    public static string Of(InputTopic topic) =>
        topic switch
        {
            InputTopic.Load => Worded("Load"),
            InputTopic.Hardware => Worded("Hardware"),
            InputTopic.Facility => Worded("Facility and power"),
            InputTopic.Operations => Worded("Operations"),
            InputTopic.Finance => Worded("Finance"),
            InputTopic.Rental => Worded("Rental"),
            _ => Worded("Performance"),
        };

    /// <summary>What the time of a step is spent on.</summary>
    public static string Of(TimePartKind kind) =>
        kind switch
        {
            TimePartKind.Weights => Worded("Reading weights"),
            TimePartKind.Cache => Worded("Reading the cache"),
            TimePartKind.Arithmetic => Worded("Arithmetic"),
            TimePartKind.Network => Worded("Waiting for other devices"),
            TimePartKind.Host => Worded("Host and launch"),
            _ => Worded("Stalls by other prompts"),
        };
}
