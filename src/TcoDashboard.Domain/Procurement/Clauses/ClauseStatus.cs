namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>How firmly a clause is known.</summary>
public enum ClauseStatus
{
    /// <summary>Somebody other than the parties says so.</summary>
    Reported,

    /// <summary>A filing of one of the parties says so.</summary>
    Filed,

    /// <summary>Both parties signed it; documents write "signed".</summary>
    Agreed,

    /// <summary>It replaces an earlier clause.</summary>
    Amended,
}
