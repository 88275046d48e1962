using System.Security.Cryptography;

namespace TcoDashboard.Web.Workspace;

/// <summary>
/// Keeps the open scenario of a page that the server has just drawn until the page's circuit takes it over, so that nothing is loaded
/// twice and the page does not flash. What nobody fetches in time is closed.
/// </summary>
public sealed class SessionHandover(TimeProvider clock) : IAsyncDisposable
{
    private const int Most = 200;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (ScenarioSession Session, ITimer Timer)> _waiting = new(
        StringComparer.Ordinal
    );

    /// <summary>Leaves a session for the circuit that knows the returned token; the token says nothing else and works once.</summary>
    public string Leave(ScenarioSession session)
    {
        var token = RandomNumberGenerator.GetHexString(32);
        var timer = clock.CreateTimer(
            _ => _ = CloseAsync(token),
            null,
            s_patience,
            Timeout.InfiniteTimeSpan
        );
        lock (_gate)
        {
            if (_waiting.Count < Most)
            {
                _waiting.Add(token, (session, timer));
                return token;
            }
        }

        // Why: a flood of visitors without scripts must not fill the memory; their pages open from the database.
        timer.Dispose();
        _ = session.DisposeAsync().AsTask();
        return token;
    }

    /// <summary>The session left under a token, for the scenario it was opened for; <c>null</c> when it is not there.</summary>
    public ScenarioSession? Take(string token, long scenario)
    {
        lock (_gate)
        {
            if (
                !_waiting.TryGetValue(token, out var left)
                || left.Session.Summary.Number != scenario
                || !_waiting.Remove(token)
            )
            {
                return null;
            }

            left.Timer.Dispose();
            left.Session.MoveHere();
            return left.Session;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        string[] tokens;
        lock (_gate)
        {
            tokens = [.. _waiting.Keys];
        }

        foreach (var token in tokens)
        {
            await CloseAsync(token);
        }
    }

    private async Task CloseAsync(string token)
    {
        (ScenarioSession Session, ITimer Timer) left;
        lock (_gate)
        {
            if (!_waiting.Remove(token, out left))
            {
                return;
            }
        }

        await left.Timer.DisposeAsync();
        await left.Session.DisposeAsync();
    }
}
