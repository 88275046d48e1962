using System.Collections.Frozen;
using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>Holds what options come to now beside the figures that a link saved.</summary>
internal static class SharedFigures
{
    // Why: the same sum in another order differs in the last digits and is no change.
    private const double Same = 1e-9;

    private static readonly FrozenSet<string> s_main = FrozenSet.Create(
        StringComparer.Ordinal,
        MetricIds.CostPerMtokBlended,
        MetricIds.NetPresentCost,
        MetricIds.Capex,
        MetricIds.Opex,
        MetricIds.Systems,
        MetricIds.FacilityPower,
        MetricIds.OutputRate,
        MetricIds.SpeedPerUser,
        MetricIds.RunCost,
        MetricIds.DaysToTrain
    );

    /// <summary>Every figure that was saved, option by option; those of an option without numbers now say so.</summary>
    public static ImmutableArray<SharedFigure> Of(
        ComparisonReport saved,
        ImmutableArray<ComparisonColumn> now,
        Presenter presenter
    )
    {
        var keys = saved.Columns.Select(column => column.Key).ToList();
        var money = ShownMoney.Of(now.Select(column => column.Result.Document), presenter);
        return
        [
            .. now.SelectMany(column =>
                column
                    .Option.Metrics.Select(metric => (Metric: metric, Row: saved.Row(metric.Id)))
                    // Why: amounts of two currencies are not held against each other; the answer above them says which each is in.
                    .Where(pair => pair.Row?.Unit == money.In(pair.Metric.Unit).Symbol)
                    .Select(pair =>
                        FigureOf(
                            column,
                            In(money, pair.Metric),
                            pair.Row!.Cells[keys.IndexOf(column.Key)],
                            presenter
                        )
                    )
                    .OfType<SharedFigure>()
            ),
        ];
    }

    private static Metric In(ShownMoney money, Metric metric) =>
        metric with
        {
            Unit = money.In(metric.Unit),
            Value = money.Of(metric.Value, metric.Unit),
        };

    private static SharedFigure? FigureOf(
        ComparisonColumn column,
        Metric metric,
        ReportCell cell,
        Presenter presenter
    )
    {
        if (cell.Value is not { } saved)
        {
            return null;
        }

        var scale = presenter.ScaleFor([saved, metric.Value], metric.Unit);
        var change = metric.Value - saved;
        var hasMoved =
            change is not { } difference
            || Math.Abs(difference)
                > Same * Math.Max(Math.Abs(saved), Math.Abs(metric.Value!.Value));
        return new(
            column.Key,
            column.Option.Spec.Name,
            metric.Id,
            metric.Label,
            presenter.NumberWithUnit(saved, scale),
            presenter.NumberWithUnit(metric.Value, scale),
            hasMoved ? Signed(change, metric.Unit, presenter) : "",
            hasMoved && saved != 0 && !ReferenceEquals(metric.Unit, Unit.Fraction)
                ? presenter.RelativeDifference(change / Math.Abs(saved))
                : "",
            hasMoved,
            s_main.Contains(metric.Id)
        );
    }

    // Why its own scale: a change of a tenth of a percent vanishes on the scale of the figure.
    private static string Signed(double? change, Unit unit, Presenter presenter) =>
        change is not { } difference ? Presenter.Missing
        : ReferenceEquals(unit, Unit.Fraction) ? presenter.Points(difference)
        : $"{(difference > 0 ? "+" : "−")}{presenter.Card(Math.Abs(difference), unit)}";
}
