using System.Collections.Immutable;
using TcoDashboard.Web.Components.Editor.Studies;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>What matters, how sure we are, what would change the answer.</summary>
public sealed partial class UncertaintyTab
{
    private ImmutableArray<(StudySection Section, string Name)> Sections =>
        [
            (StudySection.Tornado, Say["tabs.whatMatters"]),
            (StudySection.Draws, Say["tabs.howSure"]),
            (StudySection.Flips, Say["tabs.whatFlipsIt"]),
            (StudySection.Map, Say["tabs.mapOfTwoInputs"]),
            (StudySection.Scale, Say["tabs.scaleAndTime"]),
            (StudySection.Weigh, Say["tabs.weighIt"]),
            (StudySection.Ranges, Say["tabs.ranges"]),
        ];

    private StudyView? _study;

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _study = StudyView.Of(View, _study, Reader.Presenter);
}
