using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Calibration;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Calibration;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>What public measurements say about an operating point.</summary>
public sealed partial class ExplainEvidence(CalibrationHolder measurements, CatalogHolder catalogs)
{
    private ImmutableArray<CalibrationPoint> _nearest = [];
    private FleetResult? _shown;

    /// <summary>The fleet whose point is explained.</summary>
    [Parameter, EditorRequired]
    public FleetResult Fleet { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_shown, Fleet))
        {
            return;
        }

        _shown = Fleet;
        _nearest = [];
        try
        {
            var report = await measurements.GetAsync();
            _nearest = NearestRuns.Of(report, Fleet, catalogs.Current);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Why: the measurements are a help; an explanation without them is still one, and the calibration page says what is wrong.
            _nearest = [];
        }
    }

    private string Band(double value, ErrorBand band, Unit unit) =>
        Say[
            "explain.to",
            Reader.Presenter.Card(value * band.Low, unit),
            Reader.Presenter.Card(value * band.High, unit)
        ];

    private string Correction(PointEvidence evidence)
    {
        var percent = Math.Abs(evidence.Correction - 1) * 100;
        var rows = evidence.Nearest.Sum(cell => cell.Rows);
        return (evidence.Correction > 1, rows == 1) switch
        {
            (true, true) => Say["explain.timesLongerOne", percent],
            (true, false) => Say["explain.timesLonger", percent, rows],
            (false, true) => Say["explain.timesShorterOne", percent],
            (false, false) => Say["explain.timesShorter", percent, rows],
        };
    }

    private string NameOf(CatalogKind kind, string id) =>
        catalogs.Current.Find(kind, id)?.Name ?? id;

    private string OwnWords(OwnNeighbour own) =>
        Say[
            own.Rows == 1 ? "explain.ownTestOne" : "explain.ownTests",
            "{0}",
            Reader.Presenter.Whole(own.Rows),
            Reader.Presenter.Percent(own.Weight)
        ];

    // The place of the name stays; it is set off.
    private string RunWords(CalibrationPoint run) =>
        Say[
            "explain.run",
            "{0}",
            run.Engine,
            CatalogWords.Word(run.Conditions.Metric),
            run.Words,
            CalibrationWords.Value(run.Measured, Reader.Presenter),
            CalibrationWords.Value(run.Predicted, Reader.Presenter),
            run.Conditions.Unit
        ];

    private static Source Source(CalibrationPoint run) =>
        new(
            run.Conditions.SourceTitle,
            run.Conditions.SourceUrl,
            run.Conditions.SourceDate.Length > 0 ? run.Conditions.SourceDate : null,
            "benchmark"
        );
}
