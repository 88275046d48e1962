using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement.Equity;

/// <summary>
/// The value of a warrant, which makes new shares, written as cells of a sheet. D. Galai and M. Schneller, "Pricing of warrants and the value of
/// the firm", Journal of Finance 33 (1978).
/// </summary>
public static class DilutedWarrant
{
    // Why: Newton's steps double the digits; from an undiluted start four of them reach the last bit for any dilution below one half.
    private const int Steps = 4;

    private static readonly Source s_reference = new(
        "Galai and Schneller, Pricing of warrants and the value of the firm",
        null,
        "1978",
        "paper"
    );

    /// <summary>Value of one warrant in US dollars, as the cell <c>ID.diluted</c>; without dilution the value of the option itself.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="id">Prefix of the cells.</param>
    /// <param name="name">What the warrant is called in labels.</param>
    /// <param name="terms">The right to buy one share.</param>
    /// <param name="basis">What the share price reflects.</param>
    /// <param name="oldShares">Shares outstanding, warrants not counted; needed unless the price includes dilution.</param>
    /// <param name="newShares">Shares that all warrants of the clause together would make.</param>
    public static Expr Value(
        SheetBuilder sheet,
        string id,
        string name,
        OptionTerms terms,
        DilutionBasis basis,
        Expr? oldShares,
        Expr newShares
    )
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(terms);
        var plain = CallOption.Value(sheet, id, name, terms);
        if (basis == DilutionBasis.Included || oldShares is null)
        {
            return plain;
        }

        var kept = oldShares / (oldShares + newShares);
        return sheet.Cell(
            $"{id}.diluted",
            Worded($"Value of one warrant, {name}"),
            Unit.Usd,
            basis == DilutionBasis.PriceBeforeGrant
                ? kept * plain
                : FixedPoint(sheet, id, name, terms, kept, newShares / oldShares, plain),
            basis == DilutionBasis.PriceBeforeGrant
                ? Worded(
                    "The same company divided among more shares: N ÷ (N + m) of the option's value."
                )
                : Worded("The value W that solves W = N ÷ (N + m) × the option on S + m·W ÷ N."),
            s_reference
        );
    }

    /// <summary>Newton's method on W − N/(N+m)·C(S + m·W/N) = 0; each step is named, because it is used several times in the next.</summary>
    private static Expr FixedPoint(
        SheetBuilder sheet,
        string id,
        string name,
        OptionTerms terms,
        Expr kept,
        Expr perShare,
        Expr start
    )
    {
        var guess = start;
        for (var step = 1; step <= Steps; step++)
        {
            var prefix = FormattableString.Invariant($"{id}.dilution_{step}");
            var label = Worded($"{name}, dilution step {step}");
            var raised = terms with
            {
                Spot = sheet.Cell(
                    $"{prefix}.spot",
                    Worded($"Company per old share, {label}"),
                    Unit.Usd,
                    terms.Spot + perShare * guess
                ),
            };
            var option = CallOption.Value(sheet, prefix, label, raised);
            var slope = kept * perShare * CallOption.Slope(sheet, $"{prefix}.slope", label, raised);
            guess = sheet.Cell(
                $"{prefix}.warrant",
                Worded($"Value of one warrant, {label}"),
                Unit.Usd,
                guess - (guess - kept * option) / (1 - slope)
            );
        }

        return guess;
    }
}
