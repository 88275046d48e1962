namespace TcoDashboard.Documents.Json;

/// <summary>How many entries a list may have.</summary>
/// <param name="Fewest">Fewest; above zero the list is required.</param>
/// <param name="Most">Most.</param>
public sealed record CountRule(int Fewest, int Most)
{
    /// <summary>The rule in words: "1 to 6".</summary>
    public override string ToString() =>
        Fewest == 0 ? Worded($"at most {Most}") : Worded($"{Fewest} to {Most}");
}
