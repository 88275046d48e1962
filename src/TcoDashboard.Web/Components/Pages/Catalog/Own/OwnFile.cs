using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Catalog.Own;

/// <summary>A file of one's own on a page: read once at a time and within its limit, and what is said of it, also when something goes wrong.</summary>
/// <param name="say">The words.</param>
/// <param name="mostBytes">The most bytes of a file.</param>
public sealed class OwnFile(Wording say, int mostBytes) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    /// <summary>Its name as the browser tells it; empty before one is chosen.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is in it; empty when none is held.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>What is told of the last thing done; empty for nothing.</summary>
    public string Said { get; set; } = "";

    /// <summary>Whether something is being done: nothing else begins meanwhile.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Cancelled when the person has left the page.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <summary>Lets go of the file and of what was said.</summary>
    public void Forget() => (Said, Bytes) = ("", []);

    /// <summary>Holds a file that was made here instead of being chosen.</summary>
    public void Hold(string name, byte[] bytes) => (Name, Bytes) = (name, bytes);

    /// <summary>Reads a chosen file and goes on with it; a file above the limit is refused before a byte of it comes.</summary>
    /// <param name="change">What was chosen; nothing is done unless it is one file.</param>
    /// <param name="forget">Lets go of what the page made of an earlier file.</param>
    /// <param name="goOn">What follows when it is here.</param>
    public Task ReadAsync(InputFileChangeEventArgs change, Action forget, Func<Task> goOn)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(forget);
        ArgumentNullException.ThrowIfNull(goOn);
        return change.FileCount != 1
            ? Task.CompletedTask
            : BusyAsync(async () =>
            {
                forget();
                if (await TakeAsync(change.File))
                {
                    await goOn();
                }
            });
    }

    /// <summary>Does one thing at a time, and says what went wrong.</summary>
    /// <param name="work">The thing.</param>
    public async Task BusyAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (IsBusy)
        {
            return;
        }

        IsBusy = true;
        try
        {
            await work();
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // The person has left.
        }
        catch (WorkspaceException fault)
        {
            Said = fault.Message;
        }
        catch (IOException)
        {
            Said = say["own.unreadable"];
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            Said = say["own.noDatabase"];
        }
        finally
        {
            IsBusy = false;
        }
    }

    private async Task<bool> TakeAsync(IBrowserFile file)
    {
        Name = file.Name;
        if (file.Size > mostBytes)
        {
            Said = say["own.tooLarge", file.Size / 1024 + 1, mostBytes / 1024];
            return false;
        }

        using var bytes = new MemoryStream();
        try
        {
            await using var stream = file.OpenReadStream(mostBytes, Gone);
            await stream.CopyToAsync(bytes, Gone);
        }
        catch (TimeoutException)
        {
            // Why here: a browser that stops sending is no fault of the database.
            Said = say["own.unreadable"];
            return false;
        }

        Bytes = bytes.ToArray();
        return true;
    }
}
