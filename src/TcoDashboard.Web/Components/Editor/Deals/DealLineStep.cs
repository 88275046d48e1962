using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>One step of the line from the list price of a deal to what a unit of it costs in the end.</summary>
/// <param name="Label">What the price is.</param>
/// <param name="Text">The price with its unit; all amounts of a line stand on one scale.</param>
/// <param name="Change">How far it is from the list price; empty for the list price and where nothing changed.</param>
/// <param name="Cell">The cell that explains it.</param>
public sealed record DealLineStep(string Label, string Text, string Change, string Cell)
{
    // Why: a smaller difference would be shown as 0 %.
    private const double Least = 0.0005;

    /// <summary>List price, gross, net of warrants where there are any, and the effective price of the first volume that the deal has.</summary>
    public static ImmutableArray<DealLineStep> Of(
        DealResult deal,
        ShownMoney money,
        Presenter presenter,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(money);
        ArgumentNullException.ThrowIfNull(presenter);
        ArgumentNullException.ThrowIfNull(say);
        var hasWarrants = deal.Terms.Clauses.Any(clause => clause is WarrantClause);
        (string Label, double Amount, string Cell)[] totals =
        [
            (say["deals.lineList"], deal.List, DealIds.ListPresent),
            (say["deals.lineGross"], deal.Gross, DealIds.Gross),
            .. hasWarrants ? new[] { (say["deals.lineNet"], deal.NetGrant, DealIds.NetGrant) } : [],
        ];
        var scale = presenter.ScaleFor(
            totals.Select(total => money.Of((double?)total.Amount, Unit.Usd)),
            money.In(Unit.Usd)
        );
        string Change(double amount) =>
            deal.List > 0 && Math.Abs((amount / deal.List) - 1) >= Least
                ? presenter.RelativeDifference((amount / deal.List) - 1)
                : "";
        return
        [
            .. totals.Select(
                (total, place) =>
                    new DealLineStep(
                        total.Label,
                        presenter.NumberWithUnit(money.Of(total.Amount, Unit.Usd), scale),
                        place == 0 ? "" : Change(total.Amount),
                        total.Cell
                    )
            ),
            .. deal
                .Effective.Select(
                    (price, place) => (Price: price, Volume: DealIds.Volumes[place].Id)
                )
                .Where(one => one.Price.NetGrant is not null)
                .Take(1)
                .Select(one => new DealLineStep(
                    say["deals.lineEffective"],
                    presenter.Card(
                        money.Of(one.Price.NetGrant!.Value, one.Price.Unit),
                        money.In(one.Price.Unit)
                    ),
                    "",
                    DealIds.Effective("net_grant", one.Volume)
                )),
        ];
    }
}
