namespace TcoDashboard.Domain.Costing;

/// <summary>How systems are obtained and housed.</summary>
public enum Deployment
{
    /// <summary>Bought, in a facility of one's own that is built for them.</summary>
    Own,

    /// <summary>Bought, in rented data-centre space.</summary>
    Colo,

    /// <summary>Rented by the hour from a provider, power and space included.</summary>
    Cloud,

    /// <summary>A managed service that charges by the token; the system only stands for its speed and power.</summary>
    Api,

    /// <summary>Capacity contracted by the megawatt from a supplier, power and space included; a deal says the price.</summary>
    Contract,
}
