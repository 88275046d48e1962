using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

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

    // Why the second sentence: a slower machine may need one system more and then answers faster, which nobody expects.
    private string Sharing(FleetPeak peak, OperatingPoint point)
    {
        var inFlight = peak.InFlight < 1 ? peak.InFlight : Math.Round(peak.InFlight, 1);
        var shared = Say[
            "explain.atThePeak",
            Reader.Presenter.Card(peak.Systems, Unit.One),
            Reader.Presenter.Card(peak.Copies, Unit.One),
            Reader.Presenter.Percent(peak.Load),
            Reader.Presenter.Card(inFlight, Unit.One),
            Reader.Presenter.Card(point.SequencesPerReplica, Unit.One)
        ];
        return peak.IsPartial ? $"{shared} {Say["explain.atThePeakEmptier"]}" : shared;
    }
}
