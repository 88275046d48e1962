using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Pages.Editor;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>From what was found to a scenario.</summary>
public sealed partial class GuidePage
{
    private Task CompareAsync() =>
        opening.CreateAsync(DocumentOf(ChosenOptions), Say["guide.note"]);

    private OptionSpec[] ChosenOptions =>
        [
            .. _screened!
                .Value.Where(one => _chosen.Contains(one.Candidate.Option.Id))
                .Select(one => one.Candidate.Option),
        ];

    /// <summary>Opens what was struck out beside what was chosen, at the field of what it lacks.</summary>
    private Task EnterAsync(ScreenedCandidate struck)
    {
        if (GuideRefusal.FieldOf(struck) is not { } path)
        {
            return Task.CompletedTask;
        }

        // Why first: the path of what it lacks is that of the first option.
        var document = DocumentOf([
            struck.Candidate.Option,
            .. ChosenOptions.Take(Shortlist.Most - 1),
        ]);
        var field = FieldPlace.Nearest(document, path) ?? path;
        var state = new EditorState
        {
            Tab = FieldPlace.TabOf(document, field),
            Field = field,
            ShowsInputs = true,
        };
        return opening.CreateAsync(document, Say["guide.note"], state.ToUrl);
    }

    // Why: every table and figure says the name; what a system was called before is told by the catalog.
    private static IEnumerable<OptionSpec> Plainly(OptionSpec[] options) =>
        options.Select(option =>
            ColumnNames.Bare(option.Name) is var bare
            && options.Count(other => ColumnNames.Bare(other.Name) == bare) == 1
                ? option with
                {
                    Name = bare,
                }
                : option
        );

    private ScenarioDocument DocumentOf(OptionSpec[] options) =>
        DocumentOf(catalogs.Current).Document! with
        {
            Options = [.. Plainly(options)],
            Baseline = options[0].Id,
            Story = GuideWords.Story(Question, _screened!.Value, Reader.Presenter, Say),
        };
}
