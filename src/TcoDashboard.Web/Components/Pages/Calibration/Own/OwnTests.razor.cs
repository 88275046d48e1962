using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Web.Components.Pages.Catalog.Own;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Calibration.Own;

/// <summary>Takes own load tests over into the catalog, where they correct speeds, and takes them out again.</summary>
public sealed partial class OwnTests : IDisposable
{
    private OwnFile _file = null!;
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
    public void Dispose() => _file.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() => _file = new(Say, OwnLoadTests.MostBytes);

    private void Forget()
    {
        _reading = null;
        _file.Forget();
    }

    private Task ReadAsync(InputFileChangeEventArgs change) =>
        _file.ReadAsync(change, Forget, PreviewAsync);

    private async Task PreviewAsync()
    {
        var seen = Catalogs.Current;
        _reading = await Task.Run(
            () => OwnLoadTests.Read(_file.Name, _file.Bytes, seen),
            _file.Gone
        );
        _seen = seen;
        _file.Said =
            _reading.Trial is not { } trial ? Say["own.fileRefused", _file.Name]
            : trial.Correcting > 0 ? Say["own.nothingYet", _file.Name]
            : Say["ownTests.correctsNothing", _file.Name];
    }

    private Task TakeAsync() =>
        _file.BusyAsync(async () =>
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
                    [OwnLoadTests.Item(trial, Catalogs.Shipped, _file.Name, day)],
                    ImmutableHashSet<string>.Empty
                )
            )
            {
                Forget();
                _file.Said = Say[
                    trial.Correcting == 1 ? "ownTests.takenOne" : "ownTests.taken",
                    trial.Correcting
                ];
                return;
            }

            await PreviewAsync();
            _file.Said = Say["own.changedMeanwhile"];
        });

    private Task RemoveAsync() =>
        _file.BusyAsync(async () =>
        {
            _isAsked = false;
            if (InUse is { } item)
            {
                Forget();
                _file.Said = await ChangeAsync(
                    Catalogs.Current,
                    [],
                    ImmutableHashSet.Create(item.Path)
                )
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
}
