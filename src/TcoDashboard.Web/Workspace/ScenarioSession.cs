using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TcoDashboard.Data.Drafts;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Procurement.Quotes;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>
/// One open scenario: the document with its history, its latest result, and where its edits are stored. An edit is evaluated a moment
/// after the last keystroke and stored as a draft within a second. To be used from one synchronisation context: the page's.
/// </summary>
public sealed partial class ScenarioSession : IAsyncDisposable
{
    /// <summary>The longest an edit waits for the next one before it is evaluated.</summary>
    public static readonly TimeSpan EvaluationDelay = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan s_shortestDelay = TimeSpan.FromMilliseconds(20);

    private readonly SessionServices _services;
    private SynchronizationContext? _home = SynchronizationContext.Current;
    private readonly CancellationTokenSource _closing = new();
    private readonly OrderedDictionary<string, Problem> _refused = new(StringComparer.Ordinal);
    private EditHistory _history;
    private CancellationTokenSource? _evaluation;
    private TimeSpan _delay = EvaluationDelay;
    private Problem? _catalogProblem;

    internal ScenarioSession(
        SessionServices services,
        OpenedScenario opened,
        Draft? draft,
        ScenarioDocument document,
        VendorQuote? quote
    )
    {
        _services = services;
        Summary = opened.Summary;
        Catalog = opened.Catalog;
        _saved = opened.Document;
        _stored = document;
        TypedQuote = _storedQuote = quote;
        _draftVersion = draft?.Version ?? DraftStore.NoVersion;
        _history = services.Histories.Resume(opened.Summary.Id, document, Now);
        Saving = StateOf(draft, opened);
        services.News.Changed += OnNews;
    }

    /// <summary>Raised after anything on this object changed.</summary>
    public event Action? Changed;

    /// <summary>The scenario as lists show it.</summary>
    public ScenarioSummary Summary { get; private set; }

    /// <summary>The scenario's id.</summary>
    public Guid Id => Summary.Id;

    /// <summary>The document with all edits.</summary>
    public ScenarioDocument Document => _history.Document;

    /// <summary>The catalog revision the document pins.</summary>
    public CatalogRevision Catalog { get; private set; }

    /// <summary>Whether a newer catalog than the pinned one exists.</summary>
    public bool HasNewerCatalog => Catalog.Hash != _services.Catalogs.Current.Hash;

    /// <summary>The result of the latest evaluation; <c>null</c> before the first. May consist of problems only.</summary>
    public Result? Latest { get; private set; }

    /// <summary>The latest result that has options to show; <c>null</c> when there never was one.</summary>
    public Result? Shown { get; private set; }

    /// <summary>Whether what is shown belongs to an earlier state of the document.</summary>
    public bool IsShownOutdated => !ReferenceEquals(Shown, Latest) || _refused.Count > 0;

    /// <summary>Whether an evaluation is under way or about to start.</summary>
    public bool IsEvaluating { get; private set; }

    /// <summary>Whether there is an edit, or something typed and not taken, to take back.</summary>
    public bool CanUndo => _refused.Count > 0 || _history.CanUndo;

    /// <summary>Whether there is an edit to bring back.</summary>
    public bool CanRedo => _history.CanRedo;

    /// <summary>What an undo takes back, or empty.</summary>
    public string UndoWhat =>
        _refused.Count > 0 ? _services.Say["editor.undoTyped"] : _history.UndoWhat;

    /// <summary>What a redo brings back, or empty.</summary>
    public string RedoWhat => _history.RedoWhat;

    /// <summary>The states the document went through, the oldest first.</summary>
    public IReadOnlyList<EditStep> Steps => _history.Steps;

    /// <summary>Which of the states is shown.</summary>
    public int StepPlace => _history.Place;

    /// <summary>All problems: of what was typed and not taken, of the document, of the options.</summary>
    public ImmutableArray<Problem> Problems =>
        [
            .. _refused.Values,
            .. _catalogProblem is null ? [] : new[] { _catalogProblem },
            .. Latest?.AllProblems ?? [],
        ];

    /// <summary>Makes an edit.</summary>
    /// <param name="edit">From the document to the edited one.</param>
    /// <param name="what">What is changed, for the undo button, for example <c>PUE</c>.</param>
    public void Apply(Func<ScenarioDocument, ScenarioDocument> edit, string what)
    {
        var edited = edit(Document);
        // Why: a document that could not be read back would be lost with the page; no edit may ever lead to one.
        if (ScenarioReader.Read(ScenarioWriter.Canonical(edited)) is { Document: null } reading)
        {
            Refuse(what, Plain(reading.Problems[0], what));
            return;
        }

        Accept(what);
        StepTo(_history.Push(edited, what, Now));
    }

    // What a reader of files says names the field by its key; whoever edits a page knows it by its name.
    private static Problem Plain(Problem problem, string what)
    {
        var key = problem.Path[(problem.Path.LastIndexOf('.') + 1)..];
        // Why whole words: a key such as "id" stands in other words, and in what was typed.
        string In(string text) =>
            key.Length == 0
                ? text
                : Regex.Replace(
                    text,
                    $@"(?<!\w){Regex.Escape(key)}(?!\w)",
                    _ => $"“{what}”",
                    RegexOptions.CultureInvariant
                );
        return problem with { Message = In(problem.Message), Remedy = In(problem.Remedy) };
    }

    /// <summary>Takes back what was typed last and not taken; if there is nothing of the kind, the last edit.</summary>
    // Why: whoever sees a refusal and takes it back means that entry; an edit of another tab would vanish instead, unseen.
    public void Undo()
    {
        if (_refused.Count > 0)
        {
            _refused.RemoveAt(_refused.Count - 1);
            Changed?.Invoke();
            return;
        }

        StepTo(_history.Undo());
    }

    /// <summary>Brings back what was undone.</summary>
    public void Redo() => StepTo(_history.Redo());

    /// <summary>Goes to one of the states the document went through; the later ones stay.</summary>
    public void GoToStep(int place) => StepTo(_history.At(place));

    /// <summary>Notes that what was typed into a field was not taken; the document keeps the value before.</summary>
    public void Refuse(string field, Problem problem)
    {
        // Why anew: an undo takes back what was typed last, also where an earlier entry was typed again.
        _refused.Remove(field);
        _refused.Add(field, problem);
        Changed?.Invoke();
    }

    /// <summary>Notes that a field holds nothing that was not taken.</summary>
    public void Accept(string field)
    {
        if (_refused.Remove(field))
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Whether what was typed into a field was not taken.</summary>
    public bool IsRefused(string field) => _refused.ContainsKey(field);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _services.News.Changed -= OnNews;
        Changed = null;
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        await _closing.CancelAsync();
        _evaluation?.Cancel();
        await KeepOnCloseAsync();
        await TryStoreQuoteAsync();
    }

    /// <summary>From now on the session belongs to the current synchronisation context.</summary>
    internal void MoveHere() => _home = SynchronizationContext.Current;

    internal async Task StartAsync(CancellationToken cancellation)
    {
        var (catalog, problem) = await _services.Catalogs.ForAsync(
            Document.CatalogRevision,
            cancellation
        );
        (Catalog, _catalogProblem) = (catalog, problem);
        var begun = _services.Clock.GetTimestamp();
        Take(await _services.Evaluations.EvaluateAsync(Document, Catalog, cancellation));
        // Why: waiting as long as the work takes wastes at most half of it while somebody types, and a quick scenario answers at once
        // (three options take 13 ms; a fixed wait of 150 ms was four fifths of the time from edit to paint).
        _delay = Clamp(_services.Clock.GetElapsedTime(begun));
    }

    private static TimeSpan Clamp(TimeSpan took) =>
        took < s_shortestDelay ? s_shortestDelay
        : took > EvaluationDelay ? EvaluationDelay
        : took;

    private DateTimeOffset Now => _services.Clock.GetUtcNow();

    /// <summary>Follows an edit made here.</summary>
    private void StepTo(EditHistory history)
    {
        _hasNewSteps |= !ReferenceEquals(history, _history);
        MoveTo(history);
    }

    private void MoveTo(EditHistory history)
    {
        if (ReferenceEquals(history, _history))
        {
            return;
        }

        _history = history;
        _services.Histories.Keep(Id, history);
        _ = EvaluateSoonAsync();
        _ = KeepDraftAsync();
        Changed?.Invoke();
    }

    private async Task EvaluateSoonAsync()
    {
        _evaluation?.Cancel();
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        _evaluation = mine;
        IsEvaluating = true;
        try
        {
            await Task.Delay(_delay, _services.Clock, mine.Token);
            await StartAsync(mine.Token);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            // Why: nobody awaits this, so an unexpected fault would vanish, and the page would wait for ever.
            SessionLog.EvaluationFailed(_services.Log, Summary.Number, fault);
            _catalogProblem = Problem.Error(
                "",
                "W-102",
                _services.Say["problem.w102"],
                _services.Say["problem.w102.remedy"]
            );
        }
        finally
        {
            if (ReferenceEquals(_evaluation, mine))
            {
                _evaluation = null;
                IsEvaluating = false;
            }
        }

        Changed?.Invoke();
    }

    private void Take(Result result)
    {
        Latest = result;
        Shown = result.Options.Length > 0 || Shown is null ? result : Shown;
    }
}
