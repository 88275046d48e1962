namespace TcoDashboard.Data.Scenarios;

/// <summary>Which scenarios to list; the newest change comes first.</summary>
public sealed record ScenarioFilter
{
    /// <summary>Words that must all occur in title or tags, or a scenario's number; empty for all.</summary>
    public string Search { get; init; } = "";

    /// <summary>Lists the deleted ones instead of the others.</summary>
    public bool Deleted { get; init; }

    /// <summary>How many to leave out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>How many to return at most.</summary>
    public int Take { get; init; } = 50;
}
