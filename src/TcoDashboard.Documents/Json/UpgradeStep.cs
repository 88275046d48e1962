using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

/// <summary>Turns a document of one schema version into the next.</summary>
/// <param name="From">The version it takes; it gives the one after.</param>
/// <param name="Apply">The change. It gets a tree it may alter and must cope with any content: what is wrong stays for the reader to report.</param>
public sealed record UpgradeStep(int From, Func<JsonObject, JsonObject> Apply);
