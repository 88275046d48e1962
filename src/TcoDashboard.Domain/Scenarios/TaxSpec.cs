using TcoDashboard.Domain.Costing.Finance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Income tax, as written in the document.</summary>
public sealed record TaxSpec
{
    /// <summary>Tax rate, 0 to 1; <c>null</c> for the rate of the option's region.</summary>
    public double? Rate { get; init; }

    /// <summary>What a loss is worth.</summary>
    public LossTreatment Losses { get; init; }

    /// <summary>Share of a profit that carried losses may offset, 0 to 1; the US limit is 0.8.</summary>
    public double LossLimit { get; init; } = 1;

    /// <summary>How hardware is written off for tax.</summary>
    public required WriteOffSpec Hardware { get; init; }

    /// <summary>How the building and all other capital expenditure is written off for tax; like the hardware when absent.</summary>
    public WriteOffSpec? Facility { get; init; }
}
