using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Quotes;

/// <summary>Brings quotes of different contents to one basis, so that they compare with each other and with the catalog.</summary>
public static class QuoteNormaliser
{
    /// <summary>
    /// The price of one system, or the problem why there is none. What the quote includes and the cost model charges on top is taken off at
    /// the model's own shares: with price P and included parts of the shares aᵢ, the quoted amount is P·(1 + Σ aᵢ). So the bill of the
    /// scenario comes back to the quoted amount, and nothing is paid twice.
    /// </summary>
    /// <param name="quote">The quote.</param>
    /// <param name="shares">How the model charges the fleet that takes it.</param>
    /// <param name="usdPerUnit">US dollars for one unit of the quote's currency.</param>
    public static (NormalisedQuote? Price, Problem? Problem) Of(
        VendorQuote quote,
        QuoteShares shares,
        double usdPerUnit
    )
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(shares);
        if (!quote.IncludesHosts && shares.Hosts == 0 && quote.HostUsd is null)
        {
            return (null, NoHosts(quote));
        }

        var (steps, dollars) = Dollars(quote, shares, usdPerUnit);
        var parts = Parts(quote, shares);
        var price = dollars / (1 + parts.Sum(part => part.Share));
        foreach (var (label, share, how) in parts)
        {
            steps.Add(new(label, -price * share, "USD", how));
        }

        var isWithHosts = shares.Hosts == 0;
        steps.Add(new(Worded("Price of one system"), price, "USD", Basis(isWithHosts)));
        return (new(price, isWithHosts, steps.ToImmutable()), null);
    }

    private static string Basis(bool isWithHosts) =>
        isWithHosts
            ? Worded(
                "on the basis of this scenario: complete, without network, freight, installation, support and tax"
            )
            : Worded(
                "on the basis of this scenario: without hosts, network, freight, installation, support and tax"
            );

    // The amount of one system in US dollars with what the basis has of its hosts, and the steps that lead there.
    private static (ImmutableArray<QuoteStep>.Builder Steps, double Usd) Dollars(
        VendorQuote quote,
        QuoteShares shares,
        double usdPerUnit
    )
    {
        var each = quote.Total / quote.Quantity;
        var dollars = each * usdPerUnit;
        var steps = ImmutableArray.CreateBuilder<QuoteStep>();
        steps.Add(
            new(
                Worded("For one system"),
                each,
                quote.Currency,
                Worded($"{quote.Total:#,0.##} {quote.Currency} for {quote.Quantity:#,0}")
            )
        );
        if (quote.Currency != "USD")
        {
            steps.Add(
                new(
                    Worded("In US dollars"),
                    dollars,
                    "USD",
                    Worded($"at {usdPerUnit} US dollars for 1 {quote.Currency}")
                )
            );
        }

        if (!quote.IncludesHosts)
        {
            var hosts = shares.Hosts == 0 ? quote.HostUsd ?? 0 : 0;
            dollars += hosts;
            steps.Add(
                new(
                    Worded("Hosts, not in the quote"),
                    hosts,
                    "USD",
                    shares.Hosts == 0
                        ? Worded("added: the basis is a complete system")
                        : Worded(
                            $"not added here: the bill adds {Percent(shares.Hosts, Worded("of the system"))}"
                        )
                )
            );
        }

        return (steps, dollars);
    }

    private static ImmutableArray<(string Label, double Share, string How)> Parts(
        VendorQuote quote,
        QuoteShares shares
    )
    {
        var all = new (bool IsIncluded, string Label, double Share, string Rate)[]
        {
            (
                quote.IncludesHosts && shares.Hosts > 0,
                Worded("Hosts"),
                shares.Hosts,
                Percent(shares.Hosts, Worded("of the system"))
            ),
            (
                quote.IncludesNetwork,
                Worded("Network"),
                shares.Network,
                Percent(shares.Network, Worded("of the system"))
            ),
            (
                quote.IncludesFreight,
                Worded("Freight"),
                shares.Freight * shares.Equipment,
                Percent(shares.Freight, Worded("of the hardware"))
            ),
            (
                quote.IncludesInstallation,
                Worded("Installation"),
                shares.Installation * shares.Equipment,
                Percent(shares.Installation, Worded("of the hardware"))
            ),
            (
                quote.SupportYears > 0,
                Worded($"Support for {quote.SupportYears:0.##} years"),
                quote.SupportYears
                    * shares.SupportPerYear
                    * shares.Equipment
                    * (1 + shares.Installation + shares.Spares),
                Percent(shares.SupportPerYear, Worded("of the hardware a year"))
            ),
        };
        return
        [
            .. all.Where(part => part.IsIncluded)
                .Select(part =>
                    (
                        Worded($"{part.Label}, in the quote"),
                        part.Share,
                        part.Share == 0
                            ? Worded("nothing to take off: this scenario counts none")
                            : Worded($"taken off, because the bill adds {part.Rate}")
                    )
                ),
        ];
    }

    private static Problem NoHosts(VendorQuote quote) =>
        Problem.Error(
            "host_usd",
            "S-653",
            Worded(
                $"The quote for {quote.System} has 0 hosts in it, and this scenario prices complete systems."
            ),
            Worded(
                "Enter what the hosts of one system cost, or set the share of hosts over the accelerator price."
            )
        );

    private static string Percent(double share, string of) =>
        FormattableString.Invariant($"{share * 100:0.##} % {of}");
}
