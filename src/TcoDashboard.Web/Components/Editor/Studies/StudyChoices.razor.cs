using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>What is studied.</summary>
public sealed partial class StudyChoices
{
    private ImmutableArray<Metric> _metrics = [];

    /// <summary>What is studied.</summary>
    [Parameter, EditorRequired]
    public StudyView Study { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _metrics = StudyMetrics.Of(Study.Result, Study.Canvas.Presenter);

    private string IdOf(int option) => Study.Result.Options[option].Spec.Id;

    // Why without the goal: the wanted value of one figure means nothing for another.
    private void MetricSet(ChangeEventArgs args) =>
        Study.Go(state => state with { Metric = args.Value as string, Goal = null });

    private void OptionSet(ChangeEventArgs args) =>
        Study.Editor.Go(state => state with { Option = args.Value as string });

    private void AgainstSet(ChangeEventArgs args) =>
        Study.Go(state => state with { Against = args.Value as string });
}
