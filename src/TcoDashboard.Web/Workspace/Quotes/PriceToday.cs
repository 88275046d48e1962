using TcoDashboard.Documents.Quotes;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Quotes;

/// <summary>What one system costs in a result, as a quote states it.</summary>
/// <param name="Usd">
/// Its price in US dollars after its discount, to the cent; <c>null</c> where nobody buys it, where it has no price, or where those who buy it
/// pay different prices or hold the hosts in some and not in others, which one quote would make one.
/// </param>
/// <param name="HostShare">What the hosts beside that price cost as a share of it, at most; 0 where they are in the price.</param>
public readonly record struct PriceToday(double? Usd, double HostShare)
{
    /// <summary>What one system costs in a result.</summary>
    /// <param name="system">Id of the system.</param>
    /// <param name="result">The result; <c>null</c> when there is none.</param>
    public static PriceToday Of(string system, Result? result)
    {
        var buyers = (result?.Options ?? [])
            .SelectMany(option => option.Fleets)
            .Where(fleet => fleet.Spec.System == system && fleet.Spec.Deployment.IsBought())
            .ToArray();
        var one = buyers.Select(fleet => (NetPrice(fleet), HostsOf(fleet) > 0)).Distinct().ToArray()
            is [var (price, _)]
            ? price
            : null;
        return new(one, buyers.Select(HostsOf).DefaultIfEmpty().Max());
    }

    /// <summary>The row of the template that states this price again.</summary>
    /// <param name="system">Id of the system.</param>
    public QuoteTemplateRow Row(string system) => new(system, Usd, HostShare == 0);

    private static double? NetPrice(FleetResult fleet) =>
        Value(fleet, InputKeys.SystemPrice) is { } list
            ? Math.Round(list * (1 - (Value(fleet, InputKeys.PriceDiscount) ?? 0)), 2)
            : null;

    private static double HostsOf(FleetResult fleet) => Value(fleet, InputKeys.HostShare) ?? 0;

    private static double? Value(FleetResult fleet, string key) =>
        fleet.Inputs.FirstOrDefault(input => input.Definition.Key == key)?.Used.Value;
}
