using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor;

/// <content>The conditions under which a load is served.</content>
internal static partial class EditorFields
{
    public static EntryField Images(int workload) =>
        new(Path(workload, "images.per_request"), "Images a request", Unit.One, 0, 10_000)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
            Counted = "images",
        };

    public static EntryField ImageTokens(int workload) =>
        new(Path(workload, "images.tokens_each"), "Tokens an image", Unit.One, 1, 1_000_000)
        {
            IsWhole = true,
            Counted = "tokens",
        };

    public static EntryField Variation(int workload, string side) =>
        new(
            Path(workload, $"{side}_spread.variation_ratio"),
            "Standard deviation over mean",
            Unit.One,
            0,
            5
        );

    public static EntryField Percentile(int workload, string side, int percent) =>
        new(
            Path(workload, FormattableString.Invariant($"{side}_spread.p{percent}_tokens")),
            percent == 50 ? "Half are shorter than" : "Nine in ten are shorter than",
            Unit.One,
            1,
            10_000_000
        )
        {
            Counted = "tokens",
        };

    public static EntryField SharedPrefix(int workload) =>
        new(
            Path(workload, "shared_prefix_fraction"),
            "Of that, the same in all requests",
            Unit.Fraction,
            0,
            1
        );

    public static EntryField Drafts(int workload) =>
        new(Path(workload, "speculation.draft_tokens"), "Tokens drafted a step", Unit.One, 1, 64)
        {
            IsWhole = true,
            Counted = "tokens",
        };

    public static EntryField FirstAcceptance(int workload) =>
        new(
            Path(workload, "speculation.first_acceptance_fraction"),
            "First draft accepted",
            Unit.Fraction,
            0,
            1
        );

    public static EntryField Decay(int workload) =>
        new(
            Path(workload, "speculation.acceptance_decay_ratio"),
            "Each next one, times",
            Unit.One,
            0,
            1
        );

    public static EntryField DraftCost(int workload) =>
        new(
            Path(workload, "speculation.draft_cost_fraction"),
            "Time of a draft, of a step",
            Unit.Fraction,
            0,
            2
        );

    public static EntryField Burstiness(int workload) =>
        new(
            Path(workload, "arrivals.variation_ratio"),
            "Times between requests: standard deviation over mean",
            Unit.One,
            1,
            5
        )
        {
            IsMinimumExcluded = true,
        };

    public static EntryField MaxLoad(int workload) =>
        new(
            Path(workload, "arrivals.max_load_fraction"),
            "Highest load of a copy",
            Unit.Fraction,
            0.05,
            0.98
        )
        {
            IsOptional = true,
        };
}
