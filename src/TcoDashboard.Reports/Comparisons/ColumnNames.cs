using System.Collections.Immutable;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Names that tell options apart.</summary>
public static class ColumnNames
{
    /// <summary>The name of an option, with its scenario where another option has the same name.</summary>
    public static string Of(ImmutableArray<ComparisonColumn> columns, ComparisonColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return columns.Count(other => other.Option.Spec.Name == column.Option.Spec.Name) <= 1
            ? column.Option.Spec.Name
            : $"{column.Option.Spec.Name} ({column.Result.Document.Title})";
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

    // "GB300 NVL72 rack (VR200; earlier called NVL144)" without what stands in brackets; a name with several pairs keeps all.
    private static string Bare(string name) =>
        name.EndsWith(')')
        && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at
        && name.LastIndexOf('(') == at + 1
            ? name[..at]
            : name;
}
