using TcoDashboard.Web.Components.Pages.Scenarios;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>Registers what the start page and the list of scenarios remember between visits.</summary>
public static class StartServices
{
    /// <summary>Registers them; needs the workspace.</summary>
    public static IServiceCollection AddStartPages(this IServiceCollection services)
    {
        services.AddSingleton<ExampleAnswers>();
        services.AddSingleton<ScenarioFigures>();

        services.AddTransient<ScenarioOpening>();
        return services;
    }
}
