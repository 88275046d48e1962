namespace TcoDashboard.Domain.Costing;

/// <summary>How a cost enters the accounts.</summary>
public enum CostGroup
{
    /// <summary>Capital expenditure, paid when systems are bought.</summary>
    Capital,

    /// <summary>Operating expenditure, paid at the end of the month.</summary>
    Operating,

    /// <summary>Money that comes back, at the end of the month; negative.</summary>
    Credit,

    /// <summary>Financing and tax: money of lenders, lessors and the state; negative when it comes in.</summary>
    Financing,
}
