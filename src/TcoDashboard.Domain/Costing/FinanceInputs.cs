using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about life, resale and discounting.</summary>
internal static class FinanceInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.DiscountRate,
            Worded("Discount rate"),
            Unit.PerYear,
            InputTopic.Finance,
            0,
            0.5,
            DeploymentSet.All,
            Worded(
                "Yearly rate at which later money and later tokens count less. Always real; in nominal money the sheet compounds it with inflation."
            ),
            Defaults.Figure("assumptions/discount_rate#value_per_year")
        )
        {
            IsOptionWide = true,
        },
        new(
            InputKeys.Inflation,
            Worded("General inflation"),
            Unit.PerYear,
            InputTopic.Finance,
            -0.05,
            0.5,
            DeploymentSet.All,
            Worded(
                "Yearly change of all prices. It counts when the scenario is in nominal money, and is required there."
            ),
            Defaults.Neutral(0, Worded("Amounts are in money of the first month."))
        )
        {
            IsOptionWide = true,
        },
        new(
            InputKeys.HardwareLife,
            Worded("Life of the hardware"),
            Unit.Year,
            InputTopic.Finance,
            0.25,
            20,
            DeploymentSet.Bought,
            Worded(
                "Years after which hardware is sold and replaced, in whole months: 3.5 for 42 months."
            ),
            Defaults.Figure("assumptions/hardware_life_years#value_years")
        )
        {
            IsStructural = true,
            IsWholeMonths = true,
        },
        .. Enumerable.Range(1, 5).Select(Resale),
    ];

    private static InputDefinition Resale(int year) =>
        new(
            InputKeys.ResaleAfter(year),
            Worded($"Resale value after {year} {(year == 1 ? Worded("year") : Worded("years"))}"),
            Unit.Fraction,
            InputTopic.Finance,
            0,
            1,
            DeploymentSet.Bought,
            Worded(
                "Share of the purchase price that used hardware brings. The default curve is one vendor's GPU; other hardware may fetch less."
            ),
            Defaults.Figure(
                FormattableString.Invariant($"assumptions/residual_year_{year}#value_fraction")
            )
        );
}
