namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>What a tax loss is worth.</summary>
public enum LossTreatment
{
    /// <summary>It lowers the tax on other income of the group in the same year.</summary>
    UsedByGroup,

    /// <summary>It is carried forward and lowers the tax on later profits of the same undertaking.</summary>
    CarriedForward,
}
