using Microsoft.AspNetCore.Components.Server.Circuits;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>
/// The line between an open page and its browser. What the server draws is sent again after the line was lost; what a script is asked is not.
/// Whatever the browser alone holds, rows of a comparison and drawings of figures, is asked for through here and so arrives.
/// </summary>
public sealed class PageLine : CircuitHandler, IDisposable
{
    private CancellationTokenSource _unbroken = new();
    private bool _wasUp;
    private bool _isGone;

    /// <summary>Asks the browser, and once more whenever the line was lost before it had answered.</summary>
    /// <param name="ask">Calls that may be made twice; they stop with the token, after which their answers will never come.</param>
    /// <exception cref="OperationCanceledException">The page is gone.</exception>
    public async Task SureAsync(Func<CancellationToken, Task> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        while (true)
        {
            var unbroken = _unbroken.Token;
            try
            {
                await ask(unbroken);
                return;
            }
            catch (OperationCanceledException) when (unbroken.IsCancellationRequested && !_isGone)
            {
                // The line is back.
            }
        }
    }

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_wasUp)
        {
            var broken = _unbroken;
            _unbroken = new();
            broken.Cancel();
            broken.Dispose();
        }

        _wasUp = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isGone)
        {
            _isGone = true;
            _unbroken.Cancel();
            _unbroken.Dispose();
        }
    }
}
