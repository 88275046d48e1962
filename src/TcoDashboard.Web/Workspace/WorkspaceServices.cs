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

    /// <summary>Stores the shipped catalog when it is new, and makes it and the presets what pages work with.</summary>
    public static async Task StartWorkspaceAsync(
        this IServiceProvider services,
        ShippedData shipped,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(shipped);
        await services
            .GetRequiredService<CatalogHolder>()
            .StartAsync(shipped.Catalog, cancellation);
        services.GetRequiredService<PresetShelf>().Fill(shipped.Presets);
    }
}
