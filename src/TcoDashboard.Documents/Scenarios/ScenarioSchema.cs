using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>The words, ranges and sizes of schema tco-scenario/1, shared by reader and writer.</summary>
internal static class ScenarioSchema
{
    public static readonly TextRule Title = TextRule.Line(120);
    public static readonly TextRule Question = TextRule.Line(300);
    public static readonly TextRule Story = TextRule.Lines(4000);
    public static readonly TextRule Tag = TextRule.Line(40);
    public static readonly TextRule Name = TextRule.Line(120);
    public static readonly TextRule Note = TextRule.Lines(1000);
    public static readonly TextRule Address = TextRule.Line(200);
    public static readonly TextRule Month = TextRule.Line(20);

    public static readonly CountRule Tags = new(0, 20);
    public static readonly CountRule Workloads = new(1, 8);
    public static readonly CountRule Options = new(1, 6);
    public static readonly CountRule Fleets = new(1, 8);
    public static readonly CountRule Overrides = new(0, 200);
    public static readonly CountRule OwnItems = new(0, 50);
    public static readonly CountRule Regions = new(0, 60);
    public static readonly CountRule Tranches = new(0, 24);
    public static readonly CountRule PowerSteps = new(0, 60);
    public static readonly CountRule LoadSteps = new(0, 168);
    public const int MostInputs = 200;

    public static readonly NumberRange Horizon = NumberRange.Above(0, 10, Worded("years"));
    public static readonly NumberRange PowerBudget = NumberRange.Above(0, 100_000, Worded("MW"));
    public static readonly NumberRange CapitalBudget = NumberRange.Above(0, 1e13, Worded("USD"));
    public static readonly NumberRange Tokens = NumberRange.From(1, 10_000_000, Worded("tokens"));
    public static readonly NumberRange TrainingTokens = NumberRange.From(1, 1e18, Worded("tokens"));
    public static readonly NumberRange Sequences = NumberRange.From(
        1,
        10_000_000,
        Worded("sequences")
    );
    public static readonly NumberRange Deadline = NumberRange.Above(0, 36_500, Worded("days"));
    public static readonly NumberRange Latency = NumberRange.Above(0, 3_600_000, Worded("ms"));
    public static readonly NumberRange Speed = NumberRange.Above(0, 1e6, Worded("tokens/s"));
    public static readonly NumberRange TransferLink = NumberRange.Above(0, 1e6, Worded("GB/s"));
    public static readonly NumberRange Variation = NumberRange.From(0, 5, "");
    public static readonly NumberRange Burstiness = NumberRange.Above(1, 5, "");
    public static readonly NumberRange MaxLoad = NumberRange.From(0.05, 0.98, "");
    public static readonly NumberRange Images = NumberRange.Above(0, 10_000, Worded("images"));
    public static readonly NumberRange ImageTokens = NumberRange.From(
        1,
        1_000_000,
        Worded("tokens")
    );
    public static readonly NumberRange Drafts = NumberRange.From(1, 64, Worded("tokens"));
    public static readonly NumberRange DraftCost = NumberRange.From(0, 2, "");
    public static readonly NumberRange Systems = NumberRange.From(1, 1_000_000, Worded("systems"));

    // A mean number of systems, for example 226.75 over a day, may be in part.
    public static readonly NumberRange FleetSystems = NumberRange.Above(
        0,
        1_000_000,
        Worded("systems")
    );

    public static readonly NumberRange TrancheShare = NumberRange.Above(0, 1, "");
    public static readonly NumberRange SystemPrice = NumberRange.From(0, 1e10, Worded("USD"));
    public static readonly NumberRange RampMonths = NumberRange.From(1, 120, Worded("months"));
    public static readonly NumberRange Commissioning = NumberRange.From(0, 36, Worded("months"));
    public static readonly NumberRange LeadTime = NumberRange.Above(0, 520, Worded("weeks"));
    public static readonly NumberRange PowerStep = NumberRange.From(0, 100_000, Worded("MW"));
    public static readonly NumberRange LoadStep = NumberRange.Above(0, 1e12, "");

    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public static readonly Vocabulary<PowerBasis> PowerBases = new(
        ("it", PowerBasis.IT),
        ("facility", PowerBasis.Facility)
    );

    public static readonly Vocabulary<MoneyBasis> MoneyBases = new(
        ("real", MoneyBasis.Real),
        ("nominal", MoneyBasis.Nominal)
    );

    public static readonly Vocabulary<NumberFormat> Formats = new(
        ("bf16", NumberFormat.Bf16),
        ("fp8", NumberFormat.Fp8),
        ("fp4", NumberFormat.Fp4),
        ("int8", NumberFormat.EightBitInteger)
    );

    public static readonly Vocabulary<TrainingMethod> Methods = new(
        ("pretrain", TrainingMethod.Pretrain),
        ("full_fine_tune", TrainingMethod.FullFineTune),
        ("lora", TrainingMethod.Lora)
    );

    public static readonly Vocabulary<Deployment> Deployments = new(
        ("own", Deployment.Own),
        ("colo", Deployment.Colo),
        ("cloud", Deployment.Cloud),
        ("api", Deployment.Api),
        ("contract", Deployment.Contract)
    );

    public static readonly Vocabulary<ArrivalPattern> Arrivals = new(
        ("poisson", ArrivalPattern.Poisson),
        ("bursty", ArrivalPattern.Bursty)
    );

    public static readonly Vocabulary<LatencyPercentile> Percentiles = new(
        ("mean", LatencyPercentile.Mean),
        ("p50", LatencyPercentile.P50),
        ("p90", LatencyPercentile.P90),
        ("p95", LatencyPercentile.P95),
        ("p99", LatencyPercentile.P99)
    );

    public static readonly Vocabulary<DemandKind> DemandKinds = new(
        ("concurrent_users", DemandKind.ConcurrentUsers),
        ("output_tokens_per_s", DemandKind.OutputTokensPerSecond),
        ("requests_per_s", DemandKind.RequestsPerSecond)
    );

    /// <summary>How much may be demanded, by what is counted.</summary>
    public static NumberRange DemandRange(DemandKind kind) =>
        kind switch
        {
            DemandKind.ConcurrentUsers => NumberRange.Above(0, 1e10, Worded("users")),
            DemandKind.OutputTokensPerSecond => NumberRange.Above(0, 1e13, Worded("tokens/s")),
            _ => NumberRange.Above(0, 1e10, Worded("requests/s")),
        };
}
