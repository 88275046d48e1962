using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor;

/// <content>The conditions under which a load is served.</content>
internal static partial class EditorFields
{
    public static EntryField Images(int workload, Wording say) =>
        new(Path(workload, "images.per_request"), say["editor.imagesARequest"], Unit.One, 0, 10_000)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
            Counted = say["unit.images"],
        };

    public static EntryField ImageTokens(int workload, Wording say) =>
        new(
            Path(workload, "images.tokens_each"),
            say["editor.tokensAnImage"],
            Unit.One,
            1,
            1_000_000
        )
        {
            IsWhole = true,
            Counted = say["unit.tokens"],
        };

    public static EntryField Variation(int workload, string side, Wording say) =>
        new(
            Path(workload, $"{side}_spread.variation_ratio"),
            say["editor.standardDeviationOverMean"],
            Unit.One,
            0,
            5
        );

    public static EntryField Percentile(int workload, string side, int percent, Wording say) =>
        new(
            Path(workload, FormattableString.Invariant($"{side}_spread.p{percent}_tokens")),
            percent == 50 ? say["editor.halfAreShorterThan"] : say["editor.nineInTenAre"],
            Unit.One,
            1,
            10_000_000
        )
        {
            Counted = say["unit.tokens"],
        };

    public static EntryField SharedPrefix(int workload, Wording say) =>
        new(
            Path(workload, "shared_prefix_fraction"),
            say["editor.ofThatTheSame"],
            Unit.Fraction,
            0,
            1
        );

    public static EntryField Drafts(int workload, Wording say) =>
        new(
            Path(workload, "speculation.draft_tokens"),
            say["editor.tokensDraftedAStep"],
            Unit.One,
            1,
            64
        )
        {
            IsWhole = true,
            Counted = say["unit.tokens"],
        };

    public static EntryField FirstAcceptance(int workload, Wording say) =>
        new(
            Path(workload, "speculation.first_acceptance_fraction"),
            say["editor.firstDraftAccepted"],
            Unit.Fraction,
            0,
            1
        );

    public static EntryField Decay(int workload, Wording say) =>
        new(
            Path(workload, "speculation.acceptance_decay_ratio"),
            say["editor.eachNextOneTimes"],
            Unit.One,
            0,
            1
        );

    public static EntryField DraftCost(int workload, Wording say) =>
        new(
            Path(workload, "speculation.draft_cost_fraction"),
            say["editor.timeOfADraft"],
            Unit.Fraction,
            0,
            2
        );

    public static EntryField Burstiness(int workload, Wording say) =>
        new(
            Path(workload, "arrivals.variation_ratio"),
            say["editor.timesBetweenRequestsStandard"],
            Unit.One,
            1,
            5
        )
        {
            IsMinimumExcluded = true,
        };

    public static EntryField MaxLoad(int workload, Wording say) =>
        new(
            Path(workload, "arrivals.max_load_fraction"),
            say["editor.highestLoadOfA"],
            Unit.Fraction,
            0.05,
            0.98
        )
        {
            IsOptional = true,
        };
}
