using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement;

/// <summary>What a deal costs: read from the cells of its sheet. Money is the present value in US dollars unless it says otherwise.</summary>
public sealed record DealResult
{
    /// <summary>The deal.</summary>
    public required DealTerms Terms { get; init; }

    /// <summary>From list price to effective price; each amount is that of its clause and the last running value is <see cref="NetGrant"/>.</summary>
    public required ImmutableArray<BridgeStep> Bridge { get; init; }

    /// <summary>List price.</summary>
    public required double List { get; init; }

    /// <summary>After all clauses, warrants not counted.</summary>
    public required double Gross { get; init; }

    /// <summary>Net of warrants at grant value.</summary>
    public required double NetGrant { get; init; }

    /// <summary>Net of warrants where the share price ends at its P10.</summary>
    public required double NetLow { get; init; }

    /// <summary>Net of warrants where the share price ends at its P90.</summary>
    public required double NetHigh { get; init; }

    /// <summary>Charges over the horizon, not discounted.</summary>
    public required double Charges { get; init; }

    /// <summary>Megawatt-years over the horizon, not discounted.</summary>
    public required double MegawattYears { get; init; }

    /// <summary>The price per MW-year, system-hour and Mtok, in this order.</summary>
    public required ImmutableArray<EffectivePrice> Effective { get; init; }

    /// <summary>What drawn share-price paths make of all warrants, with vesting that may go with the price; <c>null</c> without warrants.</summary>
    public EquitySimulation? Simulated { get; init; }

    /// <summary>Reads the result of a deal; <c>null</c> when a cell of it cannot be computed.</summary>
    public static DealResult? Of(DealTerms deal, SheetValues values)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(values);
        if (
            values.Scalar(DealIds.ListPresent) is not { } list
            || values.Scalar(DealIds.Gross) is not { } gross
            || values.Scalar(DealIds.NetGrant) is not { } grant
            || values.Scalar(DealIds.NetLow) is not { } low
            || values.Scalar(DealIds.NetHigh) is not { } high
        )
        {
            return null;
        }

        return new()
        {
            Terms = deal,
            Bridge = BridgeOf(deal, values, list),
            List = list,
            Gross = gross,
            NetGrant = grant,
            NetLow = low,
            NetHigh = high,
            Charges = values.Scalar(DealIds.ChargeSum) ?? 0,
            MegawattYears = values.Scalar(DealIds.MegawattYears) ?? 0,
            Simulated = WarrantDraws.Of(deal, values),
            Effective = [.. DealIds.Volumes.Select(volume => PriceOf(volume, values))],
        };
    }

    private static EffectivePrice PriceOf((string Id, string Label) volume, SheetValues values)
    {
        double? At(string basis) => values.Scalar(DealIds.Effective(basis, volume.Id));
        var cell = DealIds.Effective("net_grant", volume.Id);
        return new(
            volume.Label,
            values.Sheet.Cell(cell).Unit,
            At("list"),
            At("gross"),
            At("net_grant"),
            At("net_p10"),
            At("net_p90"),
            cell
        );
    }

    private static ImmutableArray<BridgeStep> BridgeOf(
        DealTerms deal,
        SheetValues values,
        double list
    )
    {
        var steps = ImmutableArray.CreateBuilder<BridgeStep>();
        var running = list;
        steps.Add(new(Worded("List price"), deal.Capacity, list, list, DealIds.ListPresent));
        void Add(Clause clause, string cell, int sign)
        {
            if (values.TryGetScalar(cell, out var value))
            {
                running += sign * value;
                steps.Add(new(clause.Name, clause, sign * value, running, cell));
            }
        }

        // Why: the order of the sum in the sheet, so that the last bit agrees.
        foreach (var clause in ClauseOrder.Of(deal.Clauses).Where(one => one is not FundingClause))
        {
            Add(clause, DealIds.Present(clause.Id), 1);
        }

        foreach (var clause in deal.Clauses.OfType<FundingClause>())
        {
            Add(clause, DealIds.Present(clause.Id), 1);
        }

        foreach (var clause in deal.Clauses.OfType<WarrantClause>())
        {
            Add(clause, DealWriter.Id(clause, "grant"), -1);
        }

        return steps.ToImmutable();
    }
}
