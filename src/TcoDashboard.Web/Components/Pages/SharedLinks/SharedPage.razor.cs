using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using TcoDashboard.Data.Shares;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>What a share link shows: the frozen comparison, whatever happened to catalog and model since.</summary>
public sealed partial class SharedPage : IDisposable
{
    private const string ProofKey = "share-proof";
    private string GenericTitle => Say["shared.generic"];
    private ShareOpening.Opened? _opened;
    private FrozenComparison? _frozen;
    private ClosedLink? _closed;
    private Result? _result;
    private ExplainAddress? _address;
    private string? _problem;
    private string? _proof;
    private bool _isLocked;
    private bool _canWork;
    private bool _isCopying;
    private SharedState _now = new();
    private PersistingComponentStateSubscription _persisting;

    /// <summary>The secret of the link.</summary>
    [Parameter]
    public string Token { get; set; } = "";

    /// <summary>What came of the last password.</summary>
    [SupplyParameterFromQuery]
    public string? Answer { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [Inject]
    private ShareStore Shares { get; set; } = null!;

    [Inject]
    private TokenGuard Guard { get; set; } = null!;

    [Inject]
    private ShareUnlock Unlock { get; set; } = null!;

    [Inject]
    private PersistentComponentState Persisted { get; set; } = null!;

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    [Inject]
    private Evaluations Evaluations { get; set; } = null!;

    [Inject]
    private ScenarioLibrary Library { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private SharedWorkings Workings { get; set; } = null!;

    [Inject]
    private Announcer Announcer { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    // Why only without a password: whoever makes the preview of a message did not give it.
    private bool IsPreviewed => _frozen is not null && _opened is { Summary.HasPassword: false };

    private string PreviewTitle => IsPreviewed ? _frozen!.Report.Title : GenericTitle;

    private string PreviewText =>
        IsPreviewed ? _frozen!.Report.Answer
        : _isLocked || _opened is not null ? Say["shared.previewLocked"]
        : Say["shared.preview"];

    /// <inheritdoc/>
    public void Dispose() => _persisting.Dispose();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // Why handed over: the circuit has no cookies; what the first drawing of the page hands over is sealed by the framework.
        _persisting = Persisted.RegisterOnPersisting(
            () =>
            {
                Persisted.PersistAsJson(ProofKey, _proof);
                return Task.CompletedTask;
            },
            RenderMode.InteractiveServer
        );
        var opening = await OpenAsync();
        _isLocked = opening is ShareOpening.Locked;
        _opened = opening as ShareOpening.Opened;
        _frozen = _opened is { } opened ? FrozenContent.Read(opened.Content) : null;
        _canWork = _frozen is not null && SharedWorkings.CanWork(_opened!.Content, _frozen);
        _closed = opening switch
        {
            null => new(
                StatusCodes.Status429TooManyRequests,
                Say["shared.tries"],
                Say["shared.triesText"]
            ),
            ShareOpening.Expired expired => new(
                StatusCodes.Status410Gone,
                Say["shared.expired"],
                Say["shared.expiredText", DayOf(expired.At)]
            ),
            ShareOpening.Revoked revoked => new(
                StatusCodes.Status410Gone,
                Say["shared.withdrawn"],
                Say["shared.withdrawnText", DayOf(revoked.At)]
            ),
            ShareOpening.Opened when _frozen is not null => null,
            ShareOpening.Opened => new(
                StatusCodes.Status410Gone,
                Say["shared.old"],
                Say["shared.oldText"]
            ),
            ShareOpening.Locked => null,
            _ => new(
                StatusCodes.Status404NotFound,
                Say["shared.unknown"],
                Say["shared.unknownText"]
            ),
        };
        if (Http is { } http && _closed is { } closed)
        {
            // Why this late: a page that says 404 while it is drawn is replaced by the general one.
            http.Response.OnStarting(() =>
            {
                http.Response.StatusCode = closed.StatusCode;
                return Task.CompletedTask;
            });
        }
    }

    private async Task<ShareOpening?> OpenAsync()
    {
        if (Http is not { } http)
        {
            // Why: the page that is drawn first has counted this visit already.
            _proof = Persisted.TryTakeFromJson<string>(ProofKey, out var proof) ? proof : null;
            return await Shares.ReadAsync(Token, _proof, CancellationToken.None);
        }

        var address = Guard.CallerOf(http);
        if (Guard.IsBlocked(address))
        {
            return null;
        }

        _proof = Unlock.Proof(http, Token);
        var opening = await Shares.OpenAsync(Token, _proof, http.RequestAborted);
        if (opening is ShareOpening.Unknown)
        {
            Guard.Miss(address);
        }

        return opening;
    }

    private async Task ExplainAsync(ExplainAddress address)
    {
        _problem = await EvaluateAsync(address.OptionId);
        if (_problem is null)
        {
            // Why the end: a column of several scenarios is named by scenario and option.
            _address = address with
            {
                OptionId = address.OptionId[(address.OptionId.LastIndexOf(':') + 1)..],
            };
        }
    }

    // The frozen figures are never computed anew; only the way to them is, with the same model on the same catalog.
    private async Task<string?> EvaluateAsync(string column)
    {
        var content = _opened!.Content;
        if (content.ModelVersion != CostModel.Version)
        {
            return Say["shared.otherModel", content.ModelVersion, CostModel.Version];
        }

        var documents = FrozenContent.Documents(content);
        var index = _frozen!.Report.Columns.Select(one => one.Key).ToList().IndexOf(column);
        var place = index >= 0 && index < _frozen.DocumentOf.Length ? _frozen.DocumentOf[index] : 0;
        if (
            place >= documents.Length
            || documents[place] is not { CatalogRevision: { } pinned } document
            || await Catalogs.ForAsync(pinned, CancellationToken.None)
                is not { Catalog: var catalog, Problem: null }
        )
        {
            return Say["shared.unreadable"];
        }

        _result = await Evaluations.EvaluateAsync(document, catalog, CancellationToken.None);
        return null;
    }

    // Why two choices once something was moved: a copy without what the reader sees before them, or with what they only tried, surprises either way.
    private async Task CopyAsync(SharedState state)
    {
        if (
            _isCopying
            || Workings.Documents(_opened!.Content, _frozen!, state)
                is not { Length: > 0 } documents
        )
        {
            return;
        }

        _isCopying = true;
        var words = CopiedWords(state);
        var numbers = new List<long>();
        foreach (var document in documents)
        {
            var created = await Library.CreateCopyAsync(document, words, CancellationToken.None);
            numbers.Add(created.Number);
        }

        Announcer.Say(words);
        Navigation.NavigateTo(
            numbers.Count == 1
                ? FormattableString.Invariant($"/scenarios/{numbers[0]}")
                : $"/compare?s={string.Join(',', numbers)}"
        );
    }

    private string CopiedWords(SharedState state)
    {
        var moves = Workings.MovesOf(_frozen!, state);
        return (moves.Length > 0, state.UsesToday) switch
        {
            (true, true) => Say["shared.copiedMovedToday", moves],
            (true, false) => Say["shared.copiedMoved", moves],
            (false, true) => Say["shared.copiedToday"],
            _ => Say["shared.copiedNote"],
        };
    }

    private bool CanCopy => _frozen is { IsIndexed: false } && !Visitor.IsRecipient;

    private string CopyWords =>
        (_now.Moves.Count > 0, _now.UsesToday) switch
        {
            (true, true) => Say["beside.movedToday"],
            (true, false) => Say["beside.moved"],
            _ => Say["beside.today"],
        };

    private async Task PrintAsync() => await Script.InvokeVoidAsync("print");

    private string DayOf(DateTimeOffset time) =>
        Reader.Presenter.Date(DateOnly.FromDateTime(time.UtcDateTime));

    private static string DateOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
