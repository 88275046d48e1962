using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Catalog.Own;

/// <summary>Adds own devices and prices to the catalog from a file, lists them, and removes them.</summary>
public sealed partial class OwnPage : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private byte[] _bytes = [];
    private string _name = "";
    private string _said = "";
    private bool _isBusy;
    private OwnReading? _reading;
    private CatalogRevision? _seen;
    private CatalogRevision? _asked;
    private ImmutableList<CatalogItem> _removing = [];
    private ImmutableArray<CatalogItem> _needing = [];

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() =>
        BusyAsync(() => Catalogs.RefreshAsync(_gone.Token));

    private string RemoveWords =>
        _needing.IsEmpty
            ? Say["own.removeWhat"]
            : Say["own.needed", string.Join(", ", _needing.Select(item => item.Name))];

    private string TakeWords(int count) => Say[count == 1 ? "own.takeOne" : "own.take", count];

    private void Forget() => (_reading, _said, _bytes) = (null, "", []);

    private Task ReadAsync(InputFileChangeEventArgs change) =>
        change.FileCount != 1 ? Task.CompletedTask : BusyAsync(() => ReadAsync(change.File));

    private async Task ReadAsync(IBrowserFile file)
    {
        Forget();
        _name = file.Name;
        if (file.Size > OwnFileReader.MostBytes)
        {
            _said = Say["own.tooLarge", file.Size / 1024 + 1, OwnFileReader.MostBytes / 1024];
            return;
        }

        using var bytes = new MemoryStream();
        try
        {
            await using var stream = file.OpenReadStream(OwnFileReader.MostBytes, _gone.Token);
            await stream.CopyToAsync(bytes, _gone.Token);
        }
        catch (TimeoutException)
        {
            // Why here: a browser that stops sending is no fault of the database.
            _said = Say["own.unreadable"];
            return;
        }

        _bytes = bytes.ToArray();
        await PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        var (seen, shipped) = (Catalogs.Current, Catalogs.Shipped);
        _reading = await Task.Run(
            () => OwnFileReader.Read(_name, _bytes, seen, shipped),
            _gone.Token
        );
        _seen = seen;
        _said =
            _reading.Candidates.Length == 0 ? Say["own.fileRefused", _name]
            : _reading.Taken.Any() ? Say["own.nothingYet", _name]
            : Say["own.nothingNew", _name];
    }

    private Task TakeAsync() =>
        BusyAsync(async () =>
        {
            // Why asked again here: a button that is not shown can still be pressed.
            if (_reading is not { } reading || _seen is not { } seen || !reading.Taken.Any())
            {
                return;
            }

            var items = reading.Taken.ToArray();
            // Why not broken off when the person leaves: database and memory would part if the commit goes through.
            if (
                await Catalogs.ChangeOwnAsync(
                    seen,
                    items,
                    ImmutableHashSet<string>.Empty,
                    Say["own.fromFile"],
                    CancellationToken.None
                )
            )
            {
                Forget();
                _said = Say[items.Length == 1 ? "own.takenOne" : "own.taken", items.Length];
                return;
            }

            await PreviewAsync();
            _said = Say["own.changedMeanwhile"];
        });

    private void Ask(ImmutableArray<CatalogItem> items)
    {
        // Why kept: what needs these items is judged by this catalog, so only this one may be changed.
        var asked = Catalogs.Current;
        _asked = asked;
        _removing = [.. items];
        var going = items.Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
        _needing =
        [
            .. items
                .SelectMany(item => OwnCatalog.Needing(Catalogs.Shipped, asked, item.Path))
                .Where(item => !going.Contains(item.Path))
                .DistinctBy(item => item.Path),
        ];
    }

    private void Keep(bool isOpen)
    {
        if (!isOpen)
        {
            (_removing, _needing) = ([], []);
        }
    }

    private Task RemoveAsync() =>
        BusyAsync(async () =>
        {
            if (_removing.IsEmpty || _needing.Length > 0 || _asked is not { } asked)
            {
                return;
            }

            var removed = _removing.Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
            Forget();
            _said =
                !await Catalogs.ChangeOwnAsync(
                    asked,
                    [],
                    removed,
                    Say["own.removedHere"],
                    CancellationToken.None
                )
                    ? Say["own.changedMeanwhile"]
                : removed.Count == 1 ? Say["own.removedOne", _removing[0].Name]
                : Say["own.removed", removed.Count];
            Keep(false);
        });

    private async Task BusyAsync(Func<Task> work)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
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
            _said = fault.Message;
        }
        catch (IOException)
        {
            _said = Say["own.unreadable"];
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _said = Say["own.noDatabase"];
        }
        finally
        {
            _isBusy = false;
        }
    }
}
