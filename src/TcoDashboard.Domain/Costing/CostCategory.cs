namespace TcoDashboard.Domain.Costing;

/// <summary>The categories a reader sees; each has one colour everywhere.</summary>
public enum CostCategory
{
    /// <summary>Accelerator systems and their hosts.</summary>
    Systems,

    /// <summary>Scale-out network.</summary>
    Network,

    /// <summary>Storage, racks, installation and spares.</summary>
    OtherHardware,

    /// <summary>Building, power train and cooling, or the rent of them.</summary>
    Facility,

    /// <summary>Electricity.</summary>
    Energy,

    /// <summary>Support, repair, staff and licences.</summary>
    Operations,

    /// <summary>Rented accelerators.</summary>
    Rental,

    /// <summary>Money that comes back: resale and what is left of the building.</summary>
    Resale,

    /// <summary>Loans and leases: what lenders and lessors pay and are paid.</summary>
    Financing,

    /// <summary>Income tax; negative where costs save tax.</summary>
    Tax,
}
