using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using TcoDashboard.Data.Shares;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Redaction;
using TcoDashboard.Web.Components.Pages.Compare;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>What a share link keeps: the document pinned to its catalog, and the finished comparison exactly as it was shown.</summary>
public static class FrozenContent
{
    /// <summary>The content of a link to one scenario.</summary>
    /// <param name="result">The result that is shown now.</param>
    /// <param name="study">How sure it is; <c>null</c> when nobody studied it.</param>
    /// <param name="scenarioId">The saved scenario it belongs to, if any.</param>
    public static ShareContent Of(Result result, CompareStudy? study, Guid? scenarioId)
    {
        ArgumentNullException.ThrowIfNull(result);
        const CostBasis Basis = CostBasis.PerMillionTokens;
        var pinned = Pinned(result);
        var report = ComparisonBuilder.Build(result, Basis, Presenter.English);
        var frozen = new FrozenComparison(
            study?.On(report, Presenter.English) ?? report,
            ComparisonFigures.Of([.. ComparisonColumn.Of(result)], Basis, new(Presenter.English))
        )
        {
            Weighing = FrozenWeighing.Of(result),
        };
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

    /// <summary>The content of a link to a comparison of options of one or several scenarios.</summary>
    /// <param name="set">The columns shown now; at least one.</param>
    /// <param name="basis">What costs are divided by.</param>
    /// <param name="study">How sure it is; <c>null</c> when nobody studied it.</param>
    /// <param name="scenarioId">The saved scenario whose list names the link, if any.</param>
    public static ShareContent Of(
        CompareSet set,
        CostBasis basis,
        CompareStudy? study,
        Guid? scenarioId
    )
    {
        ArgumentNullException.ThrowIfNull(set);
        var results = set
            .Columns.Select(column => column.Result)
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<Result>()
            .ToImmutableArray();
        var report = set.Report(basis, Presenter.English);
        var frozen = new FrozenComparison(
            study?.On(report, Presenter.English) ?? report,
            set.Figures(basis, Presenter.English)
        )
        {
            DocumentOf = [.. set.Columns.Select(column => results.IndexOf(column.Result))],
            // Why only of whole scenarios: a ranking would name the options that the link leaves out.
            Weighing =
                results is [var only] && set.Columns.Length == only.Options.Length
                    ? FrozenWeighing.Of(only)
                    : null,
        };
        var documents = results.Select(result => ScenarioWriter.Canonical(Pinned(result)));
        return new(
            results.Length == 1 ? ShareKind.Scenario : ShareKind.Comparison,
            report.Title,
            scenarioId,
            results.Length == 1 ? documents.Single() : $"[{string.Join(',', documents)}]",
            ReportJson.Write(frozen),
            results[0].Catalog.Hash,
            results[0].ModelVersion
        );
    }

    /// <summary>The same content with comments beside it.</summary>
    public static ShareContent With(ShareContent content, ImmutableArray<FrozenComment> comments)
    {
        ArgumentNullException.ThrowIfNull(content);
        return comments.Length > 0 && Read(content) is { } frozen
            ? content with
            {
                Result = ReportJson.Write(frozen with { Comments = comments }),
            }
            : content;
    }

    /// <summary>The same content with inputs that its viewer may move.</summary>
    public static ShareContent With(ShareContent content, ImmutableArray<FrozenSlider> sliders)
    {
        ArgumentNullException.ThrowIfNull(content);
        return sliders.Length > 0 && Read(content) is { } frozen
            ? content with
            {
                Result = ReportJson.Write(frozen with { Sliders = sliders }),
            }
            : content;
    }

    /// <summary>The same without prices: money as an index of the baseline's, no document, no input, no amount in any text.</summary>
    /// <param name="content">What is shown to the author.</param>
    /// <param name="catalog">Names of products, which names of the author may hold.</param>
    public static ShareContent WithoutPrices(ShareContent content, CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(content);
        var frozen =
            Read(content)
            ?? throw new ArgumentException("The content holds no comparison.", nameof(content));
        var names = NeutralNames.Of(Documents(content), frozen.Report, catalog);
        var indexed = new FrozenComparison(
            IndexedComparison.Of(frozen.Report, Presenter.English),
            IndexedFigures.Of(frozen.Figures)
        )
        {
            IsIndexed = true,
        };
        var written = JsonNode.Parse(ReportJson.Write(indexed))!;
        names.Into(written);
        var currencies = MoneyWords.CurrenciesOf(content.Document);
        return content with
        {
            Kind = ShareKind.Scenario,
            Title = MoneyWords.Without(names.In(content.Title), currencies),
            // Why no document: it holds every price.
            Document = "{}",
            Result = MoneyWords.Without(written, currencies)!.ToJsonString(),
        };
    }

    /// <summary>The names that a link without prices does not show, because they may hold an amount.</summary>
    public static ImmutableArray<ReplacedName> NamesHidden(
        ShareContent content,
        CatalogRevision catalog
    ) =>
        Read(content) is { } frozen
            ? NeutralNames.Of(Documents(content), frozen.Report, catalog).Replaced
            : [];

    /// <summary>The documents of a link; those that this version cannot read are left out.</summary>
    public static ImmutableArray<ScenarioDocument> Documents(ShareContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Kind == ShareKind.Scenario)
        {
            return ScenarioReader.Read(content.Document).Document is { } one ? [one] : [];
        }

        using var several = JsonDocument.Parse(content.Document);
        return
        [
            .. several
                .RootElement.EnumerateArray()
                .Select(part => ScenarioReader.Read(part.GetRawText()).Document)
                .OfType<ScenarioDocument>(),
        ];
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

    // Why without comments: they were written for those who work on the scenario; a link shows them only beside the document, and only on purpose.
    private static ScenarioDocument Pinned(Result result) =>
        result.Document.Carrying(result.Catalog) with
        {
            CatalogRevision = result.Catalog.Hash,
            Comments = [],
        };
}
