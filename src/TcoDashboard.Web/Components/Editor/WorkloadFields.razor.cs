using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of one load.</summary>
public sealed partial class WorkloadFields
{
    private ImmutableArray<FieldChoice> Uses =>
        [
            .. Enum.GetValues<WorkloadKind>()
                .Select(kind => new FieldChoice(kind.ToString(), TopicWords.Of(kind, Say))),
        ];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What the catalog offers.</summary>
    [Parameter, EditorRequired]
    public EditorChoices Choices { get; set; } = null!;

    /// <summary>The load.</summary>
    [Parameter, EditorRequired]
    public WorkloadSpec Load { get; set; } = null!;

    private int Index => Session.Document.Workloads.IndexOf(Load);

    private void Edit(Func<WorkloadSpec, WorkloadSpec> edit, string what) =>
        Session.Apply(document => document.WithWorkload(Load.Id, edit), what);

    private void KindSet(string kind) =>
        Session.Apply(
            document => document.WithWorkloadKind(Load.Id, Enum.Parse<WorkloadKind>(kind)),
            Say["edit.whatTheLoadDoes"]
        );
}
