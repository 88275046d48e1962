using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;

namespace TcoDashboard.Reports.Procurement;

/// <summary>What one option is bought for, when it comes and what may go wrong, drawn. A figure without numbers is left out.</summary>
public static class ProcurementFigures
{
    /// <summary>From list to effective price, systems by quarter, what is waited for, expected losses and concentration of suppliers.</summary>
    /// <param name="result">The result that holds the option.</param>
    /// <param name="option">The option.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ImmutableArray<ChartFigure> Of(
        Result result,
        OptionResult option,
        FigureContext context
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(context);
        if (!option.IsFeasible)
        {
            return [];
        }

        var canvas = new FigureCanvas([.. ComparisonColumn.Of(result)], context);
        return
        [
            .. new[]
            {
                DealBridgeFigure.Of(option, canvas),
                FleetByQuarterFigure.Of(option, canvas),
                DelayGanttFigure.Of(option, canvas),
                SupplyLossFigure.Of(option, canvas),
                ConcentrationFigure.Of(option, canvas),
            }.OfType<ChartFigure>(),
        ];
    }
}
