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

    private static string Copies(OperatingPoint point) =>
        point.SystemsPerReplica > 1
            ? FormattableString.Invariant($"one spans {point.SystemsPerReplica:#,0} systems")
            : FormattableString.Invariant($"{point.ReplicasPerSystem:#,0} in one system");
}
