using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Catalog.Own;

/// <summary>Adds own devices and prices to the catalog from a file, lists them, and removes them.</summary>
public sealed partial class OwnPage : IDisposable
{
    private OwnFile _file = null!;
    private OwnReading? _reading;
    private CatalogRevision? _seen;
    private CatalogRevision? _asked;
    private ImmutableList<CatalogItem> _removing = [];
    private ImmutableArray<CatalogItem> _needing = [];

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    [Inject]
    private OwnCorrection Correction { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() => _file = new(Say, OwnFileReader.MostBytes);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() =>
        _file.BusyAsync(async () =>
        {
            await Catalogs.RefreshAsync(_file.Gone);
            if (Correction.Take() is { } text)
            {
                _file.Hold(Say["own.correction"], Encoding.UTF8.GetBytes(text));
                await PreviewAsync();
            }
        });

    private string RemoveWords =>
        _needing.IsEmpty
            ? Say["own.removeWhat"]
            : Say["own.needed", string.Join(", ", _needing.Select(item => item.Name))];

    private string TakeWords(int count) => Say[count == 1 ? "own.takeOne" : "own.take", count];

    private void Forget()
    {
        _reading = null;
        _file.Forget();
    }

    private Task ReadAsync(InputFileChangeEventArgs change) =>
        _file.ReadAsync(change, Forget, PreviewAsync);

    private async Task PreviewAsync()
    {
        var (seen, shipped) = (Catalogs.Current, Catalogs.Shipped);
        _reading = await Task.Run(
            () => OwnFileReader.Read(_file.Name, _file.Bytes, seen, shipped),
            _file.Gone
        );
        _seen = seen;
        _file.Said =
            _reading.Candidates.Length == 0 ? Say["own.fileRefused", _file.Name]
            : _reading.Taken.Any() ? Say["own.nothingYet", _file.Name]
            : Say["own.nothingNew", _file.Name];
    }

    private Task TakeAsync() =>
        _file.BusyAsync(async () =>
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
                _file.Said = Say[items.Length == 1 ? "own.takenOne" : "own.taken", items.Length];
                return;
            }

            await PreviewAsync();
            _file.Said = Say["own.changedMeanwhile"];
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
        _file.BusyAsync(async () =>
        {
            if (_removing.IsEmpty || _needing.Length > 0 || _asked is not { } asked)
            {
                return;
            }

            var removed = _removing.Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
            Forget();
            _file.Said =
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
}
