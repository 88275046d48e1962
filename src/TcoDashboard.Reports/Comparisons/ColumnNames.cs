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

    /// <summary>The same inside a sentence: a name that holds a comma or a semicolon stands in quotation marks, so that it ends where it ends.</summary>
    public static string InSentence(
        ImmutableArray<ComparisonColumn> columns,
        ComparisonColumn column
    ) => InSentence(Of(columns, column));

    /// <summary>A name inside a sentence.</summary>
    public static string InSentence(string name)
    {
        return name.AsSpan().IndexOfAny(',', ';') >= 0 ? $"“{name}”" : name;
    }
}
