using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Comments;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Workspace;

/// <summary>Registers this folder's services and loads what they start from.</summary>
public static class WorkspaceServices
{
    /// <summary>Registers what pages work with; <see cref="StartWorkspaceAsync"/> must run before the first page.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="evaluate">The evaluation: a pure function.</param>
    public static IServiceCollection AddWorkspace(
        this IServiceCollection services,
        Func<ScenarioDocument, CatalogRevision, CancellationToken, Result> evaluate
    )
    {
        services.AddSingleton<CatalogHolder>();
        services.AddSingleton<PresetShelf>();
        services.AddSingleton(_ => new Evaluations(evaluate, Evaluations.MostResults));
        services.AddSingleton<StudyRunner>();
        services.AddSingleton(_ => new StudyShelf(StudyShelf.Most));
        services.AddSingleton<EditHistories>();
        services.AddSingleton<DraftNews>();
        services.AddSingleton<ScenarioLibrary>();
        services.AddSingleton<ScenarioSessions>();
        services.AddSingleton<SessionHandover>();
        services.AddSingleton<ShareLinks>();
        services.AddTransient<EditorScript>();
        services.AddScoped<CommentAuthor>();
        return services;
    }

    /// <summary>Loads the shipped catalog and the presets, and stores the catalog when it is new.</summary>
    /// <exception cref="WorkspaceException">The shipped data cannot be read; the message is one sentence that says what to do.</exception>
    public static async Task StartWorkspaceAsync(
        this IServiceProvider services,
        CancellationToken cancellation
    )
    {
        var catalog = ShippedCatalog.Load();
        if (catalog.Revision is not { } revision)
        {
            var first = catalog.Problems[0];
            throw new WorkspaceException(
                $"The shipped catalog in {ShippedCatalog.Folder} has {catalog.Problems.Length} problems, the first in {first.Path}: {first.Message} {first.Remedy}"
            );
        }

        await services.GetRequiredService<CatalogHolder>().StartAsync(revision, cancellation);
        services.GetRequiredService<PresetShelf>().Fill(Presets.Load(ShippedCatalog.Folder));
    }
}
