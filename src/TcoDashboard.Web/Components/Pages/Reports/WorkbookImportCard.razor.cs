using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Workbooks.Reading;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Exports;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Pages.Reports;

/// <summary>Reads an edited workbook, shows what it would change, and saves it when the person says so.</summary>
public sealed partial class WorkbookImportCard(
    ScenarioLibrary library,
    DraftNews news,
    NavigationManager navigation
) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private WorkbookImport? _import;
    private ImmutableArray<Problem> _problems = [];
    private string _name = "";
    private string _said = "";
    private bool _isBusy;

    /// <summary>The scenario the workbook belongs to.</summary>
    [Parameter, EditorRequired]
    public required ReportSource Source { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private void Forget() => (_import, _problems, _said) = (null, [], "");

    private Task ReadAsync(InputFileChangeEventArgs change) =>
        change.FileCount != 1 ? Task.CompletedTask : BusyAsync(() => ReadAsync(change.File));

    private async Task ReadAsync(IBrowserFile file)
    {
        Forget();
        _name = file.Name;
        var limits = XlsxLimits.Default;
        if (file.Size > limits.FileBytes)
        {
            _said = Say["reports.tooBig", file.Size >> 20, limits.FileBytes >> 20];
            return;
        }
        using var bytes = new MemoryStream();
        await using (var stream = file.OpenReadStream(limits.FileBytes, _gone.Token))
        {
            await stream.CopyToAsync(bytes, _gone.Token);
        }
        bytes.Position = 0;
        _import = await Task.Run(
            () => InputsImport.Read(bytes, Source.Result, Source.DocumentHash, limits),
            _gone.Token
        );
        _problems = _import.Problems;
        _said =
            _import.Document is null ? Say["reports.mendFirst", _name]
            : _import.Changes.IsEmpty ? Say["reports.noChange", _name]
            : "";
    }

    private Task SaveAsync() =>
        BusyAsync(async () =>
        {
            if (Changed() is not { } document || Source.Summary is not { } summary)
            {
                return;
            }
            var saved = await library.SaveAsync(
                summary.Id,
                summary.Version,
                document,
                Say["reports.note"],
                _gone.Token
            );
            if (saved is ScenarioSave.Saved)
            {
                news.Tell(summary.Id, this);
                navigation.NavigateTo(Source.PageAddress, forceLoad: true);
                return;
            }
            _said = Say["reports.meantime"];
        });

    private Task CreateAsync() =>
        BusyAsync(async () =>
        {
            if (Changed() is { } document)
            {
                var created = await library.CreateCopyAsync(
                    document,
                    Say["reports.note"],
                    _gone.Token
                );
                navigation.NavigateTo(ScenarioOpening.AddressOf(created.Number));
            }
        });

    // Why asked again here: a button that is not shown can still be pressed.
    private ScenarioDocument? Changed() =>
        _import is { Changes.IsEmpty: false } import ? import.Document : null;

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
        catch (OperationCanceledException)
        {
            // The person has left.
        }
        catch (IOException)
        {
            _said = Say["reports.unread"];
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _said = Say["reports.fault"];
        }
        finally
        {
            _isBusy = false;
        }
    }
}
