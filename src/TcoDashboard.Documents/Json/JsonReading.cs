using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

/// <summary>JSON text turned into a tree; numbers are doubles (not-a-number where a number was too large), the first of duplicate keys is kept.</summary>
/// <param name="Root">The tree; <c>null</c> when the text is not JSON, or is the word null.</param>
/// <param name="IsJson">Whether the text could be read to its end.</param>
public sealed record JsonReading(JsonNode? Root, bool IsJson);
