using Microsoft.AspNetCore.Components;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Components.Pages.Catalog.Own;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>Reports an error in an item of the catalog, and offers to correct it as an own item.</summary>
public sealed partial class ErrorSheet(
    Browser browser,
    CatalogHolder catalogs,
    OwnCorrection correction,
    NavigationManager navigation
)
{
    private bool _isOpen;
    private string _key = "";
    private string _value = "";
    private string _source = "";
    private string _url = "";
    private string _remark = "";
    private string _ambiguity = "";
    private string _said = "";

    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public CatalogItem Item { get; set; } = null!;

    private ErrorReport Report =>
        new(
            Item,
            _key,
            Shown,
            _value.Trim(),
            _source.Trim(),
            _url.Trim(),
            _remark.Trim(),
            catalogs.Current.Hash
        );

    private bool CanBeOwn => OwnCatalog.Kinds.Contains(Item.Kind) && Item.Figure(_key) is not null;

    private string? OwnFile => Report.ToOwnFile(Number, catalogs.Shipped);

    private string Shown =>
        Item.Figure(_key) is { } figure
            ? figure.Value is { } value
                ? Reader.Presenter.Card(value, figure.Unit)
                : CatalogLabels.Status(figure.Status, Say)
            : CatalogLabels.Word(Item.Fact(_key) ?? "");

    private string RightLabel =>
        Item.Figure(_key) is not { } figure ? Say["errorReport.rightLabel"]
        : figure.Value is { } value
            ? Say[
                "errorReport.rightIn",
                figure.Unit.Symbol,
                EntryDigits.Shown(Presenter.Raw(value), Reader.Format)
            ]
        : Say["errorReport.rightUnit", figure.Unit.Symbol];

    private double? Number =>
        _value.Trim() is { Length: > 0 } typed
        && EntryDigits.TryNumber(typed, Reader.Format, Say, out var number, out _)
            ? number
            : null;

    private string Label(string key) =>
        Item.Figure(key) is null ? CatalogLabels.Fact(key, Say) : CatalogLabels.Figure(key, Say);

    private void Open() => (_isOpen, _said) = (true, "");

    private void Forget()
    {
        _said = "";
        _ambiguity =
            Item.Figure(_key) is not null
            && _value.Trim() is { Length: > 0 } typed
            && !EntryDigits.TryNumber(typed, Reader.Format, Say, out _, out var ambiguity)
                ? ambiguity
                : "";
    }

    private async Task CopyAsync() =>
        _said = await browser.CopyTextAsync(Report.ToText(Say))
            ? Say["errorReport.copied"]
            : Say["errorReport.notCopied"];

    private Task DownloadAsync() =>
        browser.SaveFileAsync(Report.FileName, "application/json", Report.ToJson());

    private void Correct()
    {
        if (OwnFile is { } file)
        {
            correction.Leave(file);
            navigation.NavigateTo("/catalog/import");
        }
    }
}
