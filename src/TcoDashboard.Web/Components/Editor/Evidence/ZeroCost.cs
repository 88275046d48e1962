using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Components.Editor.Evidence;

/// <summary>A line of the bill that an option does not pay because the input that switches it on is zero.</summary>
/// <param name="Label">The line.</param>
/// <param name="Input">Key of the input.</param>
/// <param name="IsDeliberate">Whether somebody set the zero; otherwise it was never decided.</param>
/// <param name="Note">Why it was set; may be empty.</param>
public sealed record ZeroCost(string Label, string Input, bool IsDeliberate, string Note)
{
    /// <summary>The lines at zero, undecided ones first.</summary>
    public static ImmutableArray<ZeroCost> Of(OptionResult option)
    {
        ArgumentNullException.ThrowIfNull(option);
        if (option.Sheet is not { } sheet)
        {
            return [];
        }

        var zeroes =
            from line in CostLines.All
            where
                !line.Switches.IsEmpty
                && sheet.TryGetCell(line.Id) is null
                && option.Spec.Fleets.Any(fleet => line.AppliesTo.Includes(fleet.Deployment))
            let inputs = option
                .Fleets.SelectMany(fleet => fleet.Inputs)
                .Where(input => line.Switches.Contains(input.Definition.Key))
                .ToArray()
            let set = inputs.FirstOrDefault(input => input.SetAt != InputLevel.Default)
            where inputs.Length > 0
            orderby set is not null
            select new ZeroCost(
                line.Label,
                (set ?? inputs[0]).Definition.Key,
                set is not null,
                set?.Used.Provenance.Text ?? ""
            );
        return [.. zeroes];
    }
}
