using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>From a question to a filled comparison.</summary>
public sealed partial class GuidePage(
    CatalogHolder catalogs,
    PresetShelf presets,
    Evaluations evaluations,
    ScenarioOpening opening,
    Announcer announcer,
    TimeProvider clock,
    NavigationManager navigation,
    ILogger<GuidePage> log
) : IDisposable
{
    private FieldChoice[] Formats =>
        [
            new(nameof(NumberFormat.Bf16), Say["guide.bits16"]),
            new(nameof(NumberFormat.Fp8), Say["guide.bits8"]),
            new(nameof(NumberFormat.Fp4), Say["guide.bits4"]),
        ];

    private string FormatName =>
        Formats.First(format => format.Value == Question.Format.ToString()).Text;

    private FieldChoice[] Housings =>
        [
            new(nameof(Domain.Costing.Deployment.Own), Say["guide.own"]),
            new(nameof(Domain.Costing.Deployment.Colo), Say["guide.colo"]),
        ];

    private EditorChoices? _choices;
    private GuideState _state = new();
    private GuideState? _told;
    private CancellationTokenSource? _search;
    private double? _progress;
    private ImmutableArray<ScreenedCandidate>? _screened;
    private ImmutableHashSet<string> _chosen = [];
    private bool _wasCancelled;
    private bool _isFailed;
    private Problem? _refusal;
    private GuideRefusals _refusals = null!;

    // Why not the address alone: it comes back from the browser a moment after an answer was typed, and whoever presses "Find
    // hardware" at once, or goes on to the next field, means the question with that answer.
    private BuyingQuestion Question => _told?.Question ?? _state.Question;

    private string Assumed
    {
        get
        {
            var format = FormatName;
            var region =
                _choices!.Regions.FirstOrDefault(region => region.Value == Question.Region)?.Text
                ?? Question.Region;
            return Question.Kind == QuestionKind.Training
                ? Say[
                    Question.Years == 1 ? "guide.assumedTrainingOne" : "guide.assumedTraining",
                    Reader.Presenter.Month(Start),
                    Reader.Presenter.Whole(Question.SequenceTokens),
                    Reader.Presenter.Whole(Question.GlobalBatch),
                    format,
                    region,
                    Question.Years
                ]
                : Say[
                    Question.Years == 1 ? "guide.assumedServingOne" : "guide.assumedServing",
                    Reader.Presenter.Whole(Question.InputTokens),
                    Reader.Presenter.Whole(Question.OutputTokens),
                    format,
                    region,
                    Question.Years
                ];
        }
    }

    private GuideExample? Example =>
        GuideExample.Of(
            Question,
            presets.Flagship?.Document,
            catalogs.Current,
            Reader.Presenter,
            Say
        );

    private string AddressOf(GuideExample example) =>
        (_state with { Question = example.Question }).ToUrl();

    private string AddressOf(QuestionKind kind) =>
        new GuideState { Question = GuideState.Asked(Question, kind) }.ToUrl();

    /// <summary>First month of operation.</summary>
    private DateOnly Start => new(clock.GetUtcNow().Year + 1, 1, 1);

    /// <inheritdoc/>
    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        Stop();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _refusals = new(StateHasChanged);
        navigation.LocationChanged += OnLocationChanged;
        _choices = new(catalogs.Current, Reader.Presenter, Say);
        Read();
    }

    private string KindWords(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Power => Say["guide.megawatts"],
            QuestionKind.Capital => Say["guide.budget"],
            QuestionKind.Training => Say["guide.train"],
            _ => Say["guide.serve"],
        };

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        // Why: the event comes also for the address that the page is left for, and then the page is gone.
        if (
            ("/" + navigation.ToBaseRelativePath(change.Location)).Split('?', '#')[0]
            != GuideState.Path
        )
        {
            return;
        }

        _ = InvokeAsync(() =>
        {
            Read();
            StateHasChanged();
        });
    }

    private void Read()
    {
        var before = _state;
        var state = GuideState.FromUrl(navigation.Uri);
        if (_told is { } told && GuideState.FromUrl(told.ToUrl()).Question == state.Question)
        {
            _told = null;
        }

        _state = state with { Question = Known(state.Question) };
        if (before.Question != _state.Question)
        {
            Stop();
            _screened = null;
            _progress = null;
            _wasCancelled = false;
            _refusal = null;
        }

        // Why not while the page is first drawn on the server: the search belongs to the person who waits for it.
        if (
            _state.IsAsked
            && _screened is null
            && _refusal is null
            && _progress is null
            && RendererInfo.IsInteractive
        )
        {
            _ = FindAsync();
        }
    }

    private LanguageModel? Trained =>
        catalogs.Current.Find(CatalogKind.Model, Question.Model) is { } item ? new(item) : null;

    // Why: an address may name what today's catalog does not have.
    private BuyingQuestion Known(BuyingQuestion question) =>
        question with
        {
            Model = catalogs.Current.Find(CatalogKind.Model, question.Model) is null
                ? GuideState.First(question.Kind).Model
                : question.Model,
            Region = catalogs.Current.Find(CatalogKind.Region, question.Region) is null
                ? GuideState.First(question.Kind).Region
                : question.Region,
        };

    private void Ask(BuyingQuestion question)
    {
        _told = new() { Question = question };
        navigation.NavigateTo(_told.ToUrl(), replace: true);
    }

    private string? WithFp4 =>
        Question.Kind == QuestionKind.Training || Question.Format == NumberFormat.Fp4
            ? null
            : (
                _state with
                {
                    Question = Question with { Format = NumberFormat.Fp4 },
                    IsAsked = true,
                }
            ).ToUrl();

    private void Find()
    {
        // Why: a search for the answers of before would show a result that nobody asked for.
        if (!_refusals.HoldBack())
        {
            navigation.NavigateTo(
                (_state with { Question = Question, IsAsked = true }).ToUrl(),
                replace: true
            );
        }
    }

    private void Cancel()
    {
        Stop();
        _progress = null;
        _wasCancelled = true;
        navigation.NavigateTo((_state with { IsAsked = false }).ToUrl(), replace: true);
    }

    private async Task FindAsync()
    {
        Stop();
        var search = _search = new();
        // Why the token now: the search may be stopped and its source gone while candidates are still tried.
        var token = search.Token;
        _progress = 0;
        _wasCancelled = false;
        _isFailed = false;
        _refusal = null;
        var catalog = catalogs.Current;
        try
        {
            var (document, problem) = DocumentOf(catalog);
            if (document is null)
            {
                (_refusal, _progress) = (problem, null);
                return;
            }

            var candidates = Candidates.Of(catalog, Question);
            var screened = await evaluations.UnsharedAsync(
                evaluate =>
                    CatalogScreening.Run(
                        document,
                        candidates,
                        one => evaluate(one, catalog, token),
                        new Progress<double>(share => Report(search, share)),
                        token
                    ),
                token
            );
            if (ReferenceEquals(search, _search))
            {
                _screened = screened;
                _chosen = [.. Shortlist.Of(screened).Select(one => one.Candidate.Option.Id)];
                _progress = null;
                announcer.Say(
                    Say["guide.count", screened.Count(one => one.IsFeasible), screened.Length]
                );
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // Why nothing: the person cancelled, asked something else or left.
        }
        catch (Exception fault)
        {
            LogFault(log, fault);
            if (ReferenceEquals(search, _search))
            {
                _progress = null;
                _isFailed = true;
                await InvokeAsync(StateHasChanged);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The search of the catalog broke off.")]
    private static partial void LogFault(ILogger logger, Exception fault);

    private void Stop()
    {
        _search?.Cancel();
        _search?.Dispose();
        _search = null;
    }

    private void Report(CancellationTokenSource search, double share) =>
        _ = InvokeAsync(() =>
        {
            if (ReferenceEquals(search, _search) && _progress is { } before && share > before)
            {
                _progress = share;
                StateHasChanged();
            }
        });

    private (ScenarioDocument? Document, Problem? Problem) DocumentOf(CatalogRevision catalog) =>
        QuestionDocument.Of(Question, catalog, Start);

    private void Choose(string id)
    {
        var without = _chosen.Remove(id);
        _chosen = ReferenceEquals(without, _chosen) ? _chosen.Add(id) : without;
    }
}
