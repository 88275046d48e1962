using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>What a scenario may assume about serving where it says nothing: the figures of <c>calibration/serving-conditions</c>.</summary>
public static class ServingConditions
{
    /// <summary>Address of the item in the catalog.</summary>
    public const string Item = "serving-conditions";

    /// <summary>Key of the highest load planned for under random arrivals.</summary>
    public const string MaxLoad = "max_load_fraction";

    /// <summary>Key of the variation of the time between bursty requests.</summary>
    public const string ArrivalVariation = "arrival_variation_ratio";

    /// <summary>Key of the tokens drafted before each check.</summary>
    public const string Drafts = "draft_tokens_count";

    /// <summary>Key of the acceptance of the first draft.</summary>
    public const string FirstAcceptance = "first_acceptance_fraction";

    /// <summary>Key of the ratio of acceptance from one draft to the next.</summary>
    public const string Decay = "acceptance_decay_ratio";

    /// <summary>Key of the time of one draft over that of a step.</summary>
    public const string DraftCost = "draft_cost_fraction";

    /// <summary>Key of the tokens that one image becomes.</summary>
    public const string ImageTokens = "image_tokens_count";

    /// <summary>The figure of a key; <c>null</c> in a catalog from before there was one.</summary>
    public static Figure? Find(CatalogRevision catalog, string key)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Find(CatalogKind.Calibration, Item)?.Figure(key);
    }

    /// <summary>The value of a key, or another one in a catalog from before there was one.</summary>
    public static double Value(CatalogRevision catalog, string key, double otherwise) =>
        Find(catalog, key)?.Value ?? otherwise;
}
