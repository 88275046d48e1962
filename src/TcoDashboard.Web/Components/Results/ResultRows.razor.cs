using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Elements;

namespace TcoDashboard.Web.Components.Results;

/// <summary>The rows of a comparison; drawn again only when something in them changed.</summary>
/// <remarks>
/// A page that lives gives its rows away: once they stand, the browser holds them and gets those that change, and the server keeps a checksum of
/// each. Their texts were half of what an open comparison held.
/// </remarks>
public sealed partial class ResultRows
{
    private readonly List<StillMarkup> _kept = [];
    private (object, bool, RowView)? _drawn;
    private (object, bool, RowView)? _given;
    private Dictionary<(string Group, string Row), ulong> _sums = [];
    private bool _isNew;
    private bool _isGiven;
    private bool _isGiving;
    private bool _isUnknown;

    // Why beside the rows: where the browser is slow to take what was drawn, the framework draws later, when they were given back. The groups
    // drawn then must be the same, or every row goes with them.
    private ImmutableArray<Head> _heads = [];

    /// <summary>The comparison; of its rows nothing is read where <see cref="Rows"/> are lent.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <summary>The comparison with all its rows, given back once the browser has them; without it those of <see cref="Report"/> are held.</summary>
    [Parameter]
    public Loan<ComparisonReport>? Rows { get; set; }

    /// <summary>Whether only rows in which the options differ are shown.</summary>
    [Parameter]
    public bool OnlyDifferences { get; set; }

    /// <summary>Key of the column that a narrow screen shows beside the baseline.</summary>
    [Parameter]
    public string? Against { get; set; }

    /// <summary>Whether a number is a button that asks for its explanation; the table hears which one was pressed.</summary>
    [Parameter]
    public bool CanExplain { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    // None while they are given back, when nothing is drawn.
    private ImmutableArray<ReportGroup> Groups =>
        Rows is null ? Report.Groups : Rows.Value?.Groups ?? [];

    private RowView View => new(Report.Columns, Against, CanExplain, Say);

    /// <summary>Gives the rows to the browser, or what changed in them since; called after each drawing of the table.</summary>
    /// <param name="script">The module that holds them there.</param>
    /// <param name="table">The table they stand in.</param>
    /// <param name="unbroken">Ends when the line was lost meanwhile.</param>
    public async Task GiveAsync(
        IJSObjectReference script,
        ElementReference table,
        CancellationToken unbroken
    )
    {
        ArgumentNullException.ThrowIfNull(script);
        // Why one after the other: what is drawn while something is on its way is given by the turn that is under way.
        if (_isGiving)
        {
            return;
        }

        _isGiving = true;
        try
        {
            if (!_isGiven)
            {
                var stands = _drawn;
                Changes();
                if (!await script.InvokeAsync<bool>("hold", unbroken, table))
                {
                    return;
                }

                LetGo(stands);
            }

            while (_given != _drawn)
            {
                var isAll = _sums.Count == 0;
                _given = _drawn;
                if (await script.InvokeAsync<bool>("write", unbroken, table, Json(Changes())))
                {
                    continue;
                }

                Forget();
                // Why not at once: a group that is not there yet comes with a drawing, after which all is given again.
                if (isAll)
                {
                    return;
                }
            }

            Rows?.GiveBack();
        }
        catch (Exception fault) when (fault is OperationCanceledException or JSException)
        {
            Forget();
            throw;
        }
        finally
        {
            _isGiving = false;
        }
    }

    private void LetGo((object, bool, RowView)? stands)
    {
        _given = stands;
        _isGiven = true;
        if (_isUnknown)
        {
            Forget();
        }

        _kept.Clear();
        _isNew = true;
        StateHasChanged();
        // Why twice: the framework keeps what was drawn last but one.
        StateHasChanged();
    }

    // What the browser has is not known: all rows are given with their texts.
    private void Forget()
    {
        _given = null;
        _sums = [];
        _isUnknown = !_isGiven;
    }

    // Why as one text: the framework keeps a description of each type that scripts are told, anew for each window.
    private static string Json(GivenGroup[] groups) =>
        JsonSerializer.Serialize(groups, JsonSerializerOptions.Web);

    // The rows of each group in their order, with the text of those that the browser has not as they are.
    private GivenGroup[] Changes()
    {
        var (before, now, view) = (_sums, new Dictionary<(string, string), ulong>(), View);
        GivenRow Given(ReportGroup group, ReportRow row)
        {
            var text = view.Draw(Services, group, row).Text;
            var key = (group.Id, row.Id);
            // Why the text where a name comes twice: the browser knows a row by its name.
            return
                now.TryAdd(key, Checksum.Of(text))
                && before.TryGetValue(key, out var sum)
                && sum == now[key]
                ? new(row.Id, null)
                : new(row.Id, text);
        }

        GivenGroup[] groups =
        [
            .. Groups.Select(group => new GivenGroup(
                group.Id,
                [.. ShownOf(group).Select(row => Given(group, row))]
            )),
        ];
        _sums = now;
        return groups;
    }

    private string CountOf(ReportGroup group) =>
        Report.Columns.Length < 2 ? "" : Say["table.differ", group.Differing, group.Rows.Length];

    private bool IsShown(ReportRow row) =>
        !row.RepeatsRowAbove && (!OnlyDifferences || row.Differs || row.IsTotal);

    private ReportRow[] ShownOf(ReportGroup group) => [.. group.Rows.Where(IsShown)];

    // Why by hand: each row has its place in the group as sequence number, by which the framework sees which rows came and went. In a loop of
    // markup all have the same, and a switch to the differences sent most rows again.
    private RenderFragment Drawn(string id) =>
        builder =>
        {
            if (_isGiven || Groups.FirstOrDefault(one => one.Id == id) is not { } group)
            {
                return;
            }

            var view = View;
            foreach (var (place, row) in group.Rows.Index())
            {
                if (IsShown(row))
                {
                    var still = view.Draw(Services, group, row);
                    _kept.Add(still);
#pragma warning disable ASP0006 // A row's place among all rows of its group never changes while the group is shown.
                    builder.AddContent(place, still.Draw);
#pragma warning restore ASP0006
                }
            }
        };

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Why not what was given back: it stands in the browser, and another way to look at it comes with the rows lent anew.
        if (Rows is { Value: null })
        {
            _isNew = false;
            return;
        }

        (object, bool, RowView) shown = (
            (object?)Rows ?? ImmutableCollectionsMarshal.AsArray(Report.Groups)!,
            OnlyDifferences,
            View
        );
        _isNew = _drawn != shown;
        _drawn = shown;
        if (_isNew)
        {
            _kept.Clear();
            _heads = [.. Groups.Select(HeadOf)];
        }

        // Why: rows that went with their group are not there when it comes back, even where nothing was written in between.
        if (_sums.Keys.Any(key => Report.Groups.All(group => group.Id != key.Group)))
        {
            Forget();
        }
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => _isNew;

    private Head HeadOf(ReportGroup group)
    {
        var shown = ShownOf(group);
        return new(
            group.Id,
            group.Title,
            CountOf(group),
            shown.Length,
            LeadingRows.Waits(group, shown)
        );
    }

    private sealed record Head(string Id, string Title, string Count, int Shown, bool Waits);

    private sealed record GivenRow(string Id, string? Text);

    private sealed record GivenGroup(string Id, GivenRow[] Rows);
}
