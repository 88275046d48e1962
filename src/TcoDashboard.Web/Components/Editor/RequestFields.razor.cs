using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of a load that answers requests.</summary>
public sealed partial class RequestFields
{
    private ImmutableArray<FieldChoice> Formats =>
        [
            .. Enum.GetValues<NumberFormat>()
                .Select(format => new FieldChoice(format.ToString(), TopicWords.Of(format, Say))),
        ];

    private ImmutableArray<FieldChoice> Kinds =>
        [
            .. Enum.GetValues<DemandKind>()
                .Select(kind => new FieldChoice(kind.ToString(), TopicWords.Of(kind, Say))),
        ];

    private DemandKind _kind = DemandKind.ConcurrentUsers;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The load.</summary>
    [Parameter, EditorRequired]
    public WorkloadSpec Load { get; set; } = null!;

    private int Index => Session.Document.Workloads.IndexOf(Load);

    /// <inheritdoc/>
    protected override void OnParametersSet() => _kind = Load.Demand?.Kind ?? _kind;

    private void Edit(Func<WorkloadSpec, WorkloadSpec> edit, string what) =>
        Session.Apply(document => document.WithWorkload(Load.Id, edit), what);

    private void Whole(double? value, Func<WorkloadSpec, int, WorkloadSpec> edit, string what)
    {
        if (value is { } whole)
        {
            Edit(load => edit(load, (int)whole), what);
        }
    }

    private void KindSet(string kind)
    {
        _kind = Enum.Parse<DemandKind>(kind);
        if (Load.Demand is { } demand)
        {
            Edit(
                load => load with { Demand = demand with { Kind = _kind } },
                Say["edit.kindOfDemand"]
            );
        }
    }

    private void DemandSet(double? value) =>
        Edit(
            load => load with { Demand = value is { } peak ? new(_kind, peak) : null },
            Say["edit.demand"]
        );
}
