using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about support, repair, staff and licences.</summary>
internal static class OperationsInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.SupportShare,
            Worded("Support over hardware"),
            Unit.PerYear,
            InputTopic.Operations,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Vendor support as a yearly share of the purchase price in service."),
            Defaults.Figure("assumptions/support_share_per_year#value_per_year")
        ),
        new(
            InputKeys.RepairShare,
            Worded("Repair over hardware"),
            Unit.PerYear,
            InputTopic.Operations,
            0,
            1,
            DeploymentSet.Bought,
            Worded("Repair outside warranty as a yearly share of the purchase price in service."),
            Defaults.Figure("assumptions/repair_share_per_year#value_per_year")
        ),
        new(
            InputKeys.StaffPerMegawatt,
            Worded("Staff per MW"),
            Unit.One / Unit.Megawatt,
            InputTopic.Operations,
            0,
            100,
            DeploymentSet.Bought,
            Worded("Full-time employees per megawatt of IT power."),
            Defaults.Figure("assumptions/staff_fte_per_mw#value_fte_per_mw")
        ),
        new(
            InputKeys.StaffMinimum,
            Worded("Least staff of a fleet"),
            Unit.One,
            InputTopic.Operations,
            0,
            1000,
            DeploymentSet.All,
            Worded("Full-time employees even the smallest fleet needs."),
            Defaults.Figure("assumptions/staff_minimum_fte#value_fte")
        ),
        new(
            InputKeys.StaffCost,
            Worded("Cost of an employee"),
            Unit.UsdPerYear,
            InputTopic.Operations,
            0,
            2000000.0,
            DeploymentSet.All,
            Worded("Loaded yearly cost of one full-time employee."),
            Defaults.Figure("assumptions/staff_cost_usd_per_year#value_usd_per_year")
        ),
        new(
            InputKeys.Software,
            Worded("Software per accelerator"),
            Unit.UsdPerYear,
            InputTopic.Operations,
            0,
            100000.0,
            DeploymentSet.All,
            Worded("Licences per accelerator and year. Zero means an open-source serving stack."),
            Defaults.Figure(
                "assumptions/software_usd_per_accelerator_year#value_usd_per_accelerator_year"
            )
        ),
    ];
}
