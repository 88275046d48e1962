using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using TcoDashboard.Data.Drafts;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Editor.Tabs;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Hosting;

/// <summary>
/// Does once, while nobody waits, what the first visitor would wait for: the first example, the first queries, and one drawing of the
/// editor that nobody sees. Opening the first preset took 1.1 s without it, most of it compilation.
/// </summary>
internal sealed partial class Warmup(
    IServiceScopeFactory scopes,
    ILoggerFactory loggers,
    IHostApplicationLifetime lifetime,
    ILogger<Warmup> log
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var examples = scope.ServiceProvider.GetRequiredService<ExampleAnswers>();
            if (examples.PresetOf(new()) is not { } first)
            {
                return;
            }

            await examples.GetAsync(first, ReaderFormat.English, stoppingToken);
            await StartedAsync(stoppingToken);
            await QueryAsync(scope.ServiceProvider, stoppingToken);
            await using var session = await scope
                .ServiceProvider.GetRequiredService<ScenarioSessions>()
                .LookAtAsync(first.Document, stoppingToken);
            await DrawAsync(scope.ServiceProvider, session);
            if (session.Shown is { } shown)
            {
                await scope
                    .ServiceProvider.GetRequiredService<StudyRunner>()
                    .ShortAsync(
                        stop => DecisionBuilder.Of(shown, Presenter.English, stop),
                        stoppingToken
                    );
            }
        }
        // Why everything: a head start is not worth stopping the app for; the page itself will show what is wrong.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(fault);
        }
    }

    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    // Ids that nothing has: what counts is that the queries are made once.
    private static async Task QueryAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await services
            .GetRequiredService<ScenarioLibrary>()
            .FindAsync(new ScenarioReference(long.MaxValue, null), cancellation);
        await services
            .GetRequiredService<DraftStore>()
            .GetAsync(DraftKey.OfScenario(Guid.Empty), cancellation);
    }

    private async Task DrawAsync(IServiceProvider services, ScenarioSession session)
    {
        if (session.Shown is not { } shown)
        {
            return;
        }

        var report = ComparisonBuilder.Build(shown, CostBasis.PresentValue, Presenter.English);
        var explain = default(EventCallback<ExplainAddress>);
        await using var renderer = new HtmlRenderer(services, loggers);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            await Draw<AnswerStrip>(new() { ["Report"] = report, ["OnExplain"] = explain });
            await Draw<EditorTabBody>(
                new()
                {
                    ["View"] = new EditorView
                    {
                        Session = session,
                        Choices = new EditorChoices(
                            shown.Catalog,
                            Presenter.English,
                            services.GetRequiredService<Wording>()
                        ),
                        Report = report,
                        State = new EditorState(),
                        Place = InputPlace.Scenario,
                        Sections = new OpenSections(services.GetRequiredService<EditorScript>()),
                        Figures = new([]),
                        Address = _ => "",
                        Go = _ => { },
                        OnExplain = explain,
                    },
                }
            );
        });

        async Task Draw<T>(Dictionary<string, object?> parameters)
            where T : IComponent =>
            await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters));
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "What the first visitor needs could not be prepared."
    )]
    private partial void Failed(Exception fault);
}
