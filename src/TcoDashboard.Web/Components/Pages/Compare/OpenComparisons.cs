using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>
/// The comparisons that are open somewhere: windows that show the same hold its texts together, a third of what each would hold alone.
/// One that nobody shows any more is forgotten.
/// </summary>
public sealed class OpenComparisons
{
    private readonly Lock _gate = new();
    private readonly ConditionalWeakTable<OptionResult, List<Entry>> _byFirstOption = [];

    /// <summary>What a page shows of a comparison; made when no window has it open.</summary>
    /// <param name="set">The columns.</param>
    /// <param name="basis">What the costs are divided by.</param>
    /// <param name="format">How the reader wants numbers and days.</param>
    /// <param name="study">What is known of how sure it is; <c>null</c> while that is not.</param>
    public OpenComparison Of(
        CompareSet set,
        CostBasis basis,
        ReaderFormat format,
        CompareStudy? study
    )
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(format);
        if (set.Columns.IsEmpty)
        {
            return Make(set, basis, format, study, null);
        }

        if (Find(set, basis, format, study) is { } open)
        {
            return open;
        }

        // Why outside of the lock: other windows need not wait for it. Two that make the same at the same time keep the first.
        var made = Make(set, basis, format, study, Find(set, basis, format, null)?.Figures);
        lock (_gate)
        {
            if (Find(set, basis, format, study) is { } meanwhile)
            {
                return meanwhile;
            }

            var entries = _byFirstOption.GetOrCreateValue(set.Columns[0].Option);
            entries.RemoveAll(entry => !entry.Shown.TryGetTarget(out _));
            entries.Add(new(set, basis, format, study, new(made)));
            return made;
        }
    }

    private OpenComparison? Find(
        CompareSet set,
        CostBasis basis,
        ReaderFormat format,
        CompareStudy? study
    )
    {
        lock (_gate)
        {
            return
                _byFirstOption.TryGetValue(set.Columns[0].Option, out var entries)
                && entries.Find(entry => entry.IsOf(set, basis, format, study)) is { } entry
                && entry.Shown.TryGetTarget(out var shown)
                ? shown
                : null;
        }
    }

    private static OpenComparison Make(
        CompareSet set,
        CostBasis basis,
        ReaderFormat format,
        CompareStudy? study,
        ImmutableArray<ChartFigure>? figures
    )
    {
        var report = set.Report(basis, format.Presenter);
        return new(
            study?.On(report, format.Presenter) ?? report,
            // Why those of before the study: it changes none, and what is the same is neither sent nor kept twice.
            figures
                ??
                [
                    .. set.Bridges(report, basis, format.Presenter),
                    .. set.Figures(basis, format.Presenter),
                ]
        );
    }

    private sealed record Entry(
        CompareSet Set,
        CostBasis Basis,
        ReaderFormat Format,
        CompareStudy? Study,
        WeakReference<OpenComparison> Shown
    )
    {
        // Why by reference: a result is never changed, and the same one comes back for the same scenario and catalog.
        public bool IsOf(
            CompareSet set,
            CostBasis basis,
            ReaderFormat format,
            CompareStudy? study
        ) =>
            Basis == basis
            && Format == format
            && ReferenceEquals(Study, study)
            && Set.Baseline == set.Baseline
            && Set.Columns.Length == set.Columns.Length
            && Set.Columns.Zip(set.Columns)
                .All(pair =>
                    pair.First.Key == pair.Second.Key
                    && ReferenceEquals(pair.First.Option, pair.Second.Option)
                    && ReferenceEquals(pair.First.Result, pair.Second.Result)
                );
    }
}
