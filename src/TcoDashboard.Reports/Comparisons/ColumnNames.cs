using System.Collections.Immutable;
using System.Globalization;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Names that tell options apart.</summary>
public static class ColumnNames
{
    /// <summary>
    /// The name of an option; where others have the same name with its scenario, or with its number among them where they stand in one scenario.
    /// </summary>
    public static string Of(ImmutableArray<ComparisonColumn> columns, ComparisonColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var name = column.Option.Spec.Name;
        ComparisonColumn[] alike = [.. columns.Where(other => other.Option.Spec.Name == name)];
        ComparisonColumn[] beside =
        [
            .. alike.Where(other => other.Result.Document.Title == column.Result.Document.Title),
        ];
        var number = Array.IndexOf(beside, column) + 1;
        return alike.Length <= 1 ? name
            : beside.Length <= 1 ? $"{name} ({column.Result.Document.Title})"
            : beside.Length == alike.Length
                ? string.Create(CultureInfo.InvariantCulture, $"{name} ({number})")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{name} ({column.Result.Document.Title}, {number})"
            );
    }

    /// <summary>
    /// The same inside a sentence: without the brackets at its end, which the table says once and a sentence that names it twice would say twice,
    /// unless only they tell it from another. A name that holds a comma or a semicolon stands in quotation marks, so that it ends where it ends.
    /// </summary>
    public static string InSentence(
        ImmutableArray<ComparisonColumn> columns,
        ComparisonColumn column
    )
    {
        ArgumentNullException.ThrowIfNull(column);
        var bare = Bare(column.Option.Spec.Name);
        return InSentence(
            columns.Count(other => Bare(other.Option.Spec.Name) == bare) <= 1
                ? bare
                : Of(columns, column)
        );
    }

    /// <summary>A name inside a sentence.</summary>
    public static string InSentence(string name)
    {
        return name.AsSpan().IndexOfAny(',', ';') >= 0 ? $"“{name}”" : name;
    }

    /// <summary>A name without the brackets at its end; one with several pairs keeps all.</summary>
    /// <param name="name">For example "Vera Rubin NVL72 rack (VR200; earlier called NVL144)".</param>
    public static string Bare(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return
            name.EndsWith(')')
            && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at
            && name.LastIndexOf('(') == at + 1
            ? name[..at]
            : name;
    }
}
