using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>
/// A fleet with every cost input at zero, full load and no losses, so that a test sets only what its story is about.
/// </summary>
internal sealed record TestFleet
{
    private static readonly Provenance Given = new(Origin.Scenario, "Given by the test.");

    public string Id { get; init; } = "gpu";
    public Deployment Deployment { get; init; } = Deployment.Own;
    public double? Systems { get; init; } = 1;
    public double? DemandTokensPerSecond { get; init; }
    public double OutputTokensPerSecond { get; init; } = 1000;
    public double Kilowatts { get; init; } = 1;
    public double? IdleKilowatts { get; init; }
    public int Accelerators { get; init; } = 1;
    public int Multiple { get; init; } = 1;
    public int LifeMonths { get; init; } = 60;
    public int RampMonths { get; init; } = 1;
    public double InputPerOutput { get; init; }
    public double PrefillShare { get; init; }
    public double CachedInput { get; init; }
    public ImmutableArray<double> LoadCurve { get; init; } = [];
    public DeliveryBasis Delivery { get; init; } = DeliveryBasis.Plain;
    public FinanceBasis Finance { get; init; } = FinanceBasis.Cash;
    public ImmutableDictionary<string, double> Inputs { get; init; } =
        ImmutableDictionary<string, double>.Empty;

    public TestFleet With(string key, double value) =>
        this with
        {
            Inputs = Inputs.SetItem(key, value),
        };

    public TestFleet WithAll(double value, IEnumerable<string> keys) =>
        keys.Aggregate(this, (fleet, key) => fleet.With(key, value));

    public Sheet Sheet(int months, double discountRate = 0) =>
        Sheet(months, discountRate, null, false, null, this);

    public static Sheet Sheet(
        int months,
        double discountRate,
        double? powerMegawatts,
        bool facilityBasis,
        double? capitalUsd,
        params TestFleet[] fleets
    ) =>
        CostModel.Build(
            new(
                new(new(2027, 1, 1), months),
                [.. fleets.Select(fleet => fleet.Basis())],
                powerMegawatts is { } mw ? new("Power budget", Unit.Megawatt, mw, Given) : null,
                facilityBasis,
                capitalUsd is { } usd ? new("Capital budget", Unit.Usd, usd, Given) : null,
                new("Discount rate", Unit.PerYear, discountRate, Given)
            )
            {
                Finance = fleets[0].Finance,
            }
        );

    /// <summary>The sheet in nominal money.</summary>
    public Sheet Nominal(int months, double discountRate, double inflation) =>
        CostModel.Build(
            new(
                new(new(2027, 1, 1), months),
                [Basis()],
                null,
                false,
                null,
                new("Discount rate", Unit.PerYear, discountRate, Given)
            )
            {
                Inflation = new("Inflation", Unit.PerYear, inflation, Given),
                Finance = Finance,
            }
        );

    public FleetBasis Basis() =>
        new()
        {
            Id = Id,
            Name = Id,
            Deployment = Deployment,
            AcceleratorsPerSystem = Accelerators,
            Multiple = Multiple,
            InputPerOutputToken = InputPerOutput,
            CachedInput = CachedInput,
            LoadCurve = LoadCurve,
            OutputPerSystem = new("Output", Unit.TokensPerSecond, OutputTokensPerSecond, Given),
            SequencesPerSystem = new("Sequences", Unit.One, 10, Given),
            PrefillShare = new("Prefill share", Unit.Fraction, PrefillShare, Given),
            PowerAtLoad = new("Power at load", Unit.Kilowatt, Kilowatts, Given),
            PowerIdle = new("Idle power", Unit.Kilowatt, IdleKilowatts ?? Kilowatts, Given),
            PowerProvisioned = new("Provisioned power", Unit.Kilowatt, Kilowatts, Given),
            Demand = DemandTokensPerSecond is { } demand
                ? new("Demand", Unit.TokensPerSecond, demand, Given)
                : null,
            GivenSystems = Systems is { } systems ? new("Systems", Unit.One, systems, Given) : null,
            LifeMonths = LifeMonths,
            RampMonths = RampMonths,
            Delivery = Delivery,
            Input = Input,
        };

    private Leaf Input(string key)
    {
        var definition = InputDefinitions.ByKey[key];
        var neutral = key switch
        {
            InputKeys.AverageLoad
            or InputKeys.Availability
            or InputKeys.ThroughputFactor
            or InputKeys.Goodput
            or InputKeys.ServeUpTo
            or InputKeys.CachedTokenShare
            or InputKeys.NetworkLevels
            or InputKeys.FacilityRedundancy
            or InputKeys.HardwareTaxBase
            or InputKeys.BytesPerToken
            or InputKeys.Pue => 1,
            InputKeys.FacilityLife => 15,
            _ => 0,
        };
        return new(
            definition.Label,
            definition.Unit,
            Inputs.GetValueOrDefault(key, neutral),
            Given
        );
    }
}
