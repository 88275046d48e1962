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
    NavigationManager navigation
) : IDisposable
{
    private const string Note = "Inputs from a workbook";
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
            _said = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The file has {file.Size >> 20} MiB, but at most {limits.FileBytes >> 20} MiB are read. Choose a workbook exported here."
            );
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
            _import.Document is null ? $"“{_name}” is not imported until the errors are mended."
            : _import.Changes.IsEmpty ? $"“{_name}” changes no input."
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
                Note,
                _gone.Token
            );
            if (saved is ScenarioSave.Saved)
            {
                navigation.NavigateTo(Source.PageAddress, forceLoad: true);
                return;
            }
            _said =
                "Somebody saved or deleted this scenario in the meantime, so nothing was changed. Open the page again and choose the workbook once more.";
        });

    private Task CreateAsync() =>
        BusyAsync(async () =>
        {
            if (Changed() is { } document)
            {
                var created = await library.CreateAsync(document.AsCopy(), Note, _gone.Token);
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
            _said = "The file could not be read to its end. Choose it again.";
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _said = "The database does not answer, so nothing was stored. Try again in a moment.";
        }
        finally
        {
            _isBusy = false;
        }
    }
}
