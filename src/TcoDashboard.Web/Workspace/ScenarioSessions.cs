using TcoDashboard.Data.Drafts;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Quotes;

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
    Wording say,
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

    /// <summary>A session on a document that is stored nowhere, to be looked at and closed; it must not be edited.</summary>
    internal async Task<ScenarioSession> LookAtAsync(
        ScenarioDocument document,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var session = new ScenarioSession(
            Services,
            new(
                new(Guid.NewGuid(), 0, document.Title, document.Tags, 1, 1, now, now, null),
                new(1, "", catalogs.Current.Hash, CostModel.Version, "", now),
                document,
                catalogs.Current,
                []
            ),
            null,
            document,
            quote: null
        );
        await session.StartAsync(cancellation);
        return session;
    }

    private SessionServices Services =>
        new(library, drafts, catalogs, evaluations, histories, news, clock, say, log);

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
        if (
            readable is not null
            && !histories.Knows(id)
            && await drafts.GetStepsAsync(DraftKey.OfScenario(id), cancellation) is { } kept
        )
        {
            histories.TakeOver(id, readable, kept);
        }

        var quote = await drafts.GetAsync(DraftKey.OfQuote(id), cancellation);
        var session = new ScenarioSession(
            Services,
            opened,
            readable is null ? null : draft,
            readable ?? opened.Document,
            quote is null ? null : QuoteDraft.Read(quote.Text)
        );
        await session.StartAsync(cancellation);
        return session;
    }
}
