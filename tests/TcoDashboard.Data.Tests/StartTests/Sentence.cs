using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Data.EmbeddedPostgres;

namespace TcoDashboard.Data.Tests.StartTests;

/// <summary>What a start that cannot succeed says: one sentence with a way out.</summary>
internal static class Sentence
{
    /// <summary>Expects a start to be refused, and its sentence to be fit for a terminal.</summary>
    public static Task<string> OfAsync(StartupProblem expected, PostgresServerOptions options) =>
        OfAsync(
            expected,
            async () =>
            {
                await using var server = await PostgresServer.StartAsync(
                    options,
                    NullLogger.Instance,
                    TestContext.Current.CancellationToken
                );
            }
        );

    /// <summary>Expects a start to be refused, and its sentence to be fit for a terminal.</summary>
    public static async Task<string> OfAsync(StartupProblem expected, Func<Task> start)
    {
        var refusal = await Assert.ThrowsAsync<StartupProblemException>(start);

        Assert.Equal(expected, refusal.Problem);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.InRange(refusal.Message.Length, 40, 500);
        // What is wrong, then what to do.
        Assert.Contains(": ", refusal.Message, StringComparison.Ordinal);
        return refusal.Message;
    }
}
