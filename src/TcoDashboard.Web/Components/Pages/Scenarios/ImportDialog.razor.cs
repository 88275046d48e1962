using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>Reads a scenario from a file; one that cannot be read is refused with everything that is wrong with it.</summary>
public sealed partial class ImportDialog(ScenarioLibrary library, NavigationManager navigation)
    : IDisposable
{
    private const double BytesInKibibyte = 1024;
    private readonly CancellationTokenSource _gone = new();
    private ImmutableArray<Problem> _problems = [];
    private ScenarioSummary? _created;
    private string _name = "";
    private bool _isReading;

    /// <summary>Whether it is shown.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Told when it is closed.</summary>
    [Parameter]
    public EventCallback<bool> IsOpenChanged { get; set; }

    /// <summary>Told when a scenario was stored and the dialog stays open.</summary>
    [Parameter]
    public EventCallback OnImported { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private Task CloseAsync(bool isOpen)
    {
        _problems = [];
        _created = null;
        return IsOpenChanged.InvokeAsync(isOpen);
    }

    private async Task ReadAsync(InputFileChangeEventArgs change)
    {
        if (_isReading || change.FileCount != 1)
        {
            return;
        }

        _isReading = true;
        _created = null;
        _problems = [];
        _name = change.File.Name;
        try
        {
            await ImportAsync(change.File);
        }
        catch (OperationCanceledException)
        {
            // The person has left.
        }
        catch (IOException)
        {
            _problems = [Unreadable(Say["import.unread"], Say["import.again"])];
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _problems = [Unreadable(Say["import.fault"], Say["import.later"])];
        }
        finally
        {
            _isReading = false;
        }
    }

    private async Task ImportAsync(IBrowserFile file)
    {
        var most = ReadingLimits.Document.MaxBytes;
        if (file.Size > most)
        {
            _problems =
            [
                Unreadable(
                    Say["import.tooBig", Kibibytes(file.Size), Kibibytes(most)],
                    Say["import.tooBigHelp"]
                ),
            ];
            return;
        }

        using var bytes = new MemoryStream();
        await using (var stream = file.OpenReadStream(most, _gone.Token))
        {
            await stream.CopyToAsync(bytes, _gone.Token);
        }

        var (created, problems) = await library.ImportAsync(bytes.ToArray(), _gone.Token);
        if (created is not null && problems.IsEmpty)
        {
            navigation.NavigateTo(ScenarioOpening.AddressOf(created.Number));
            return;
        }

        _created = created;
        _problems = problems;
        if (created is not null)
        {
            await OnImported.InvokeAsync();
        }
    }

    private static Problem Unreadable(string message, string remedy) =>
        Problem.Error("", "W-103", message, remedy);

    private string Kibibytes(double bytes) =>
        $"{Reader.Presenter.Card(bytes / BytesInKibibyte, Domain.Quantities.Unit.One)} KiB";
}
