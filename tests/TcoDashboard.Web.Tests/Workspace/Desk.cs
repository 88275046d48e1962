using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Data;
using TcoDashboard.Data.Drafts;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>The workspace on a real database with an evaluation that tests control; everything runs on one dispatcher, as on a page.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(20);
    private readonly TcoDatabase _database;
    private ServiceProvider _services;

    private Desk(TcoDatabase database)
    {
        _database = database;
        _services = Start();
    }

    /// <summary>The evaluation; by default a result with one option and no numbers.</summary>
    public Func<
        ScenarioDocument,
        CatalogRevision,
        CancellationToken,
        Result
    > Evaluate { get; set; } = (document, catalog, _) => Answer(document, catalog);

    public ScenarioLibrary Library => _services.GetRequiredService<ScenarioLibrary>();

    public ScenarioSessions Sessions => _services.GetRequiredService<ScenarioSessions>();

    public ScenarioStore Scenarios => _services.GetRequiredService<ScenarioStore>();

    public DraftStore Drafts => _services.GetRequiredService<DraftStore>();

    public EditHistories Histories => _services.GetRequiredService<EditHistories>();

    public CatalogHolder Catalogs => _services.GetRequiredService<CatalogHolder>();

    public TcoDashboard.Data.Catalog.CatalogStore CatalogStore =>
        _services.GetRequiredService<TcoDashboard.Data.Catalog.CatalogStore>();

    /// <summary>Runs steps against a new database.</summary>
    public static async Task RunAsync(DatabaseFixture database, Func<Desk, Task> steps)
    {
        var connection = await database.EmptyDatabaseAsync();
        await using var desk = new Desk(
            await DatabaseBootstrap.StartAsync(
                new DatabaseOptions { ConnectionString = connection },
                NullLogger.Instance,
                TestContext.Current.CancellationToken
            )
        );
        await desk.Catalogs.StartAsync(Catalog(), TestContext.Current.CancellationToken);
        await Dispatcher.CreateDefault().InvokeAsync(() => steps(desk));
    }

    /// <summary>A catalog of some shipped assumptions; other assumptions, another hash.</summary>
    public static CatalogRevision Catalog(params string[] assumptions) =>
        CatalogReader
            .Read([
                .. assumptions.Select(id => new CatalogFile(
                    $"assumptions/{id}.json",
                    File.ReadAllText(
                        Path.Combine(ShippedCatalog.Folder, "assumptions", $"{id}.json")
                    )
                )),
            ])
            .Revision!;

    /// <summary>A catalog of one shipped item of the speed model's parameters.</summary>
    public static CatalogRevision WithCalibration(string id) =>
        CatalogReader
            .Read([
                new CatalogFile(
                    $"calibration/{id}.json",
                    File.ReadAllText(
                        Path.Combine(ShippedCatalog.Folder, "calibration", $"{id}.json")
                    )
                ),
            ])
            .Revision!;

    /// <summary>A result that says nothing but that the document could be evaluated.</summary>
    public static Result Answer(ScenarioDocument document, CatalogRevision catalog) =>
        new(
            document,
            catalog,
            "1",
            [.. document.Options.Select(option => new OptionResult { Spec = option, Fleets = [] })],
            []
        );

    /// <summary>A result of problems only, as for a document that names something the catalog lacks.</summary>
    public static Result Refusal(ScenarioDocument document, CatalogRevision catalog) =>
        new(
            document,
            catalog,
            "1",
            [],
            [Problem.Error("region", "S-102", "There is no such region.", "Choose another.")]
        );

    /// <summary>Ends the server with all it remembers and starts it again on the same database. Pages have to be closed before.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Start();
        await Catalogs.StartAsync(Catalog(), TestContext.Current.CancellationToken);
    }

    /// <summary>A stored scenario.</summary>
    public Task<ScenarioSummary> CreateAsync() =>
        Library.CreateAsync(SampleScenarios.Deal750Megawatt(), "", Test);

    /// <summary>A page on a scenario.</summary>
    public async Task<ScenarioSession> OpenAsync(Guid id) => (await Sessions.OpenAsync(id, Test))!;

    /// <summary>Waits until a page says so.</summary>
    public static async Task UntilAsync(ScenarioSession session, Func<ScenarioSession, bool> done)
    {
        var reached = new TaskCompletionSource();
        void Look()
        {
            if (done(session))
            {
                reached.TrySetResult();
            }
        }

        session.Changed += Look;
        Look();
        await reached.Task.WaitAsync(s_deadline, Test);
        session.Changed -= Look;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private ServiceProvider Start() =>
        new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddTcoData(_database)
            .AddSingleton(Wording.English)
            .AddWorkspace((document, catalog, stop) => Evaluate(document, catalog, stop))
            .BuildServiceProvider();

    private static CancellationToken Test => TestContext.Current.CancellationToken;
}
