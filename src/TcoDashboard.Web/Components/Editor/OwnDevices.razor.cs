using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Own devices from a file.</summary>
public sealed partial class OwnDevices
{
    private ImmutableArray<CatalogItem> _items = [];
    private ImmutableArray<Problem> _problems = [];
    private string? _done;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>Which parts are open.</summary>
    [Parameter, EditorRequired]
    public OpenSections Sections { get; set; } = null!;

    private bool IsTooMany =>
        Session
            .Document.OwnItems.Concat(_items)
            .Select(item => item.Path)
            .Distinct(StringComparer.Ordinal)
            .Count() > OwnItemsReader.MostItems;

    private async Task ReadAsync(InputFileChangeEventArgs change)
    {
        (_items, _problems, _done) = ([], [], null);
        if (change.File.Size > OwnItemsReader.MostBytes)
        {
            _problems =
            [
                Problem.Error(
                    "",
                    "W-188",
                    Say["editor.theFileHasBytes", change.File.Size, OwnItemsReader.MostBytes],
                    Say["editor.keepTheItemsThat"]
                ),
            ];
            return;
        }

        using var reader = new StreamReader(
            change.File.OpenReadStream(OwnItemsReader.MostBytes),
            Encoding.UTF8
        );
        var reading = OwnItemsReader.Read(await reader.ReadToEndAsync());
        (_items, _problems) = (reading.Items, reading.Problems);
    }

    private string Change(CatalogItem item) =>
        Session.Document.OwnItems.FirstOrDefault(own => own.Path == item.Path) is { } own
            ? Say["editor.replacesTheScenariosOwn", own.Name]
        : Session.Catalog.Find(item.Path) is { } shipped
            ? Say["editor.standsInForThe", shipped.Name]
        : Say["editor.isNew"];

    private void Take()
    {
        var items = _items;
        Session.Apply(
            document => items.Aggregate(document, (made, item) => made.WithOwnItem(item)),
            Say["edit.ownDevices"]
        );
        _done = Say["editor.addedTheyAreListed", items.Length];
        _items = [];
    }
}
