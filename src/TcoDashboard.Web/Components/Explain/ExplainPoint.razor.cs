using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>Explains operating points.</summary>
public sealed partial class ExplainPoint
{
    /// <summary>The points.</summary>
    [Parameter, EditorRequired]
    public ExplainContent.Point Content { get; set; } = null!;

    private string Copies(OperatingPoint point) =>
        point.SystemsPerReplica > 1
            ? Say["explain.oneSpansSystems", Reader.Presenter.Whole(point.SystemsPerReplica)]
            : Say["explain.inOneSystem", Reader.Presenter.Whole(point.ReplicasPerSystem)];
}
