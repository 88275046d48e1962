using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The numbers of a document that are no inputs of the cost model; their ranges are those of the schema.</summary>
internal static partial class EditorFields
{
    public static EntryField Years { get; } =
        new("horizon_years", "Horizon", Unit.Year, 0, 10)
        {
            IsMinimumExcluded = true,
            IsWholeMonths = true,
            Counted = "years",
        };

    /// <summary>The horizon where only whole years are offered.</summary>
    public static EntryField WholeYears { get; } =
        new("horizon_years", "Horizon", Unit.Year, 1, 10) { IsWhole = true, Counted = "years" };

    public static EntryField PowerBudget { get; } =
        new("limits.power_budget_mw", "Power budget", Unit.Megawatt, 0, 100_000)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField CapitalBudget { get; } =
        new("limits.capital_budget_usd", "Capital budget", Unit.Usd, 0, 1e13)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField InputTokens(int workload) =>
        Tokens(workload, "input_tokens", "Prompt length, mean");

    public static EntryField OutputTokens(int workload) =>
        Tokens(workload, "output_tokens", "Answer length, mean");

    /// <summary>In trillions; the document holds single tokens.</summary>
    public static EntryField TrainingTokens(int workload) =>
        new(Path(workload, "training.tokens"), "Tokens of a run", Unit.TrillionTokens, 1e-12, 1e6);

    public static EntryField SequenceTokens(int workload) =>
        Tokens(workload, "training.sequence_tokens", "Sequence length");

    public static EntryField GlobalBatch(int workload) =>
        new(
            Path(workload, "training.global_batch_sequences"),
            "Sequences of a step",
            Unit.One,
            1,
            10_000_000
        )
        {
            IsWhole = true,
            Counted = "sequences",
        };

    public static EntryField Deadline(int workload) =>
        new(Path(workload, "training.deadline_days"), "A run ends within", Unit.Day, 0, 36_500)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField CachedInput(int workload) =>
        new(Path(workload, "cached_input_fraction"), "Prompt found in cache", Unit.Fraction, 0, 1);

    public static EntryField MaxTtft(int workload) =>
        new(
            Path(workload, "ttft_max_ms"),
            "Time to first token, at most",
            Unit.Millisecond,
            0,
            3_600_000
        )
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField MinSpeed(int workload) =>
        new(
            Path(workload, "user_speed_min_tokens_per_s"),
            "Speed per user, at least",
            Unit.TokensPerSecond,
            0,
            1e6
        )
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    public static EntryField Demand(int workload, DemandKind kind) =>
        new(
            Path(workload, "peak_demand"),
            "Demand at the peak",
            kind == DemandKind.OutputTokensPerSecond ? Unit.TokensPerSecond : Unit.One,
            0,
            kind == DemandKind.OutputTokensPerSecond ? 1e13 : 1e10
        )
        {
            IsMinimumExcluded = true,
            IsOptional = true,
            Counted = kind switch
            {
                DemandKind.ConcurrentUsers => "users",
                DemandKind.RequestsPerSecond => "requests/s",
                _ => null,
            },
        };

    public static EntryField Systems(string fleetPath) =>
        new(fleetPath + "systems_count", "Number of systems", Unit.One, 0, 1_000_000)
        {
            IsMinimumExcluded = true,
            HasWholeSteps = true,
            IsOptional = true,
            Counted = "systems",
        };

    public static EntryField TransferLink(string fleetPath) =>
        new(
            fleetPath + "transfer_link_gb_per_s",
            "Link that brings prompts to one answering system",
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

    private static EntryField Tokens(int workload, string key, string label) =>
        new(Path(workload, key), label, Unit.One, 1, 10_000_000)
        {
            IsWhole = true,
            Counted = "tokens",
        };
}
