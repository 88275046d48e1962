namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>Codes of the problems of serving streams of requests; their texts are listed in docs/reference/problems.md.</summary>
public static class ServingProblems
{
    /// <summary>More requests arrive than can be served: utilisation of 1 or more.</summary>
    public const string Overloaded = "F-340";

    /// <summary>No request rate, or none that is a number.</summary>
    public const string RateOutOfRange = "F-341";
}
