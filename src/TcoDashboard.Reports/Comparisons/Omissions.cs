using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>What no number of a comparison contains: what the model leaves out, and the lines of the bill that no option pays.</summary>
internal static class Omissions
{
    private static readonly ImmutableArray<string> Always =
    [
        Worded("Sales or transfer of what remains beyond the resale values"),
    ];

    // What a document may add: it is left out only where no option has it.
    private static readonly ImmutableArray<(string Name, Func<OptionResult, bool> IsIn)> Optional =
    [
        (Worded("Income tax"), option => option.Sheet!.TryGetCell("tax.total") is not null),
        (
            Worded("Financing costs beyond the discount rate"),
            option =>
                option.Sheet!.TryGetCell("finance.payments") is not null
                || option.Sheet.TryGetCell("income.rent") is not null
        ),
        (
            Worded("Terms of a deal: warrants, prepayments, take-or-pay"),
            option => option.Deal is not null
        ),
    ];

    /// <summary>The list for some options, most important first.</summary>
    public static ImmutableArray<string> Of(IEnumerable<OptionResult> options)
    {
        OptionResult[] costed = [.. options.Where(option => option.Sheet is not null)];
        var off = CostLines
            .All.Where(line =>
                !line.Switches.IsEmpty
                && !line.IsFree
                && costed.Any(option =>
                    option.Spec.Fleets.Any(fleet => line.AppliesTo.Includes(fleet.Deployment))
                )
                && costed.All(option => option.Sheet!.TryGetCell(line.Id) is null)
            )
            .Select(line => line.Label);
        string[] missing = [.. off];
        return
        [
            .. Optional
                .Where(part => costed.All(option => !part.IsIn(option)))
                .Select(part => part.Name),
            .. missing.Length == 0
                ? Array.Empty<string>()
                :
                [
                    Worded(
                        $"Set to zero because no sourced default exists: {string.Join(", ", missing.Select(Labels.InSentence))}"
                    ),
                ],
            .. Always,
            // Why: with a value of the tokens, net present value and payback count what is delivered, and still not what stands idle.
            costed.Any(option => option.Sheet!.TryGetCell("revenue") is not null)
                ? Worded("What idle capacity could have earned")
                : Worded("Revenue, and what idle capacity could have earned"),
        ];
    }
}
