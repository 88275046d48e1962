using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>The cells of one fleet that several cost lines share. Each is written once, here, and named in the sheet.</summary>
public sealed partial class FleetRows
{
    private readonly Dictionary<string, Expr> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expr> _unitCosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expr> _levels = new(StringComparer.Ordinal);
    private readonly bool _powerBudgetIsFacility;
    private Expr? _premium;

    /// <summary>Starts the rows of a fleet; <see cref="FleetSizing"/> and <see cref="FleetOperation"/> fill them in this order.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="basis">What is known of the fleet.</param>
    /// <param name="powerBudgetIsFacility">Whether a power budget counts cooling and losses.</param>
    /// <param name="levels">The general price level.</param>
    public FleetRows(
        SheetBuilder sheet,
        FleetBasis basis,
        bool powerBudgetIsFacility,
        PriceLevels levels
    )
    {
        Levels = levels;
        Sheet = sheet;
        Basis = basis;
        _powerBudgetIsFacility = powerBudgetIsFacility;
        PowerPerSystem = sheet.Cell(
            Id("power_per_system"),
            Worded($"IT power per system, {basis.Name}"),
            Unit.Kilowatt,
            (
                HasPower
                    ? In(InputKeys.SystemPower)
                    : Leaf("power_provisioned", basis.PowerProvisioned)
            ) * (1 + In(InputKeys.OtherITPower)),
            Worded("The system's own nameplate plus its share of network, storage and management.")
        );
        FullCapacity = WithoutFailures();
        if (basis.Training is null)
        {
            Capacity = CapacityAfter(In(InputKeys.Availability));
        }

        InputPerOutput = basis.Training is null
            ? Leaf(
                "input_per_output",
                new(
                    Worded("Input tokens per output token"),
                    Unit.One,
                    basis.InputPerOutputToken,
                    new(
                        Origin.Scenario,
                        Worded("Mean prompt length over mean answer length of the workload.")
                    )
                )
            )
            : sheet.Constant(0, Unit.One);
        var isPart = LoadBand.IsPart(basis);
        Demand = basis.Demand is { } demand ? PartOf(Leaf("demand", demand), isPart) : null;
        AverageLoad = isPart ? LoadBand.Mean(this) : In(LoadKey);
        DemandByMonth = DemandGrows ? GrowingDemand(Demand!) : Demand;
        DemandAtPeak = DemandGrows
            ? sheet.Cell(
                Id("demand_peak"),
                Worded($"Highest peak demand, {basis.Name}"),
                Unit.TokensPerSecond,
                Fx.MaxOf(DemandByMonth!),
                Worded("Sizing looks at the highest month of the horizon.")
            )
            : Demand;
    }

    /// <summary>What the tokens of the fleet are called: output, or training.</summary>
    internal string Made =>
        Basis.Training is not null ? Worded("Training")
        : IsForPrompts ? Worded("Prompt")
        : Worded("Output");

    /// <summary>The fleet that computes the prompts of this one; <c>null</c> when it serves whole requests.</summary>
    public FleetRows? Prompts { get; private set; }

    /// <summary>Whether another fleet answers the requests whose prompts this one computes, and counts their tokens.</summary>
    public bool IsForPrompts => Basis.PromptsFor is not null;

    /// <summary>Output served on average in each month.</summary>
    public Expr Served { get; private set; } = null!;

    /// <summary>The sheet under construction.</summary>
    public SheetBuilder Sheet { get; }

    /// <summary>The general price level.</summary>
    public PriceLevels Levels { get; }

    /// <summary>What is known of the fleet.</summary>
    public FleetBasis Basis { get; }

    /// <summary>IT power provisioned for one system with its share of other equipment.</summary>
    public Expr PowerPerSystem { get; }

    /// <summary>Output tokens a second of one system at full load that never fails.</summary>
    public Expr FullCapacity { get; }

    /// <summary>Output tokens a second of one system at full load, downtime included; known once the fleet is sized where it trains.</summary>
    public Expr Capacity { get; private set; } = null!;

    /// <summary>Input tokens for each output token, cached ones included.</summary>
    public Expr InputPerOutput { get; }

    /// <summary>Peak demand of the first month in output tokens a second; <c>null</c> when the limits decide.</summary>
    public Expr? Demand { get; }

    /// <summary>Mean over peak load of what the fleet serves.</summary>
    public Expr AverageLoad { get; }

    // A fleet that trains is loaded while runs are under way; both names stand in the sheet as the document writes them.
    private string LoadKey =>
        Basis.Training is null ? InputKeys.AverageLoad : InputKeys.TrainingUse;

    /// <summary>Whether the demand grows from year to year.</summary>
    public bool DemandGrows =>
        Basis.Demand is not null && Basis.Input(InputKeys.DemandGrowth).Value != 0;

    /// <summary>Peak demand of each month; <c>null</c> when the limits decide.</summary>
    public Expr? DemandByMonth { get; }

    /// <summary>Highest peak demand of the horizon; <c>null</c> when the limits decide.</summary>
    public Expr? DemandAtPeak { get; }

    /// <summary>Power one system takes of a power budget, on the budget's basis.</summary>
    public Expr PowerNeed =>
        _powerBudgetIsFacility ? PowerPerSystem * In(InputKeys.Pue) : PowerPerSystem;

    /// <summary>Number of systems when all have arrived.</summary>
    public Expr Systems { get; private set; } = null!;

    /// <summary>Systems that stand on site in each month, running or not.</summary>
    public Expr Present { get; private set; } = null!;

    /// <summary>Systems running in each month.</summary>
    public Expr Active { get; private set; } = null!;

    /// <summary>Systems that start for the first time in each month.</summary>
    public Expr Added { get; private set; } = null!;

    /// <summary>Systems bought in each month: first ones and replacements.</summary>
    public Expr Purchased { get; private set; } = null!;

    /// <summary>Output tokens in each month.</summary>
    public Expr OutputTokens { get; private set; } = null!;

    /// <summary>Input tokens in each month, cached ones included.</summary>
    public Expr InputTokens { get; private set; } = null!;

    /// <summary>IT power provisioned in each month.</summary>
    public Expr ITPowerProvisioned { get; private set; } = null!;

    /// <summary>IT energy of the month, kWh.</summary>
    public Expr ITEnergy { get; private set; } = null!;

    /// <summary>Energy of the facility in each month.</summary>
    public Expr FacilityEnergy { get; private set; } = null!;

    /// <summary>Output served over capacity in each month.</summary>
    public Expr Utilisation { get; private set; } = null!;

    /// <summary>Full-time employees in each month.</summary>
    public Expr Staff { get; private set; } = null!;

    /// <summary>Purchase price of the hardware bought in each month; bought fleets only.</summary>
    public Expr HardwarePurchased { get; private set; } = null!;

    /// <summary>Purchase price of the hardware in service in each month; bought fleets only.</summary>
    public Expr InstalledHardware { get; private set; } = null!;

    /// <summary>What building, power and cooling have cost up to each month; bought fleets only.</summary>
    public Expr FacilityBuilt { get; private set; } = null!;

    /// <summary>Money from selling hardware in each month; bought fleets only.</summary>
    public Expr ResaleProceeds { get; private set; } = null!;

    /// <summary>Straight-line book depreciation of hardware and building in each month; bought fleets only.</summary>
    public Expr Depreciation { get; private set; } = null!;

    /// <summary>Value left of the building in the last month; own fleets only.</summary>
    public Expr FacilityValueLeft { get; private set; } = null!;

    /// <summary>What the deal adds to the bill; <c>null</c> without a deal.</summary>
    public DealCharges? Deal { get; private set; }

    /// <summary>Price of one system after discount.</summary>
    public Expr SystemsUnitCost => UnitCost("capex.systems");

    /// <summary>Price of one system with hosts, network, storage and racks: the base for installation and spares.</summary>
    public Expr EquipmentUnitCost =>
        UnitCost("capex.systems")
        + UnitCost("capex.hosts")
        + UnitCost("capex.network")
        + UnitCost("capex.storage")
        + UnitCost("capex.racks");

    /// <summary>The capital lines of this fleet, in the order of the bill.</summary>
    public ImmutableArray<CapitalLine> CapitalLines =>
        [.. CostLines.All.OfType<CapitalLine>().Where(line => line.IsPaidBy(Basis))];

    /// <summary>A row with a yearly price change; the row itself when the change is zero.</summary>
    /// <param name="key">Key of the input that gives the change a year.</param>
    /// <param name="row">Amounts at the prices of the first month.</param>
    public Expr Grown(string key, Expr row)
    {
        if (Basis.Input(key).Value == 0)
        {
            return row;
        }

        if (!_levels.TryGetValue(key, out var level))
        {
            level = Sheet.Row(
                Id($"level.{key}"),
                Worded($"{Basis.Input(key).Label}, level, {Basis.Name}"),
                Unit.One,
                Fx.Growth(In(key)),
                Worded("1 in the first month.")
            );
            _levels.Add(key, level);
        }

        return row * level;
    }

    /// <summary>The id of a cell of this fleet.</summary>
    public string Id(string local) => $"fleet.{Basis.Id}.{local}";

    /// <summary>An input of the fleet, as a cell named <c>fleet.ID.in.KEY</c>; only inputs that are used enter the sheet.</summary>
    public Expr In(string key)
    {
        if (!_inputs.TryGetValue(key, out var input))
        {
            input = Leaf($"in.{key}", Basis.Input(key));
            _inputs.Add(key, input);
        }

        return input;
    }

    /// <summary>A number from outside as a cell of this fleet.</summary>
    public Expr Leaf(string local, Leaf leaf) =>
        leaf.Quote is { } quote
            ? QuotedInput.Write(
                Sheet,
                Id(local),
                $"{leaf.Label}, {Basis.Name}",
                leaf.Unit,
                quote,
                leaf.Provenance
            )
            : Sheet.Input(
                Id(local),
                $"{leaf.Label}, {Basis.Name}",
                leaf.Unit,
                leaf.Value,
                leaf.Provenance
            );

    /// <summary>US dollars of a capital line for one system, as a cell named <c>fleet.ID.unit.LINE</c>.</summary>
    public Expr UnitCost(CapitalLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!_unitCosts.TryGetValue(line.Id, out var cost))
        {
            cost = Sheet.Cell(
                Id($"unit.{line.Id}"),
                Worded($"{line.Label} per system, {Basis.Name}"),
                Unit.Usd,
                line.PerSystem(this),
                line.Note
            );
            _unitCosts.Add(line.Id, cost);
        }

        return cost;
    }

    /// <summary>All capital for one system: hardware and, for an own facility, building.</summary>
    public Expr UnitCapital() => SumOf(CapitalLines.Select(UnitCost));

    /// <summary>Writes the deal of the fleet, if it has one, before the bill asks for it.</summary>
    internal void Strike(Expr rate) => Deal = Basis.Deal?.Write(this, rate);

    /// <summary>An amount of output, held down to what the systems for prompts bring where those are apart.</summary>
    internal Expr Together(Func<FleetRows, Expr> output) =>
        Prompts is { } prompts ? Fx.Min(output(this), output(prompts)) : output(this);

    internal void TakePromptsFrom(FleetRows prompts) => Prompts = prompts;

    internal void Serve(Expr served) => Served = served;

    internal void Size(Expr systems)
    {
        Systems = systems;
        if (Basis.Training is not null)
        {
            Capacity = CapacityAfter(TrainingRows.Useful(this));
        }
    }

    internal void Deliver(Expr present, Expr active, Expr added, Expr purchased)
    {
        Present = present;
        Active = active;
        Added = added;
        Purchased = purchased;
    }

    /// <summary>Notes what first systems of single deliveries cost more than the fleet's price.</summary>
    internal void Charge(IReadOnlyList<Expr> premiums) =>
        _premium =
            premiums.Count == 0
                ? null
                : Sheet.Row(
                    Id("price_difference"),
                    Worded($"Price difference of deliveries, {Basis.Name}"),
                    Unit.Usd,
                    SumOf(premiums),
                    Worded("Deliveries with a price of their own, against the price of the fleet.")
                );

    /// <summary>The cost of systems with the price differences of single deliveries.</summary>
    internal Expr WithPremium(Expr cost) => _premium is null ? cost : cost + _premium;

    internal void Operate(
        (Expr Output, Expr Input, Expr Utilisation) tokens,
        (Expr Provisioned, Expr IT, Expr Facility) power,
        Expr staff
    )
    {
        OutputTokens = tokens.Output;
        InputTokens = tokens.Input;
        Utilisation = tokens.Utilisation;
        ITPowerProvisioned = power.Provisioned;
        ITEnergy = power.IT;
        FacilityEnergy = power.Facility;
        Staff = staff;
    }

    internal void Build(Expr facilityBuilt) => FacilityBuilt = facilityBuilt;

    internal void Buy(Expr hardwarePurchased) => HardwarePurchased = hardwarePurchased;

    internal void Keep(
        Expr installedHardware,
        Expr resaleProceeds,
        Expr depreciation,
        Expr facilityValueLeft
    )
    {
        InstalledHardware = installedHardware;
        ResaleProceeds = resaleProceeds;
        Depreciation = depreciation;
        FacilityValueLeft = facilityValueLeft;
    }

    internal static Expr SumOf(IEnumerable<Expr> terms) =>
        terms.Aggregate((sum, term) => sum + term);

    // Why: failures of a cluster stop all of it, so their share depends on how many systems there are.
    private Expr PartOf(Expr demand, bool isPart) =>
        isPart
            ? Sheet.Cell(
                Id("demand_part"),
                Worded($"Peak demand of the part served, {Basis.Name}"),
                Unit.TokensPerSecond,
                demand * LoadBand.Height(this),
                Worded("Another fleet serves the rest.")
            )
            : demand;

    private Expr GrowingDemand(Expr demand) =>
        Sheet.Row(
            Id("demand_by_month"),
            Worded($"Peak demand by month, {Basis.Name}"),
            Unit.TokensPerSecond,
            demand * Fx.Growth(In(InputKeys.DemandGrowth))
        );

    private Expr UnitCost(string lineId) =>
        UnitCost(CostLines.All.OfType<CapitalLine>().Single(line => line.Id == lineId));
}
