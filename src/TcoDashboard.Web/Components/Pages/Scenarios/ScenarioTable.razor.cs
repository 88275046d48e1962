using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>The list of scenarios: one scale a column, sorted on raw values.</summary>
public sealed partial class ScenarioTable
{
    // Null where the scenarios show several currencies: then each amount carries its own.
    private NumberScale? _cost;
    private NumberScale _power = null!;
    private NumberScale? _money;

    /// <summary>The rows in their order.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ScenarioRow> Rows { get; set; } = [];

    /// <summary>How they are sorted, and which of them are chosen.</summary>
    [Parameter, EditorRequired]
    public ScenariosState State { get; set; } = new();

    /// <summary>A scenario was chosen or is chosen no more.</summary>
    [Parameter]
    public EventCallback<(long Number, bool IsChosen)> OnSelect { get; set; }

    /// <summary>Asked for a copy.</summary>
    [Parameter]
    public EventCallback<ScenarioSummary> OnDuplicate { get; set; }

    /// <summary>Asked for the document as a file.</summary>
    [Parameter]
    public EventCallback<ScenarioSummary> OnExport { get; set; }

    /// <summary>Asked to move it to the trash.</summary>
    [Parameter]
    public EventCallback<ScenarioSummary> OnDelete { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _cost = MoneyScale(figure => figure.Cost, Domain.Quantities.Unit.UsdPerMillionTokens);
        _power = Scale(figure => figure.FacilityMegawatts, Domain.Quantities.Unit.Megawatt);
        _money = MoneyScale(figure => figure.NetPresentUsd, Domain.Quantities.Unit.Usd);
    }

    private NumberScale? MoneyScale(Func<ScenarioFigure, double?> value, Unit unit)
    {
        var codes = Rows.Select(row => row.Figures is { } figures ? MoneyOf(figures).Code : null)
            .OfType<string>()
            .Distinct();
        return codes.ToArray() switch
        {
            [] => Scale(value, unit),
            // Why by code and not by rate: each amount stands at the rate of its own scenario, as on that scenario's pages.
            [_] => Scale(
                figure => MoneyOf(figure).Of(value(figure), unit),
                MoneyOf(Rows.First(row => row.Figures is not null).Figures!).In(unit)
            ),
            _ => null,
        };
    }

    private string Amount(
        ScenarioFigure figure,
        Func<ScenarioFigure, double?> value,
        Unit unit,
        NumberScale? scale
    ) =>
        scale is null
            ? figure.Card(value(figure), unit, Reader.Presenter)
            : Reader.Presenter.Number(MoneyOf(figure).Of(value(figure), unit), scale);

    private ShownMoney MoneyOf(ScenarioFigure figure) => figure.Money.For(Reader.Presenter);

    private NumberScale Scale(Func<ScenarioFigure, double?> value, Unit unit) =>
        Reader.Presenter.TableScaleFor(
            [.. Rows.Select(row => row.Figures is { } figures ? value(figures) : null)],
            unit
        );

    private string Unit(ScenarioColumn column) =>
        column switch
        {
            ScenarioColumn.Cost => _cost?.Label ?? "",
            ScenarioColumn.Power => _power.Label,
            ScenarioColumn.NetPresentCost => _money?.Label ?? "",
            _ => "",
        };

    // What stands above a figure where the list is one of cards.
    private string Head(ScenarioColumn column) =>
        Unit(column) is { Length: > 0 } unit
            ? $"{ScenarioColumns.Label(column, Say)}, {unit}"
            : ScenarioColumns.Label(column, Say);

    private string Order(ScenarioColumn column) =>
        State.Sort != column ? "none"
        : State.IsDescending ? "descending"
        : "ascending";

    private string Arrow(ScenarioColumn column) =>
        State.Sort != column ? ""
        : State.IsDescending ? " ▼"
        : " ▲";
}
