using TcoDashboard.Web.Components.Pages.Help;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>Where the help explains how a figure is made.</summary>
public static class FigureHelp
{
    // The first whose word begins the name of the figure.
    private static readonly (string Begins, string Page)[] s_pages =
    [
        ("cost-by-category", "reference/cost-model#the-bill"),
        ("bridge-", "explanation/uncertainty#one-machine-against-another"),
        ("deal-bridge", "reference/deal-clauses#from-list-to-effective-price"),
        ("money-split", "reference/cost-model#the-bill"),
        ("power", "reference/cost-model#where-the-power-goes"),
        ("carbon", "reference/cost-model#carbon-and-water"),
        ("water", "reference/cost-model#carbon-and-water"),
        ("load-duration", "reference/cost-model#idle-capacity"),
        ("idle-cost", "reference/cost-model#idle-capacity"),
        ("frontier", "explanation/serving-model"),
        ("latency-cost", "reference/cost-model#unit-costs"),
        ("latency-", "explanation/serving-model#requests-that-arrive-at-random"),
        ("step-time", "explanation/serving-model"),
        ("systems-frontier", "how-to/choose-from-all-systems#see-what-every-system-offers"),
        ("feasibility-", "how-to/choose-from-all-systems#see-what-fits"),
        ("training-step", "explanation/training-model#parts-of-a-step"),
        ("training-", "explanation/training-model"),
        ("cash-flow", "reference/finance-model#statements"),
        ("capex-opex", "reference/finance-model#statements"),
        ("fleet-by-quarter", "reference/cost-model#delivery"),
        ("supply-", "reference/supply-risk#formulas"),
        ("tornado", "explanation/uncertainty#what-flips-it"),
        ("break-even", "explanation/uncertainty#what-flips-it"),
        ("winner-map", "explanation/uncertainty#what-flips-it"),
        ("draws", "explanation/uncertainty#draws"),
        ("chances", "explanation/uncertainty#draws"),
        ("variant-", "explanation/uncertainty#other-sizes-and-times"),
        ("trade-off", "explanation/uncertainty#weighing-what-is-not-money"),
        ("changes", "explanation/uncertainty#what-changed"),
        ("calibration", "explanation/how-far-to-trust-a-speed"),
        ("history-", "how-to/add-a-catalog-item"),
    ];

    /// <summary>The address of the page of the help, with the part of it; <c>null</c> where none tells of such a figure.</summary>
    /// <param name="figureId">Name of the figure.</param>
    public static string? AddressOf(string figureId)
    {
        ArgumentNullException.ThrowIfNull(figureId);
        var page = s_pages
            .FirstOrDefault(one => figureId.StartsWith(one.Begins, StringComparison.Ordinal))
            .Page;
        return page is null ? null : "/help/" + page;
    }

    /// <summary>That place of the page alone, without links, for readers who cannot open the help; <c>null</c> where none tells of such a figure.</summary>
    /// <param name="figureId">Name of the figure.</param>
    public static HelpDocument? TextOf(string figureId) =>
        AddressOf(figureId)?.Split('#') is [var page, ..] parts
        && HelpShelf.All.FirstOrDefault(one => one.Address == page) is { } document
            ? document with
            {
                Blocks = document.Part(parts.ElementAtOrDefault(1)).WithoutLinks(),
            }
            : null;
}
