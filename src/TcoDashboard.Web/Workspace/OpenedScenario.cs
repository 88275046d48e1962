using System.Collections.Immutable;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>A saved revision of a scenario, read and ready to be evaluated.</summary>
/// <param name="Summary">What lists show.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Document">Its document.</param>
/// <param name="Catalog">The catalog it pins, or today's when that is gone.</param>
/// <param name="Problems">What a reader should know about the opening.</param>
public sealed record OpenedScenario(
    ScenarioSummary Summary,
    RevisionSummary Revision,
    ScenarioDocument Document,
    CatalogRevision Catalog,
    ImmutableArray<Problem> Problems
);
