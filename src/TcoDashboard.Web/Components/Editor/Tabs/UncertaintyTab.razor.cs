using System.Collections.Immutable;
using TcoDashboard.Web.Components.Editor.Studies;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>What matters, how sure we are, what would change the answer.</summary>
public sealed partial class UncertaintyTab
{
    private static readonly ImmutableArray<(StudySection Section, string Name)> s_sections =
    [
        (StudySection.Tornado, "What matters"),
        (StudySection.Draws, "How sure"),
        (StudySection.Flips, "What flips it"),
        (StudySection.Map, "Map of two inputs"),
        (StudySection.Scale, "Scale and time"),
        (StudySection.Weigh, "Weigh it"),
        (StudySection.Ranges, "Ranges"),
    ];

    private StudyView? _study;

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _study = StudyView.Of(View, _study, Reader.Presenter);
}
