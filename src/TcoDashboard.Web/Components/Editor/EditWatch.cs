using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Remembers the result that an edit began from, so that what it did can be told; typing on in one field is one edit.</summary>
public sealed class EditWatch
{
    // Why the figures alone: a result is a megabyte or more, and every open page would hold a second one.
    private Dictionary<string, ImmutableArray<Metric>>? _from;
    private Result? _last;
    private (int Place, string What) _of;

    /// <summary>
    /// What the last edit did; <c>null</c> before the first, after an undo, after an edit of somebody else and where several edits lie between two
    /// results, none of which did it all.
    /// </summary>
    public EditEffect? Effect { get; private set; }

    /// <summary>Takes note of the result that the page now shows.</summary>
    /// <param name="session">The open scenario.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public void See(ScenarioSession session, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(session);
        See(session.Shown, session.StepPlace, session.Steps[session.StepPlace], presenter);
    }

    /// <summary>Forgets everything: another scenario is open.</summary>
    public void Forget() => (_from, _last, _of, Effect) = (null, null, default, null);

    /// <summary>Does not tell the last edit any more.</summary>
    public void Hide() => Effect = null;

    /// <summary>Takes note of a result.</summary>
    /// <param name="shown">The result; <c>null</c> when there is none.</param>
    /// <param name="place">Place of the state that it belongs to among those of the session.</param>
    /// <param name="step">The edit that led to it.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public void See(Result? shown, int place, EditStep step, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (ReferenceEquals(shown, _last))
        {
            return;
        }

        var isOwn =
            _last is not null
            && place > 0
            && (place == _of.Place || place == _of.Place + 1)
            && !step.IsOthers;
        if (!isOwn || _of != (place, step.What))
        {
            _from = FiguresOf(isOwn ? _last : shown);
        }

        Effect =
            isOwn && _from is not null && shown is not null
                ? EditEffect.Of(_from, shown, step.What, presenter)
                : null;
        (_last, _of) = (shown, (place, step.What));
    }

    private static Dictionary<string, ImmutableArray<Metric>>? FiguresOf(Result? result) =>
        result?.Options.ToDictionary(
            option => option.Spec.Id,
            option => option.Metrics,
            StringComparer.Ordinal
        );
}
