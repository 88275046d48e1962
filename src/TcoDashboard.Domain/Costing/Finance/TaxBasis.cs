namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>Income tax of an option: costs and depreciation lower it, revenue and resale raise it. Paid at the end of each fiscal year.</summary>
public sealed record TaxBasis
{
    /// <summary>Tax rate on income, 0 to 1.</summary>
    public required Leaf Rate { get; init; }

    /// <summary>What a loss is worth.</summary>
    public LossTreatment Losses { get; init; }

    /// <summary>Share of a profit that carried losses may offset; only with <see cref="LossTreatment.CarriedForward"/>.</summary>
    public Leaf? LossLimit { get; init; }

    /// <summary>How hardware is written off.</summary>
    public required WriteOffPlan Hardware { get; init; }

    /// <summary>How the building and all other capital expenditure is written off.</summary>
    public required WriteOffPlan Facility { get; init; }
}
