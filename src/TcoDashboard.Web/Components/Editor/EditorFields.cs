using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The numbers of a document that are no inputs of the cost model; their ranges are those of the schema.</summary>
internal static partial class EditorFields
{
    public static EntryField Years(Wording say) =>
        new("horizon_years", say["editor.horizon"], Unit.Year, 0, 10)
        {
            IsMinimumExcluded = true,
            IsWholeMonths = true,
            Counted = say["unit.years"],
        };

    /// <summary>The horizon where only whole years are offered.</summary>
    public static EntryField WholeYears(Wording say) =>
        new("horizon_years", say["editor.horizon"], Unit.Year, 1, 10)
        {
            IsWhole = true,
            Counted = say["unit.years"],
        };

    public static EntryField PowerBudget(Wording say) =>
        new("limits.power_budget_mw", say["editor.powerBudget"], Unit.Megawatt, 0, 100_000)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField CapitalBudget(Wording say) =>
        new("limits.capital_budget_usd", say["editor.capitalBudget"], Unit.Usd, 0, 1e13)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField InputTokens(int workload, Wording say) =>
        Tokens(workload, "input_tokens", say["editor.promptLengthMean"], say);

    public static EntryField OutputTokens(int workload, Wording say) =>
        Tokens(workload, "output_tokens", say["editor.answerLengthMean"], say);

    /// <summary>In trillions; the document holds single tokens.</summary>
    public static EntryField TrainingTokens(int workload, Wording say) =>
        new(
            Path(workload, "training.tokens"),
            say["editor.tokensOfARun"],
            Unit.TrillionTokens,
            1e-12,
            1e6
        );

    public static EntryField SequenceTokens(int workload, Wording say) =>
        Tokens(workload, "training.sequence_tokens", say["editor.sequenceLength"], say);

    public static EntryField GlobalBatch(int workload, Wording say) =>
        new(
            Path(workload, "training.global_batch_sequences"),
            say["editor.sequencesOfAStep"],
            Unit.One,
            1,
            10_000_000
        )
        {
            IsWhole = true,
            Counted = say["unit.sequences"],
        };

    public static EntryField Deadline(int workload, Wording say) =>
        new(
            Path(workload, "training.deadline_days"),
            say["editor.aRunEndsWithin"],
            Unit.Day,
            0,
            36_500
        )
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField CachedInput(int workload, Wording say) =>
        new(
            Path(workload, "cached_input_fraction"),
            say["editor.promptFoundInCache"],
            Unit.Fraction,
            0,
            1
        );

    public static EntryField MaxTtft(int workload, Wording say) =>
        new(
            Path(workload, "ttft_max_ms"),
            say["editor.timeToFirstToken"],
            Unit.Millisecond,
            0,
            3_600_000
        )
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField MinSpeed(int workload, Wording say) =>
        new(
            Path(workload, "user_speed_min_tokens_per_s"),
            say["editor.speedPerUserAt"],
            Unit.TokensPerSecond,
            0,
            1e6
        )
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField Demand(int workload, DemandKind kind, Wording say) =>
        new(
            Path(workload, "peak_demand"),
            say["editor.demandAtThePeak"],
            kind == DemandKind.OutputTokensPerSecond ? Unit.TokensPerSecond : Unit.One,
            0,
            kind == DemandKind.OutputTokensPerSecond ? 1e13 : 1e10
        )
        {
            IsMinimumExcluded = true,
            IsOptional = true,
            Counted = kind switch
            {
                DemandKind.ConcurrentUsers => say["unit.users"],
                DemandKind.RequestsPerSecond => say["unit.requests"],
                _ => null,
            },
        };

    public static EntryField Systems(string fleetPath, Wording say) =>
        new(fleetPath + "systems_count", say["editor.numberOfSystems"], Unit.One, 0, 1_000_000)
        {
            IsMinimumExcluded = true,
            HasWholeSteps = true,
            IsOptional = true,
            Counted = say["unit.systems"],
        };

    public static EntryField TransferLink(string fleetPath, Wording say) =>
        new(
            fleetPath + "transfer_link_gb_per_s",
            say["editor.linkThatBringsPrompts"],
            Unit.GigabytesPerSecond,
            0,
            1e6
        )
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static string Path(int workload, string field) =>
        FormattableString.Invariant($"workloads[{workload}].{field}");

    private static EntryField Tokens(int workload, string key, string label, Wording say) =>
        new(Path(workload, key), label, Unit.One, 1, 10_000_000)
        {
            IsWhole = true,
            Counted = say["unit.tokens"],
        };
}
