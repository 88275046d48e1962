using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Redaction;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Hosting;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Share;

/// <summary>Links to the result of the open scenario.</summary>
public sealed partial class ShareDialog
{
    private ImmutableArray<(int? Days, string Name)> Ends =>
        [
            (7, Say["shareDialog.in7Days"]),
            (30, Say["shareDialog.in30Days"]),
            (90, Say["shareDialog.in90Days"]),
            (null, Say["shareDialog.never"]),
        ];

    private IReadOnlyList<SharedLink> _links = [];
    private NewShare? _new;
    private SharedLink? _made;
    private int? _days = 30;
    private string _password = "";
    private SharedSight _sight;
    private bool _isPreviewed;
    private FrozenComparison? _preview;
    private ImmutableArray<FrozenSlider> _sliders = [];
    private ImmutableArray<ReplacedName> _namesHidden = [];
    private string? _problem;
    private bool _isBusy;
    private bool _isCopied;
    private bool _isLoaded;

    /// <summary>Title of what is shared.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The saved scenario whose links are listed; <c>null</c> when what is shown was never saved.</summary>
    [Parameter, EditorRequired]
    public Guid? Scenario { get; set; }

    /// <summary>Whether what is on the page may be shared now.</summary>
    [Parameter, EditorRequired]
    public bool CanShare { get; set; }

    /// <summary>What is shared, with everything the sharer sees.</summary>
    [Parameter, EditorRequired]
    public Func<Task<ShareContent>> Content { get; set; } = null!;

    /// <summary>Whether the dialog is shown.</summary>
    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    /// <summary>Told when it is closed.</summary>
    [Parameter, EditorRequired]
    public EventCallback<bool> IsOpenChanged { get; set; }

    /// <summary>The one result whose inputs the recipient may be let to move; <c>null</c> where none may, as in a comparison of several scenarios.</summary>
    [Parameter]
    public Result? Movable { get; set; }

    /// <summary>Further choices about what the link shows.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private ShareLinks Links { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private LinksDoor Door { get; set; } = null!;

    [Inject]
    private Browser Browser { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (!IsOpen)
        {
            _isLoaded = false;
        }
        else if (_isLoaded)
        {
            // Why: the page says anew what is shared, for example with or without comments.
            ForgetPreview();
        }
        else
        {
            _isLoaded = true;
            (_new, _problem, _isCopied) = (null, null, false);
            (_preview, _isPreviewed, _password) = (null, false, "");
            (_sliders, _sight) = ([], SharedSight.Everything);
            await ListAsync();
        }
    }

    private string Times(long views) =>
        views switch
        {
            0 => Say["shareDialog.never"],
            1 => Say["shareDialog.once2"],
            _ => Say["shareDialog.times", Reader.Presenter.Whole(views)],
        };

    // Why nothing movable without a result: a link to several scenarios has no one sheet to move.
    private IEnumerable<(SharedSight Sight, string Name, string Help)> Sights
    {
        get
        {
            yield return (
                SharedSight.Everything,
                Say["shareDialog.all"],
                Say["shareDialog.allHelp"]
            );
            if (Movable is not null)
            {
                yield return (
                    SharedSight.Movable,
                    Say["shareDialog.movable"],
                    Say["shareDialog.movableHelp"]
                );
            }

            yield return (
                SharedSight.Hidden,
                Say["shareDialog.hidden"],
                Say["shareDialog.hiddenHelp"]
            );
        }
    }

    private void SightSet(SharedSight sight)
    {
        _sight = sight;
        ForgetPreview();
    }

    private string NameOf(SharedLink link, int number) =>
        Say[
            "shareDialog.linkNumber",
            number.ToString(CultureInfo.InvariantCulture),
            Reader.Presenter.Moment(link.Summary.CreatedAt)
        ];

    private string SightOf(SharedLink link) =>
        link.HidesPrices ? Say["shareDialog.listHidden"]
        : link.Movable.Length > 0 ? Say["shareDialog.listMovable", string.Join("; ", link.Movable)]
        : Say["shareDialog.listAll"];

    private string StateOf(SharedLink link) =>
        Say[
            link.Summary.HasPassword ? "shareDialog.stateLocked" : "shareDialog.state",
            EndOf(link.Summary),
            Times(link.Summary.Views)
        ];

    private string EndOf(ShareSummary link) =>
        link switch
        {
            { RevokedAt: { } at } => Say["shareDialog.revoked", Reader.Presenter.ShortDate(at)],
            { ExpiresAt: { } end } when !Links.IsOpen(link) => Say[
                "shareDialog.ended",
                Reader.Presenter.ShortDate(end)
            ],
            { ExpiresAt: { } end } => Say["shareDialog.openUntil", Reader.Presenter.ShortDate(end)],
            _ => Say["shareDialog.openWithoutEnd"],
        };

    private string LinkOf(NewShare made) => new Uri(Beginning, $"s/{made.Token}").ToString();

    // Where the recipient opens it: at the address of links, if there is one.
    private Uri Beginning => Door.LinksFrom(Navigation.ToAbsoluteUri("/"));

    private string Remedy =>
        Door.Written is null
            ? "--Tco:LinksUrl=http://0.0.0.0:5081"
            : "--Tco:LinksAddress=https://links.example.com";

    private bool IsThisComputerOnly => Beginning.IsLoopback;

    private Task CreateAsync() =>
        OnceAsync(async () =>
        {
            if (!CanShare)
            {
                _problem = Say["shareDialog.theNumbersOnThe"];
                return;
            }

            var content = await SharedAsync();
            _new = await Links.CreateAsync(content, Wish, CancellationToken.None);
            _made = SharedLink.Of(_new.Summary, Links.Shown(content, Wish));
            _password = "";
            ForgetPreview();
            await ListAsync();
        });

    private ShareWish Wish => new(_days, _password, _sight == SharedSight.Hidden);

    private async Task<ShareContent> SharedAsync() =>
        FrozenContent.With(
            await Content(),
            _sight == SharedSight.Movable ? [.. _sliders.Where(slider => slider.IsKnown)] : []
        );

    private void SlidersSet(ImmutableArray<FrozenSlider> sliders)
    {
        _sliders = sliders;
        ForgetPreview();
    }

    private void ForgetPreview() => (_preview, _isPreviewed) = (null, false);

    private async Task PreviewAsync(bool isOpen)
    {
        _isPreviewed = isOpen;
        if (isOpen && _preview is null && CanShare)
        {
            StateHasChanged();
            await OnceAsync(async () =>
            {
                var content = await SharedAsync();
                _namesHidden = Links.NamesHidden(content, Wish);
                _preview = FrozenContent.Read(Links.Shown(content, Wish));
            });
        }
    }

    private Task RevokeAsync(ShareSummary link) =>
        OnceAsync(async () =>
        {
            await Links.RevokeAsync(link.Id, CancellationToken.None);
            await ListAsync();
            if (_new?.Summary.Id == link.Id)
            {
                _new = null;
            }
        });

    // Why the new one alone: nothing else leads back to a link of what was never saved.
    private async Task ListAsync() =>
        _links =
            Scenario is { } id ? await Links.ListAsync(id, CancellationToken.None)
            : _new is not null && _made is { } made ? [made]
            : [];

    private async Task CopyAsync()
    {
        _isCopied = _new is not null && await Browser.CopyTextAsync(LinkOf(_new));
        _problem = _isCopied ? null : Say["shareDialog.theBrowserDidNot"];
    }

    private void Another() => (_new, _isCopied) = (null, false);

    private Task ClosedAsync(bool isOpen) => IsOpenChanged.InvokeAsync(isOpen);

    private async Task OnceAsync(Func<Task> step)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        _problem = null;
        try
        {
            await step();
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _problem = Say["shareDialog.theDatabaseDoesNot"];
        }
        finally
        {
            _isBusy = false;
        }
    }
}
