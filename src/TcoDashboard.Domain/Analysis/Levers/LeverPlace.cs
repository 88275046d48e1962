using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>Where a cell stands: its name as a document writes it, its option and its fleet.</summary>
/// <param name="Input">The input without the prefixes of the sheet.</param>
/// <param name="Option">Id of the option.</param>
/// <param name="Fleet">Id of the fleet; <c>null</c> for a cell of the whole option.</param>
internal readonly record struct LeverPlace(string Input, string Option, string? Fleet)
{
    /// <summary>The place of a cell.</summary>
    public static LeverPlace Of(LeverCell cell, Result result)
    {
        var option = result.Options[cell.Option];
        var fleet = option.Fleets.FirstOrDefault(candidate =>
            cell.CellId.StartsWith($"fleet.{candidate.Spec.Id}.", StringComparison.Ordinal)
        );
        var local = fleet is null ? cell.CellId : cell.CellId[$"fleet.{fleet.Spec.Id}.".Length..];
        // Why: a price quoted in another currency is still the input it sets.
        if (local.EndsWith(QuotedInput.Suffix, StringComparison.Ordinal))
        {
            local = local[..^QuotedInput.Suffix.Length];
        }

        return new(
            local.StartsWith("in.", StringComparison.Ordinal) ? local["in.".Length..] : local,
            option.Spec.Id,
            fleet?.Spec.Id
        );
    }

    /// <summary>The texts that mean this cell, the widest first.</summary>
    public IEnumerable<string> Addresses =>
        Fleet is null
            ? [Input, $"{Option}/{Input}"]
            : [Input, $"{Option}/{Input}", $"{Option}/{Fleet}/{Input}"];

    /// <summary>Whether an address of a document means this cell.</summary>
    public bool Answers(InputAddress address) =>
        address.Input == Input
        && (address.Option is null || address.Option == Option)
        && (address.Fleet is null || address.Fleet == Fleet);
}
