namespace TcoDashboard.Domain.Scenarios;

/// <summary>What a power budget counts.</summary>
public enum PowerBasis
{
    /// <summary>Power reaching the IT equipment.</summary>
    IT,

    /// <summary>Power drawn by the whole facility, cooling and losses included.</summary>
    Facility,
}
