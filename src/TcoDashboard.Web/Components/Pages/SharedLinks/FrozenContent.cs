using TcoDashboard.Data.Shares;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>What a share link keeps: the document pinned to its catalog, and the finished comparison exactly as it was shown.</summary>
public static class FrozenContent
{
    /// <summary>The content of a link to one scenario.</summary>
    /// <param name="result">The result that is shown now.</param>
    /// <param name="scenarioId">The saved scenario it belongs to, if any.</param>
    public static ShareContent Of(Result result, Guid? scenarioId)
    {
        ArgumentNullException.ThrowIfNull(result);
        const CostBasis Basis = CostBasis.PerMillionTokens;
        var pinned = result.Document with { CatalogRevision = result.Catalog.Hash };
        var frozen = new FrozenComparison(
            ComparisonBuilder.Build(result, Basis, Presenter.English),
            ComparisonFigures.Of([.. ComparisonColumn.Of(result)], Basis, new(Presenter.English))
        );
        return new(
            ShareKind.Scenario,
            pinned.Title,
            scenarioId,
            ScenarioWriter.Canonical(pinned),
            ReportJson.Write(frozen),
            result.Catalog.Hash,
            result.ModelVersion
        );
    }

    /// <summary>What a link froze; <c>null</c> when this version cannot read it.</summary>
    public static FrozenComparison? Read(ShareContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return
            ReportJson.Read<FrozenComparison>(content.Result)
                is { Report: not null, Figures.IsDefault: false } frozen
            ? frozen
            : null;
    }
}
