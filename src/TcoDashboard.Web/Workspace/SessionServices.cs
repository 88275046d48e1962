using TcoDashboard.Data.Drafts;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Workspace;

/// <summary>What an open scenario works with.</summary>
internal sealed record SessionServices(
    ScenarioLibrary Library,
    DraftStore Drafts,
    CatalogHolder Catalogs,
    Evaluations Evaluations,
    EditHistories Histories,
    DraftNews News,
    TimeProvider Clock,
    Wording Say,
    ILogger Log
);
