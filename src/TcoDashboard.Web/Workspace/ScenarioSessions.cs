using TcoDashboard.Data.Drafts;
using TcoDashboard.Documents.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>Opens scenarios for editing.</summary>
public sealed class ScenarioSessions(
    ScenarioLibrary library,
    DraftStore drafts,
    CatalogHolder catalogs,
    Evaluations evaluations,
    EditHistories histories,
    DraftNews news,
    TimeProvider clock,
    ILogger<ScenarioSession> log
)
{
    /// <summary>Opens a scenario with its draft, if it has one; <c>null</c> when there is no such scenario or it is in the trash.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ScenarioSession?> OpenAsync(Guid id, CancellationToken cancellation) =>
        await OpenAsync(await library.FindAsync(id, cancellation), cancellation);

    /// <summary>Opens the scenario with a short number, like <see cref="OpenAsync(Guid, CancellationToken)"/>.</summary>
    public async Task<ScenarioSession?> OpenAsync(long number, CancellationToken cancellation) =>
        await OpenAsync(
            await library.FindAsync(new ScenarioReference(number, null), cancellation),
            cancellation
        );

    private async Task<ScenarioSession?> OpenAsync(
        OpenedScenario? found,
        CancellationToken cancellation
    )
    {
        if (found is not { Summary: { DeletedAt: null, Id: var id } } opened)
        {
            return null;
        }

        var draft = await drafts.GetAsync(DraftKey.OfScenario(id), cancellation);
        var readable = draft is null ? null : ScenarioReader.Read(draft.Text).Document;
        var session = new ScenarioSession(
            new(library, drafts, catalogs, evaluations, histories, news, clock, log),
            opened,
            readable is null ? null : draft,
            readable ?? opened.Document
        );
        await session.StartAsync(cancellation);
        return session;
    }
}
