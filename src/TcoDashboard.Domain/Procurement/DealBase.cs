using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement;

/// <summary>What the clauses of a deal work on: the rows of the fleet it pays for.</summary>
public sealed record DealBase
{
    /// <summary>Path of the deal in the document, for example <c>options[0].deal</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Discount rate a year.</summary>
    public required Expr Rate { get; init; }

    /// <summary>What would be paid each month without the deal, US dollars; <c>null</c> when a capacity clause makes the price.</summary>
    public Expr? ListCharge { get; init; }

    /// <summary>When the list charge falls due: bought hardware at the start of its month, everything else at the end.</summary>
    public Timing Timing { get; init; } = Timing.End;

    /// <summary>IT power of the fleet each month; the capacity when no clause contracts one.</summary>
    public required Expr Power { get; init; }

    /// <summary>Systems bought so far each month; <c>null</c> when none are bought.</summary>
    public Expr? SystemsBought { get; init; }

    /// <summary>Systems running each month.</summary>
    public required Expr SystemsRunning { get; init; }

    /// <summary>Input and output tokens each month.</summary>
    public required Expr Tokens { get; init; }

    /// <summary>The rate of a currency, US dollars for one unit; <c>null</c> where none is known.</summary>
    public Func<string, ExchangeRate?> CurrencyRate { get; init; } = _ => null;
}
