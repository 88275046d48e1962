namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>Which capital expenditure is financed.</summary>
public enum FinancedPart
{
    /// <summary>Systems, hosts, network, storage, racks, installation and spares.</summary>
    Hardware,

    /// <summary>All capital expenditure, the building included.</summary>
    All,
}
