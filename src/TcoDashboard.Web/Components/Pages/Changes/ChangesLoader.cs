using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Pages.Changes;

/// <summary>Turns what an address names into what changed; the page and its file read the same.</summary>
public sealed class ChangesLoader(CompareLoader loader, ChangeTrails trails, Wording say)
{
    /// <summary>Reads, evaluates and compares the two that a state names.</summary>
    public async Task<ChangesView> LoadAsync(
        ChangesState state,
        Presenter presenter,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        var notes = ImmutableArray.CreateBuilder<string>();
        if (state is not { From: { } from, To: { } to })
        {
            return new();
        }

        var before = await loader.OneAsync(from, state.FromCatalog, notes, cancellation);
        var after = await loader.OneAsync(to, state.ToCatalog, notes, cancellation);
        if (
            before is null
            || after is null
            || OptionOf(before, from, after, notes) is not { } first
            || OptionOf(after, to, before, notes) is not { } second
        )
        {
            return new() { Notes = notes.ToImmutable() };
        }

        var sides = Named((from, before, first), (to, after, second), presenter);
        ChangeSide[] both = [sides.Before, sides.After];
        notes.AddRange(both.Where(side => !side.Option.IsFeasible).Select(NoNumbers));

        var metrics = ChangeReports.MetricsOf(first, second);
        var metric = ChangeReports.Wanted(metrics, state.Metric, after, presenter);
        return new()
        {
            Notes = notes.ToImmutable(),
            From = sides.Before,
            To = sides.After,
            Metrics = metrics,
            Report = metric is null
                ? null
                : await trails.ReportAsync(
                    sides.Before,
                    sides.After,
                    metric,
                    presenter,
                    cancellation
                ),
        };
    }

    private string NoNumbers(ChangeSide side) =>
        say[
            "changes.noNumbers",
            side.Name,
            side.Option.Problems.FirstOrDefault()?.Message
                ?? side.Result.Problems.FirstOrDefault()?.Message
        ];

    // Without a name: the first option with numbers that the other side has as well, else the first.
    private OptionResult? OptionOf(
        Result result,
        CompareSelection selection,
        Result other,
        ImmutableArray<string>.Builder notes
    )
    {
        if (selection.Option is { } wanted)
        {
            if (result.Options.FirstOrDefault(option => option.Spec.Id == wanted) is { } found)
            {
                return found;
            }

            notes.Add(say["compare.noOption", result.Document.Title, wanted]);
            return null;
        }

        var option =
            result.Options.FirstOrDefault(one =>
                one.IsFeasible
                && other.Options.Any(that => that.Spec.Id == one.Spec.Id && that.IsFeasible)
            ) ?? result.Options.FirstOrDefault();
        if (option is null)
        {
            notes.Add(
                say[
                    "compare.unreadable",
                    result.Document.Title,
                    result.Problems.FirstOrDefault()?.Message
                ]
            );
        }

        return option;
    }

    private (ChangeSide Before, ChangeSide After) Named(
        (CompareSelection Selection, Result Result, OptionResult Option) before,
        (CompareSelection Selection, Result Result, OptionResult Option) after,
        Presenter presenter
    )
    {
        var isOneScenario =
            before.Selection.Number == after.Selection.Number
            && before.Selection.Preset == after.Selection.Preset;
        var isOneSource = before.Selection.Source == after.Selection.Source;
        var isOneOption = before.Option.Spec.Id == after.Option.Spec.Id;
        string NameOf((CompareSelection Selection, Result Result, OptionResult Option) side)
        {
            var option = side.Option.Spec.Name;
            return isOneSource && isOneOption
                    ? say[
                        "changes.withCatalog",
                        option,
                        Words.Catalog(side.Result.Catalog, presenter)
                    ]
                : isOneSource ? option
                : !isOneScenario ? say["changes.inScenario", option, side.Result.Document.Title]
                : side.Selection.Revision is { } revision
                    ? say[
                        isOneOption ? "changes.ofRevision" : "changes.inRevision",
                        option,
                        revision
                    ]
                : say[isOneOption ? "changes.asNow" : "changes.inNow", option];
        }

        return (
            new(NameOf(before), before.Result, before.Option),
            new(NameOf(after), after.Result, after.Option)
        );
    }
}
