using System.Globalization;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Scenarios;
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
        return date.Length > 0 ? $"catalog {hash} with sources up to {date}" : $"catalog {hash}";
    }

    /// <summary>A category of costs.</summary>
    public static string Of(CostCategory category) =>
        category switch
        {
            CostCategory.Systems => "Systems",
            CostCategory.Network => "Network",
            CostCategory.OtherHardware => "Other hardware",
            CostCategory.Facility => "Facility",
            CostCategory.Energy => "Energy",
            CostCategory.Operations => "Operations",
            CostCategory.Rental => "Rental",
            CostCategory.Financing => "Financing",
            CostCategory.Tax => "Income tax",
            _ => "Resale and value left",
        };

    /// <summary>How systems are obtained and housed.</summary>
    public static string Of(Deployment deployment) =>
        deployment switch
        {
            Deployment.Own => "Own facility",
            Deployment.Api => "Managed API",
            Deployment.Colo => "Colocation",
            Deployment.Contract => "Contracted capacity",
            _ => "Cloud",
        };

    /// <summary>How firmly a clause is known.</summary>
    public static string Of(ClauseStatus status) =>
        status switch
        {
            ClauseStatus.Reported => "reported",
            ClauseStatus.Filed => "filed",
            ClauseStatus.Agreed => "signed",
            _ => "amended",
        };

    /// <summary>A layer of the supply chain.</summary>
    public static string Of(SupplyLayer layer) =>
        layer switch
        {
            SupplyLayer.Device => "Device",
            SupplyLayer.Foundry => "Foundry",
            SupplyLayer.Packaging => "Packaging",
            SupplyLayer.Memory => "Memory",
            SupplyLayer.PowerGear => "Power gear",
            SupplyLayer.Operator => "Operator",
            _ => "Jurisdiction",
        };

    /// <summary>What decided the number of systems.</summary>
    public static string Of(SizingLimit limit) =>
        limit switch
        {
            SizingLimit.Given => "the document",
            SizingLimit.Demand => "demand",
            SizingLimit.Power => "power budget",
            SizingLimit.Deadline => "deadline",
            SizingLimit.Answers => "answers of the other fleet",
            SizingLimit.Deliveries => "power of the deliveries",
            _ => "capital budget",
        };

    /// <summary>The money in which amounts are written.</summary>
    public static string MoneyOf(MoneyBasis basis) =>
        basis == MoneyBasis.Real ? "in money of the first month" : "in money of each month";

    /// <summary>What a power budget counts.</summary>
    public static string Of(PowerBasis basis) =>
        basis == PowerBasis.Facility ? "of facility power" : "of IT power";

    /// <summary>A part of the editor.</summary>
    public static string Of(InputTopic topic) =>
        topic switch
        {
            InputTopic.Load => "Load",
            InputTopic.Hardware => "Hardware",
            InputTopic.Facility => "Facility and power",
            InputTopic.Operations => "Operations",
            InputTopic.Finance => "Finance",
            InputTopic.Rental => "Rental",
            _ => "Performance",
        };

    /// <summary>What the time of a step is spent on.</summary>
    public static string Of(TimePartKind kind) =>
        kind switch
        {
            TimePartKind.Weights => "Reading weights",
            TimePartKind.Cache => "Reading the cache",
            TimePartKind.Arithmetic => "Arithmetic",
            TimePartKind.Network => "Waiting for other devices",
            TimePartKind.Host => "Host and launch",
            _ => "Stalls by other prompts",
        };
}
