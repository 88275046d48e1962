namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>Makes the first example while the app starts, so that the first visitor does not wait for it.</summary>
internal sealed partial class ExampleWarmup(ExampleAnswers examples, ILogger<ExampleWarmup> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (examples.PresetOf(new()) is { } first)
            {
                await examples.GetAsync(first, stoppingToken);
            }
        }
        // Why everything: a head start is not worth stopping the app for; the page itself will show what is wrong.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(fault);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The example of the start page could not be worked out."
    )]
    private partial void Failed(Exception fault);
}
