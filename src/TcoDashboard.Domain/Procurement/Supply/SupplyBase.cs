using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What supply risk works on: rows and totals of the option.</summary>
public sealed record SupplyBase
{
    /// <summary>Path of the section in the document, for example <c>options[0].supply</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Discount rate of money a year.</summary>
    public required Expr Rate { get; init; }

    /// <summary>Share of the capacity in service each month, 0 to 1.</summary>
    public required Expr InService { get; init; }

    /// <summary>Input and output tokens each month.</summary>
    public required Expr Tokens { get; init; }

    /// <summary>What the tokens fetch each month, US dollars; <c>null</c> when they have no price.</summary>
    public Expr? Revenue { get; init; }

    /// <summary>Cash out each month, US dollars.</summary>
    public required Expr Cash { get; init; }

    /// <summary>Capital expenditure over the horizon, US dollars.</summary>
    public required Expr Capital { get; init; }

    /// <summary>What moving to the hardware costs, US dollars; <c>null</c> when the bill has nothing of it.</summary>
    public Expr? Porting { get; init; }

    /// <summary>Net present cost of the option.</summary>
    public required Expr NetPresentCost { get; init; }

    /// <summary>Present value of all tokens.</summary>
    public required Expr PresentTokens { get; init; }
}
