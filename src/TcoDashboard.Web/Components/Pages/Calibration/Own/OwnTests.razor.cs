using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Calibration.Own;

/// <summary>Takes own load tests over into the catalog, where they correct speeds, and takes them out again.</summary>
public sealed partial class OwnTests : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private byte[] _bytes = [];
    private string _name = "";
    private string _said = "";
    private bool _isBusy;
    private bool _isAsked;
    private OwnTestReading? _reading;
    private CatalogRevision? _seen;

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private CatalogItem? InUse =>
        Catalogs.Current.Find(CatalogKind.Calibration, CalibrationItem.Id) is { IsOwn: true } item
            ? item
            : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private static string SourcesOf(CatalogItem item) =>
        string.Join(
            ", ",
            item.Sources.Where(source => source.Kind == "user").Select(source => source.Title)
        );

    private void Forget() => (_reading, _said, _bytes) = (null, "", []);

    private Task ReadAsync(InputFileChangeEventArgs change) =>
        change.FileCount != 1 ? Task.CompletedTask : BusyAsync(() => ReadAsync(change.File));

    private async Task ReadAsync(IBrowserFile file)
    {
        Forget();
        _name = file.Name;
        if (file.Size > OwnLoadTests.MostBytes)
        {
            _said = Say["own.tooLarge", file.Size / 1024 + 1, OwnLoadTests.MostBytes / 1024];
            return;
        }

        using var bytes = new MemoryStream();
        try
        {
            await using var stream = file.OpenReadStream(OwnLoadTests.MostBytes, _gone.Token);
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
        var seen = Catalogs.Current;
        _reading = await Task.Run(() => OwnLoadTests.Read(_name, _bytes, seen), _gone.Token);
        _seen = seen;
        _said =
            _reading.Trial is not { } trial ? Say["own.fileRefused", _name]
            : trial.Correcting > 0 ? Say["own.nothingYet", _name]
            : Say["ownTests.correctsNothing", _name];
    }

    private Task TakeAsync() =>
        BusyAsync(async () =>
        {
            // Why asked again here: a button that is not shown can still be pressed.
            if (_reading?.Trial is not { Correcting: > 0 } trial || _seen is not { } seen)
            {
                return;
            }

            var day = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
            if (
                await ChangeAsync(
                    seen,
                    [OwnLoadTests.Item(trial, Catalogs.Shipped, _name, day)],
                    ImmutableHashSet<string>.Empty
                )
            )
            {
                Forget();
                _said = Say[
                    trial.Correcting == 1 ? "ownTests.takenOne" : "ownTests.taken",
                    trial.Correcting
                ];
                return;
            }

            await PreviewAsync();
            _said = Say["own.changedMeanwhile"];
        });

    private Task RemoveAsync() =>
        BusyAsync(async () =>
        {
            _isAsked = false;
            if (InUse is { } item)
            {
                Forget();
                _said = await ChangeAsync(Catalogs.Current, [], ImmutableHashSet.Create(item.Path))
                    ? Say["ownTests.removed"]
                    : Say["own.changedMeanwhile"];
            }
        });

    // Why not broken off when the person leaves: database and memory would part if the commit goes through.
    private Task<bool> ChangeAsync(
        CatalogRevision seen,
        CatalogItem[] added,
        ImmutableHashSet<string> removed
    ) =>
        Catalogs.ChangeOwnAsync(
            seen,
            added,
            removed,
            Say["ownTests.title"],
            CancellationToken.None
        );

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
