using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>The identity of a scenario's content: equal documents have equal hashes, however they were spelled.</summary>
public static class ScenarioHash
{
    /// <summary>SHA-256 of the canonical text, 64 lower-case hexadecimal digits.</summary>
    public static string Of(ScenarioDocument document) =>
        CanonicalJson.Hash(ScenarioWriter.Canonical(document));
}
