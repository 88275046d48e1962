using System.Collections.Frozen;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>
/// In what the inputs of one system are counted when another system takes its place: for each megawatt, for each token a second, or for all.
/// </summary>
/// <remarks>
/// Price, power and output of a system describe one machine. A GPU rack is six wafer systems in size, so the price of the one with the power of
/// the other describes nothing that can be bought, and moving them one by one gives two opposing giants. What an architect compares does not
/// depend on how much stands in one box: dollars a megawatt, tokens a second and megawatt. So the inputs are divided by what decides the number
/// of systems, and the size of one system is left over as an input of its own that does nothing but round to whole systems.
/// </remarks>
/// <param name="Local">The input that the others are divided by: what follows the id of the fleet.</param>
/// <param name="Unit">Unit in which it is counted.</param>
/// <param name="IsCount">Whether it is the number of systems, which the others are multiplied with.</param>
internal sealed record SystemScale(string Local, Unit Unit, bool IsCount)
{
    private const string In = "in.";
    private const string Output = "output_per_system";
    private const string Power = "power_provisioned";

    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<
        string,
        string
    >
    {
        [Power] = Worded("IT power provisioned"),
        ["power_at_load"] = Worded("IT power at full load"),
        ["power_idle"] = Worded("IT power when idle"),
        [Output] = Worded("Predicted output"),
        ["sequences_per_system"] = Worded("Requests in flight"),
        [In + InputKeys.MeasuredOutput] = Worded("Measured output"),
        [In + InputKeys.SystemPrice] = Worded("Price of systems"),
        [In + InputKeys.SystemPower] = Worded("IT power at full load"),
        [In + InputKeys.ScaleUpNetwork] = Worded("Scale-up network"),
        [In + InputKeys.OtherCapitalPerSystem] = Worded("Other capital per system"),
        [In + InputKeys.OtherCostPerSystem] = Worded("Other cost per system"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>For each megawatt of IT power that is provided.</summary>
    public static SystemScale OfPower { get; } = new(Power, Unit.Megawatt, IsCount: false);

    /// <summary>For each token a second at full load.</summary>
    public static SystemScale OfOutput { get; } = new(Output, Unit.TokensPerSecond, IsCount: false);

    /// <summary>For all systems together.</summary>
    public static SystemScale OfCount { get; } = new("systems_given", Unit.One, IsCount: true);

    /// <summary>The scale for two fleets, by what decides the number of their systems.</summary>
    /// <returns><c>null</c> when both have the same system, whose inputs are each a thing of its own.</returns>
    public static SystemScale? Between(FleetResult before, FleetResult after) =>
        before.Spec.System == after.Spec.System ? null
        : Both(before, after, SizingLimit.Given) ? OfCount
        : IsPower(before.SizedBy) && IsPower(after.SizedBy) ? OfPower
        : OfOutput;

    /// <summary>Whether an input is of one system, so that it grows with the size of the system.</summary>
    /// <param name="local">What follows the id of the fleet.</param>
    public static bool Scales(string local) => s_names.ContainsKey(local);

    /// <summary>The unit of an input on this scale.</summary>
    public Unit UnitOf(Unit unit) =>
        IsCount ? unit
        : unit.ConvertsTo(Unit) ? Unit.Fraction
        : unit.ConvertsTo(Unit.Watt) ? Unit.Joule / Unit.Token
        : unit / Unit;

    /// <summary>What turns an input over the size of the system, both in their own units, into <see cref="UnitOf"/>.</summary>
    public double Factor(Unit unit, Unit size) =>
        IsCount ? 1
        : unit.ConvertsTo(Unit) ? unit.FactorTo(size)
        : (unit / size).FactorTo(UnitOf(unit));

    /// <summary>Name of an input on this scale.</summary>
    /// <param name="local">What follows the id of the fleet.</param>
    /// <param name="unit">Its unit.</param>
    public string Label(string local, Unit unit)
    {
        var name = s_names[local];
        return IsCount ? Worded($"{name}, all systems together")
            : unit.ConvertsTo(Unit) ? Worded($"{name}, share of that provisioned")
            : Unit == Unit.Megawatt ? Worded($"{name} per MW of IT power")
            : Worded($"{name} per token a second");
    }

    /// <summary>Name of the size itself.</summary>
    public string OwnLabel =>
        IsCount
            ? Worded("Number of systems that share the same total")
            : Worded("Size of one system, as only whole ones are bought");

    private static bool Both(FleetResult before, FleetResult after, SizingLimit limit) =>
        before.SizedBy == limit && after.SizedBy == limit;

    private static bool IsPower(SizingLimit? limit) =>
        limit is SizingLimit.Power or SizingLimit.Deliveries;
}
