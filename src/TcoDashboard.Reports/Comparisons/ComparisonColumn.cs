using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>One option to compare, out of one of possibly several results.</summary>
/// <param name="Key">Names the column; unique in the comparison, for example <c>12@4:gpu</c>.</param>
/// <param name="Result">The result the option belongs to.</param>
/// <param name="Option">The option.</param>
public sealed record ComparisonColumn(string Key, Result Result, OptionResult Option)
{
    /// <summary>All options of one result, named by their ids.</summary>
    public static IEnumerable<ComparisonColumn> Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Options.Select(option => new ComparisonColumn(
            option.Spec.Id,
            result,
            option
        ));
    }
}
