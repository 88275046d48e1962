using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Findings;

/// <summary>What every figure of a comparison needs besides its numbers.</summary>
/// <param name="Presenter">Makes the numbers in titles and summaries.</param>
/// <param name="CatalogLabel">How a reader names the catalog, for example "catalog of 20 November 2026"; empty to use its hash.</param>
public sealed record FigureContext(Presenter Presenter, string CatalogLabel = "");
