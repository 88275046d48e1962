using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>The page that the server drew is handed to the circuit once, to the right scenario, or is closed without loss.</summary>
public sealed class SessionHandoverTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public Task Session_LeftUnderAToken_IsTakenOnceAndOnlyForItsScenario() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var handover = new SessionHandover(TimeProvider.System);
                var session = await desk.OpenAsync(created.Id);

                var token = handover.Leave(session);

                Assert.Null(handover.Take(token, created.Number + 1));
                Assert.Null(handover.Take("guessed", created.Number));
                Assert.Same(session, handover.Take(token, created.Number));
                Assert.Null(handover.Take(token, created.Number));
                await session.DisposeAsync();
            }
        );

    [Fact]
    public Task Session_NobodyFetches_IsClosedAndKeepsItsEdits() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                var session = await desk.OpenAsync(created.Id);
                session.Apply(document => document.WithTitle("Edited and left"), "title");
                var handover = new SessionHandover(TimeProvider.System);
                var token = handover.Leave(session);

                await handover.DisposeAsync();

                Assert.Null(handover.Take(token, created.Number));
                await using var again = await desk.OpenAsync(created.Id);
                Assert.Equal("Edited and left", again.Document.Title);
            }
        );

    [Fact]
    public Task Tokens_OfManySessions_CannotBeGuessedFromEachOther() =>
        Desk.RunAsync(
            database,
            async desk =>
            {
                var created = await desk.CreateAsync();
                await using var handover = new SessionHandover(TimeProvider.System);
                var one = handover.Leave(await desk.OpenAsync(created.Id));
                var other = handover.Leave(await desk.OpenAsync(created.Id));

                Assert.NotEqual(one, other);
                Assert.True(one.Length >= 32);
            }
        );
}
