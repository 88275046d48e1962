using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Language;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Workspace.Entry;

/// <summary>A number that a person may type: what it is called, its unit and where it may lie.</summary>
/// <param name="Path">Its path in the document, for messages.</param>
/// <param name="Label">Its name in sentence case.</param>
/// <param name="Unit">The unit it is stored in.</param>
/// <param name="Minimum">Smallest allowed value.</param>
/// <param name="Maximum">Largest allowed value.</param>
public sealed record EntryField(
    string Path,
    string Label,
    Unit Unit,
    double Minimum,
    double Maximum
)
{
    /// <summary>How whoever types writes numbers.</summary>
    public ReaderFormat Format { get; init; } = ReaderFormat.English;

    /// <summary>The words of what is said about an entry.</summary>
    public Wording Say { get; init; } = Wording.English;

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether a number of years has to be whole months.</summary>
    public bool IsWholeMonths { get; init; }

    /// <summary>Whether the step buttons go by one although parts may be typed.</summary>
    public bool HasWholeSteps { get; init; }

    /// <summary>Whether the minimum itself is too small.</summary>
    public bool IsMinimumExcluded { get; init; }

    /// <summary>Whether the field may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What stands behind the box when the unit does not say it, for example <c>tokens</c>.</summary>
    public string? Counted { get; init; }

    /// <summary>How many one shown stands for, where counts are shown in thousands of millions: 1e9 for <c>billion parameters</c>.</summary>
    public double Multiple { get; init; } = 1;

    /// <summary>The field of an input of the cost model.</summary>
    public static EntryField Of(InputDefinition definition, string path) =>
        new(path, definition.Label, definition.Unit, definition.Minimum, definition.Maximum)
        {
            IsWhole = definition.IsWhole,
            IsWholeMonths = definition.IsWholeMonths,
            Counted =
                ReferenceEquals(definition.Unit, Unit.Year) ? Wordbook.Worded("years")
                : !ReferenceEquals(definition.Unit, Unit.One) ? null
                : definition.Key.EndsWith("_months", StringComparison.Ordinal)
                    ? Wordbook.Worded("months")
                : definition.Key.EndsWith("_fte", StringComparison.Ordinal) ? "FTE"
                : null,
        };
}
