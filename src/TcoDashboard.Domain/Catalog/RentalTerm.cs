namespace TcoDashboard.Domain.Catalog;

/// <summary>For how long a rental price is promised.</summary>
public enum RentalTerm
{
    /// <summary>The catalog does not say.</summary>
    Unstated,

    /// <summary>By the hour, given back at any time; what later hours cost is not promised.</summary>
    OnDemand,

    /// <summary>A price for a stated number of months, paid whether used or not.</summary>
    Contract,

    /// <summary>Idle machines that the provider may take back within minutes, at a price that moves by the hour.</summary>
    Spot,

    /// <summary>Machines booked for some days or weeks ahead.</summary>
    Block,
}
