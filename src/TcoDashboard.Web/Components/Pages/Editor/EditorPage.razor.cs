using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Comments;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Pages.Editor;

/// <summary>One scenario, edited in place.</summary>
public sealed partial class EditorPage(
    ScenarioSessions sessions,
    SessionHandover handover,
    PersistentComponentState persisted,
    NavigationManager navigation,
    EditorScript script,
    ShareLinks links,
    CatalogHolder catalogs,
    Announcer announcer
) : IAsyncDisposable
{
    private const string HandoverKey = "editor-session";

    private readonly CancellationTokenSource _leaving = new();
    private readonly OpenSections _sections = new(script);
    private readonly EditWatch _edits = new();
    private PersistingComponentStateSubscription _persisting;
    private DotNetObjectReference<EditorPage>? _self;
    private ScenarioSession? _session;
    private EditorChoices? _choices;
    private (string Hash, object Own) _choicesOf;
    private ComparisonReport? _report;
    private Result? _reported;
    private EditorState _state = new();
    private InputPlace _place = InputPlace.Scenario;
    private Lazy<ImmutableArray<ChartFigure>> _figures = new([]);
    private EditorTab? _tabShown;
    private string? _pendingField;
    private ScenarioSession? _measured;
    private bool _isMissing;
    private bool _isSharing;
    private bool _sharesComments;
    private ImmutableArray<CommentSpec> _marked = [];
    private CommentMarks _marks = new([]);
    private bool _isHandedOver;

    /// <summary>The short number of the scenario.</summary>
    [Parameter]
    public long Number { get; set; }

    /// <summary>Called by the page's script for Ctrl+Z outside text boxes.</summary>
    [JSInvokable]
    public void UndoByKey() => _session?.Undo();

    /// <summary>Called by the page's script for Ctrl+Y outside text boxes.</summary>
    [JSInvokable]
    public void RedoByKey() => _session?.Redo();

    /// <summary>Called by the page's script for Ctrl+S, also inside text boxes: saves, or says that there is nothing to save.</summary>
    [JSInvokable]
    public async Task SaveByKey()
    {
        if (_session is { HasUnsavedEdits: false, Saving: { Kind: SaveStateKind.Revision } saved })
        {
            announcer.Say(
                Say["editor.savedAlready", saved.Revision.ToString(CultureInfo.InvariantCulture)]
            );
            return;
        }

        await (_session?.SaveAsync("") ?? Task.CompletedTask);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        navigation.LocationChanged -= OnMoved;
        _persisting.Dispose();
        _self?.Dispose();
        if (_session is not null && !_isHandedOver)
        {
            await _session.DisposeAsync();
        }

        await script.DisposeAsync();
        _leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        navigation.LocationChanged += OnMoved;
        // Why: what the server drew stays on the screen; drawing it anew from the database would flash.
        _persisting = persisted.RegisterOnPersisting(HandOver, RenderMode.InteractiveServer);
        if (persisted.TryTakeFromJson<string>(HandoverKey, out var token) && token is not null)
        {
            Take(handover.Take(token, Number));
        }
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        ReadState();
        if (_session?.Summary.Number == Number)
        {
            return;
        }

        var before = _session;
        _session = null;
        _edits.Forget();
        _isMissing = false;
        if (before is not null)
        {
            await before.DisposeAsync();
        }

        // Why: another replica may have taken own items over.
        await catalogs.LookAsync(_leaving.Token);
        var opened = await sessions.OpenAsync(Number, _leaving.Token);
        _isMissing = opened is null;
        Take(opened);
        ReadState();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Why not before there is a scenario: a key that saves or undoes would be heard and do nothing.
        if (_self is null && _session is not null)
        {
            _self = DotNetObjectReference.Create(this);
            await script.ListenAsync(_self);
        }

        if (firstRender && await _sections.RecallAsync())
        {
            StateHasChanged();
        }

        if (_session is not null && !ReferenceEquals(_measured, _session))
        {
            _measured = _session;
            await script.MeasureAsync();
        }

        if (_session is not null && _tabShown != _state.Tab)
        {
            _tabShown = _state.Tab;
            await script.ShowTabAsync();
        }

        if (_pendingField is { } field)
        {
            _pendingField = null;
            await script.GoToAsync(FieldPlace.ElementOf(field));
        }
    }

    // Why: a change of the query alone does not set the page's parameters anew.
    private void OnMoved(object? sender, LocationChangedEventArgs args)
    {
        if (
            new Uri(args.Location).AbsolutePath
            == string.Create(CultureInfo.InvariantCulture, $"/scenarios/{Number}")
        )
        {
            _ = InvokeAsync(() =>
            {
                ReadState();
                StateHasChanged();
            });
        }
    }

    private static bool CanShare(ScenarioSession session) =>
        session is { IsShownOutdated: false, IsEvaluating: false, Shown.Options.Length: > 0 };

    private Task<ShareContent> ContentAsync(ScenarioSession session) =>
        links.ContentAsync(
            session.Id,
            session.Shown!,
            _sharesComments ? FrozenComment.Of(session.Document, session.Shown!, Say) : [],
            CancellationToken.None
        );

    private Task HandOver()
    {
        if (_session is not null)
        {
            persisted.PersistAsJson(HandoverKey, handover.Leave(_session));
            _isHandedOver = true;
        }

        return Task.CompletedTask;
    }

    private void Take(ScenarioSession? session)
    {
        _session = session;
        if (session is not null)
        {
            session.Changed += () => InvokeAsync(Refresh);
            Prepare();
        }
    }

    private void Refresh()
    {
        Prepare();
        StateHasChanged();
    }

    /// <summary>Makes what the parts of the page show, once for each result.</summary>
    private void Prepare()
    {
        if (_session is not { } session)
        {
            return;
        }

        if (_marked != session.Document.Comments)
        {
            _marked = session.Document.Comments;
            _marks = new(_marked);
        }

        var catalog = session.Shown?.Catalog ?? session.Catalog;
        var made = (catalog.Hash, (object)session.Document.OwnItems);
        if (_choices is null || !_choicesOf.Equals(made))
        {
            _choices = new(catalog.With(session.Document.OwnItems), Reader.Presenter, Say);
            _choicesOf = made;
        }

        if (!ReferenceEquals(_reported, session.Shown))
        {
            _report = session.Shown is { } shown
                ? ComparisonBuilder.Build(shown, CostBasis.PresentValue, Reader.Presenter)
                : null;
            _figures = FiguresOf(session.Shown);
            _edits.See(session, Reader.Presenter);
            // Why last: a report that failed is made again by "Try again".
            _reported = session.Shown;
        }

        if (
            _place.Option is { } option
            && (
                session.Document.FindOption(option) is not { } known
                || (_place.Fleet is not null && known.Fleets.All(fleet => fleet.Id != _place.Fleet))
            )
        )
        {
            _place = InputPlace.Scenario;
        }
    }

    private void ReadState()
    {
        var before = _state.Tab;
        _state = EditorState.FromUrl(navigation.Uri);
        if (_state.Tab != before)
        {
            _sections.Filter = "";
        }

        _place = _state.Place;
        Prepare();
        if (_state.Field is { } field && _session is { } session)
        {
            Reveal(session, field);
        }
    }

    /// <summary>Opens whatever hides a field; the field gets the focus after the page is drawn.</summary>
    private void Reveal(ScenarioSession session, string field)
    {
        var (section, place) = FieldPlace.Of(session.Document, field);
        _place = place ?? _place;
        _sections.Filter = "";
        _state = _state with { Tab = FieldPlace.TabOf(session.Document, field) };
        _ = _sections.OpenAsync(section);
        _pendingField = field;
    }

    private string Url(Func<EditorState, EditorState> change) =>
        change(_state with { Field = null, Place = _place }).ToUrl(Number);

    private void Go(Func<EditorState, EditorState> change) =>
        navigation.NavigateTo(Url(change), replace: true);

    private EditorView ViewOf(ScenarioSession session) =>
        new()
        {
            Session = session,
            Choices = _choices!,
            Report = _report,
            State = _state,
            Place = _place,
            Sections = _sections,
            Figures = _figures,
            Address = Url,
            Go = Go,
            OnExplain = EventCallback.Factory.Create<ExplainAddress>(this, ExplainAsync),
        };

    // Why lazily: most edits are made on a tab without figures.
    private Lazy<ImmutableArray<ChartFigure>> FiguresOf(Result? result) =>
        new(() =>
            result is null
                ? []
                : ComparisonFigures.Of(
                    [.. ComparisonColumn.Of(result)],
                    CostBasis.PerMillionTokens,
                    new(Reader.Presenter)
                )
        );

    private void ExplainAsync(ExplainAddress? address) => Go(state => state with { Why = address });
}
