using System.Text.Json;
using System.Text.Json.Serialization;
using TcoDashboard.Data.Shares;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>What a share link keeps: the document pinned to its catalog, and the finished comparison exactly as it was shown.</summary>
public static class FrozenContent
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The content of a link to one scenario.</summary>
    /// <param name="result">The result that is shown now.</param>
    /// <param name="scenarioId">The saved scenario it belongs to, if any.</param>
    public static ShareContent Of(Result result, Guid? scenarioId)
    {
        ArgumentNullException.ThrowIfNull(result);
        var pinned = result.Document with { CatalogRevision = result.Catalog.Hash };
        return new(
            ShareKind.Scenario,
            pinned.Title,
            scenarioId,
            ScenarioWriter.Canonical(pinned),
            Write(ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.English)),
            result.Catalog.Hash,
            result.ModelVersion
        );
    }

    /// <summary>A comparison as it is stored.</summary>
    public static string Write(ComparisonReport report) => JsonSerializer.Serialize(report, s_json);

    /// <summary>A stored comparison; <c>null</c> when the text is none.</summary>
    public static ComparisonReport? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ComparisonReport>(text, s_json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
