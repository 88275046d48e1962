using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>Studies comparisons beside the pages and remembers what was found: page, links and files say the same.</summary>
public sealed class CompareStudies(
    StudyRunner queue,
    StudyShelf shelf,
    Wording say,
    ILogger<CompareStudies> log
)
{
    private static readonly CompareStudy s_none = new(null, null, []);

    /// <summary>What is known of a comparison already; <c>null</c> when it was not studied yet, or cannot be.</summary>
    public CompareStudy? Find(CompareSet set, ReaderFormat format)
    {
        ArgumentNullException.ThrowIfNull(set);
        return CompareStudy.Reason(set, say) is null
            ? shelf.Find<CompareStudy>(KeyOf(set.Studied, set.Baseline, format))
            : null;
    }

    /// <summary>The study of a comparison in the words of files and links.</summary>
    public Task<CompareStudy> OfAsync(CompareSet set, CancellationToken cancellation) =>
        OfAsync(set, ReaderFormat.English, cancellation);

    /// <summary>The study of a comparison, computed when nobody did before; without any words where there is nothing to study.</summary>
    public Task<CompareStudy> OfAsync(
        CompareSet set,
        ReaderFormat format,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(set);
        return CompareStudy.Reason(set, say) is null
            ? OfAsync(set.Studied, set.Baseline, format, cancellation)
            : Task.FromResult(s_none);
    }

    /// <summary>The same for all options of a result.</summary>
    public Task<CompareStudy> OfAsync(Result result, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Options.Count(option => option.IsFeasible) < 2
            ? Task.FromResult(s_none)
            : OfAsync(
                result,
                result.Baseline is { } baseline ? result.Options.IndexOf(baseline) : 0,
                ReaderFormat.English,
                cancellation
            );
    }

    private async Task<CompareStudy> OfAsync(
        Result shown,
        int baseline,
        ReaderFormat format,
        CancellationToken cancellation
    )
    {
        var key = KeyOf(shown, baseline, format);
        if (shelf.Find<CompareStudy>(key) is { } known)
        {
            return known;
        }

        try
        {
            var study = await queue.ShortAsync(
                stop => CompareStudy.Of(shown, baseline, format.Presenter, say, stop),
                cancellation
            );
            shelf.Keep(key, study);
            return study;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Why: the comparison stands without it.
            SessionLog.StudyFailed(log, fault);
            return CompareStudy.Failed(say);
        }
    }

    // Why the format: what was found is kept in sentences.
    private static string KeyOf(Result shown, int baseline, ReaderFormat format) =>
        $"{CompareStudy.KeyOf(shown, baseline)}/{format.Key}";
}
