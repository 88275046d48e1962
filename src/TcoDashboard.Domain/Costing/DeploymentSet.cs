namespace TcoDashboard.Domain.Costing;

/// <summary>The deployments an input matters for.</summary>
[Flags]
public enum DeploymentSet
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Bought, in a facility of one's own.</summary>
    Own = 1,

    /// <summary>Bought, in rented space.</summary>
    Colo = 2,

    /// <summary>Rented by the hour.</summary>
    Cloud = 4,

    /// <summary>Charged by the token.</summary>
    Api = 8,

    /// <summary>Somebody else's machines.</summary>
    Hosted = Cloud | Api,

    /// <summary>Capacity contracted by the megawatt.</summary>
    Contract = 16,

    /// <summary>Bought hardware, wherever it stands.</summary>
    Bought = Own | Colo,

    /// <summary>Hardware a supplier owns and houses.</summary>
    Supplied = Cloud | Api | Contract,

    /// <summary>All deployments.</summary>
    All = Own | Colo | Cloud | Api | Contract,
}
