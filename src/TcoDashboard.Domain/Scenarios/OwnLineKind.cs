namespace TcoDashboard.Domain.Scenarios;

/// <summary>How a line of one's own enters the accounts.</summary>
public enum OwnLineKind
{
    /// <summary>Operating expenditure, paid at the end of its month.</summary>
    Operating,

    /// <summary>Capital expenditure, paid at the start of its month; written off for tax with the building, in the books over the months that remain.</summary>
    Capital,
}
