using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>The figures of a scenario's baseline in the list.</summary>
/// <param name="Baseline">Name of the baseline option.</param>
/// <param name="Cost">Cost per million input and output tokens in US dollars.</param>
/// <param name="FacilityMegawatts">Peak facility power in megawatts.</param>
/// <param name="NetPresentUsd">Net present cost in US dollars, by which the list is sorted whatever is shown.</param>
/// <param name="Money">The currency in which the scenario shows money.</param>
/// <param name="IsAfterTax">Whether its costs are after income tax.</param>
/// <param name="Problems">Errors and warnings of all options.</param>
public sealed record ScenarioFigure(
    string Baseline,
    double? Cost,
    double? FacilityMegawatts,
    double? NetPresentUsd,
    ShownMoney Money,
    bool IsAfterTax,
    int Problems
)
{
    /// <summary>An amount of US dollars in the currency of this scenario, with it: for a column of several currencies.</summary>
    public string Card(double? usd, Unit unit, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(presenter);
        var money = Money.For(presenter);
        return presenter.Card(money.Of(usd, unit), money.In(unit));
    }
}
