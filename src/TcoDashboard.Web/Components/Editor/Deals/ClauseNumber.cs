using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>A number of a clause.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="Label">Its name in sentence case.</param>
/// <param name="Unit">The unit it is stored in.</param>
/// <param name="Minimum">Smallest allowed value.</param>
/// <param name="Maximum">Largest allowed value.</param>
/// <param name="Value">What it is; <c>null</c> when left empty.</param>
/// <param name="Set">The clause with another value.</param>
public sealed record ClauseNumber(
    string Key,
    string Label,
    Unit Unit,
    double Minimum,
    double Maximum,
    double? Value,
    Func<Clause, double?, Clause> Set
) : ClauseField(Key, Label)
{
    /// <summary>Whether the field may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether the minimum itself is too small.</summary>
    public bool IsMinimumExcluded { get; init; }

    /// <summary>What stands behind the box when the unit does not say it.</summary>
    public string? Counted { get; init; }

    /// <summary>What an empty box means.</summary>
    public string? WhenEmpty { get; init; }

    /// <summary>The field as it may be typed.</summary>
    /// <param name="clausePath">Path of the clause in the document.</param>
    public EntryField Entry(string clausePath) =>
        new($"{clausePath}.{Key}", Label, Unit, Minimum, Maximum)
        {
            IsOptional = IsOptional,
            IsWhole = IsWhole,
            IsMinimumExcluded = IsMinimumExcluded,
            Counted = Counted,
        };
}
