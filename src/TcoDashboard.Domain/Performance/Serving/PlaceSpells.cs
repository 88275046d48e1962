namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// Whether a simulation must be long because places are now and then all taken. That comes in spells which last as long as answers do: thousands of
/// requests see one such spell or none, and their slowest in a hundred is a matter of seconds or of none.
/// </summary>
internal static class PlaceSpells
{
    // Below it too few wait for a place to be among the slowest in a hundred, though a short run may have missed some; above it any run sees many.
    private const double FewWait = 0.0002;
    private const double ManyWait = 0.3;

    /// <summary>The report of a short run, or of a long one where the short one saw spells.</summary>
    /// <param name="run">Simulates a number of requests.</param>
    /// <param name="few">Requests of the short run.</param>
    /// <param name="many">Requests of the long one.</param>
    public static ServingReport Settled(Func<int, ServingReport> run, int few, int many)
    {
        var report = run(few);
        return many > few && report.WaitsForPlace.Value is > FewWait and < ManyWait
            ? run(many)
            : report;
    }
}
