using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of a load that trains.</summary>
public sealed partial class TrainingFields
{
    private const double Trillion = 1e12;

    private ImmutableArray<FieldChoice> Methods =>
        [
            .. Enum.GetValues<TrainingMethod>()
                .Select(method => new FieldChoice(method.ToString(), TopicWords.Of(method, Say))),
        ];

    private ImmutableArray<FieldChoice> Formats =>
        [
            .. Enum.GetValues<NumberFormat>()
                .Select(format => new FieldChoice(format.ToString(), TopicWords.Of(format, Say))),
        ];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The load; it trains.</summary>
    [Parameter, EditorRequired]
    public WorkloadSpec Load { get; set; } = null!;

    private TrainingSpec Run => Load.Training!;

    private int Index => Session.Document.Workloads.IndexOf(Load);

    private void Edit(Func<TrainingSpec, TrainingSpec> edit, string what) =>
        Session.Apply(
            document =>
                document.WithWorkload(
                    Load.Id,
                    load => load.Training is { } run ? load with { Training = edit(run) } : load
                ),
            what
        );

    private void Number(double? value, Func<TrainingSpec, double, TrainingSpec> edit, string what)
    {
        if (value is { } number)
        {
            Edit(run => edit(run, number), what);
        }
    }
}
