using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TcoDashboard.Documents.Quotes;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Procurement.Quotes;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Quotes;

namespace TcoDashboard.Web.Components.Editor.Quotes;

/// <summary>The form for a vendor's quote.</summary>
public sealed partial class QuoteSection
{
    private ImmutableArray<FieldChoice> _systems = [];
    private ImmutableArray<QuotePlan> _plans = [];
    private ImmutableArray<Problem> _problems = [];
    private VendorQuote? _typed;
    private double? _total;
    private string? _done;

    [Inject]
    private Browser Browser { get; set; } = null!;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>Which parts are open.</summary>
    [Parameter, EditorRequired]
    public OpenSections Sections { get; set; } = null!;

    private string NameOf(string system) =>
        (Session.Shown?.Catalog ?? Session.Catalog).Find(CatalogKind.System, system)?.Name
        ?? system;

    private VendorQuote Quote =>
        _typed
        ?? new()
        {
            System = _systems[0].Value,
            Quantity = 1,
            Total = 0,
        };

    // What the scenario adds for hosts beside the price of the chosen system; 0 where they are in it.
    private double HostShare => PriceToday.Of(Quote.System, Session.Shown).HostShare;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _systems =
        [
            .. Session
                .Document.Options.SelectMany(option => option.Fleets)
                .Where(fleet => fleet.Deployment.IsBought())
                .Select(fleet => fleet.System)
                .Distinct(StringComparer.Ordinal)
                .Select(id => new FieldChoice(id, NameOf(id))),
        ];
        // Why again: prices and shares may have changed since the quote was read.
        _plans = [.. _plans.Select(plan => Plan(plan.Quote))];
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        // Why kept: whoever looks something up elsewhere, or loads the page anew, comes back to what they had typed.
        _typed = Session.TypedQuote;
        _total = _typed is { Total: > 0 } typed ? typed.Total : null;
        _plans = _typed is { Total: > 0 } half ? [Plan(half)] : [];
    }

    private void Set(VendorQuote quote)
    {
        _typed = quote;
        Session.KeepQuote(quote);
        _problems = [];
        _done = null;
        _plans = quote.Total > 0 ? [Plan(quote)] : [];
    }

    private QuotePlan Plan(VendorQuote quote) =>
        QuotePlan.Of(quote, Session.Document, Session.Shown, Say);

    private void CurrencyTyped(ChangeEventArgs change)
    {
        var word = (change.Value as string ?? "").Trim().ToUpperInvariant();
        Set(
            Quote with
            {
                Currency = word.Length == 3 && word.All(char.IsAsciiLetterUpper) ? word : "USD",
            }
        );
    }

    private void DayChosen(ChangeEventArgs change) =>
        Set(
            Quote with
            {
                Day = DateOnly.TryParseExact(
                    change.Value as string,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : null,
            }
        );

    private Task SaveTemplateAsync() =>
        Browser.SaveFileAsync(
            "quotes.csv",
            "text/csv",
            QuoteTemplate.Of(
                _systems.Select(system =>
                    PriceToday.Of(system.Value, Session.Shown).Row(system.Value)
                )
            )
        );

    private async Task ReadAsync(InputFileChangeEventArgs change)
    {
        (_plans, _problems, _done) = ([], [], null);
        if (change.File.Size > QuoteReader.MostBytes)
        {
            _problems =
            [
                Problem.Error(
                    "",
                    "W-188",
                    Say["quotes.theFileHasBytes", change.File.Size, QuoteReader.MostBytes],
                    Say["quotes.keepTheRowsThat"]
                ),
            ];
            return;
        }

        await using var stream = change.File.OpenReadStream(QuoteReader.MostBytes);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        var reading = QuoteReader.ReadBytes(content.ToArray());
        _problems = reading.Problems;
        _plans = [.. reading.Quotes.Select(Plan)];
    }

    private void Take(QuotePlan plan)
    {
        var index = _plans.IndexOf(plan);
        var today = Plan(plan.Quote);
        if (today.Problem is not null)
        {
            _plans = _plans.SetItem(index, today);
            return;
        }

        Session.Apply(document => document.WithQuote(today), Say["edit.vendorQuote"]);
        // Why asked: a quote of a file leaves what is being typed beside it.
        if (today.Quote == Session.TypedQuote)
        {
            Session.KeepQuote(null);
        }

        _plans = _plans.RemoveAt(index);
        _done = Say["quotes.takenOverUndoBrings"];
    }
}
