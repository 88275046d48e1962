using TcoDashboard.Data.Drafts;

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
    ILogger Log
);
