using System.Globalization;
using TcoDashboard.Domain.Costing.Finance.Statements;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>What of the statements is looked at, as a word of the page's address: <c>quarter.2</c>.</summary>
/// <param name="Span">How long the columns are.</param>
/// <param name="Page">Which twelve of the columns, from 0.</param>
public sealed record FinancePart(StatementSpan Span, int Page)
{
    /// <summary>The most columns beside each other.</summary>
    public const int Columns = 12;

    /// <summary>Reads the word of an address; what is not understood means the first page by fiscal year.</summary>
    public static FinancePart Of(string? word)
    {
        var parts = (word ?? "").Split('.');
        var span = Enum.GetValues<StatementSpan>()
            .Cast<StatementSpan?>()
            .FirstOrDefault(one => Word(one!.Value) == parts[0]);
        return span is null ? new(StatementSpan.Year, 0)
            : parts.Length == 2
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page is > 0 and < 100
                ? new(span.Value, page - 1)
            : new(span.Value, 0);
    }

    /// <summary>The word of an address; <c>null</c> for what is shown first.</summary>
    public string? ToWord() =>
        this is { Span: StatementSpan.Year, Page: 0 } ? null
        : Page == 0 ? Word(Span)
        : string.Create(CultureInfo.InvariantCulture, $"{Word(Span)}.{Page + 1}");

    private static string Word(StatementSpan span) => span.ToString().ToLowerInvariant();
}
