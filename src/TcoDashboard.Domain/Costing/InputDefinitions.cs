using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing;

/// <summary>The ordered list of everything a user can turn in the cost model.</summary>
public static class InputDefinitions
{
    /// <summary>All inputs, in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        .. LoadInputs.All,
        .. TrainingInputs.All,
        .. ProviderInputs.Band,
        .. HardwareInputs.All,
        .. ProviderInputs.Terms,
        .. NetworkInputs.All,
        .. PurchaseInputs.All,
        .. FacilityInputs.All,
        .. TariffInputs.All,
        .. OtherCostInputs.Land,
        .. OperationsInputs.All,
        .. UpkeepInputs.All,
        .. ProviderInputs.Isolation,
        .. OtherCostInputs.Costs,
        .. FinanceInputs.All,
        .. OtherCostInputs.Amortised,
    ];

    /// <summary>The inputs by key.</summary>
    public static FrozenDictionary<string, InputDefinition> ByKey { get; } =
        All.ToFrozenDictionary(definition => definition.Key, StringComparer.Ordinal);

    /// <summary>The inputs that matter for a deployment and a kind of load, in the order of the editor.</summary>
    public static IEnumerable<InputDefinition> For(Deployment deployment, LoadUse use) =>
        All.Where(definition =>
            definition.AppliesTo.Includes(deployment)
            && (definition.OnlyFor == LoadUse.Any || definition.OnlyFor == use)
        );
}
