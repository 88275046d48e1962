namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>Makes the first example while the app starts, so that the first visitor does not wait for it.</summary>
internal sealed class ExampleWarmup(ExampleAnswers examples) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (examples.PresetOf(new()) is { } first)
        {
            await examples.GetAsync(first, stoppingToken);
        }
    }
}
