using System.Text.Json.Nodes;

namespace TcoDashboard.Reports.Exports;

/// <summary>Numbers of JSON.</summary>
internal static class JsonNumber
{
    /// <summary>The number; <c>null</c> for one that JSON cannot write.</summary>
    public static JsonNode? Of(double? value) =>
        value is { } known && double.IsFinite(known) ? JsonValue.Create(known) : null;
}
