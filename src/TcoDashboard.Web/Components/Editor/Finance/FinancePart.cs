using System.Globalization;
using TcoDashboard.Domain.Costing.Finance.Statements;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>What of the statements is looked at, as a word of the page's address: <c>quarter.2</c>.</summary>
/// <param name="Span">How long the columns are.</param>
/// <param name="Page">Which twelve of the columns, from 0.</param>
public sealed record FinancePart(StatementSpan Span, int Page)
{
    private const string InReported = "own";

    /// <summary>Whether the reporting currency of the scenario is shown; US dollars without one.</summary>
    public bool IsReported { get; init; }

    /// <summary>The most columns beside each other.</summary>
    public const int Columns = 12;

    /// <summary>Reads the word of an address; what is not understood means the first page by fiscal year in US dollars.</summary>
    public static FinancePart Of(string? word)
    {
        var parts = (word ?? "").Split('.');
        var isReported = parts[^1] == InReported;
        parts = isReported ? parts[..^1] : parts;
        var span = Enum.GetValues<StatementSpan>()
            .Cast<StatementSpan?>()
            .FirstOrDefault(one => parts.Length > 0 && Word(one!.Value) == parts[0]);
        var page =
            span is not null
            && parts.Length == 2
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n is > 0 and < 100
                ? n - 1
                : 0;
        return new(span ?? StatementSpan.Year, page) { IsReported = isReported };
    }

    /// <summary>The word of an address; <c>null</c> for what is shown first.</summary>
    public string? ToWord()
    {
        var word =
            this is { Span: StatementSpan.Year, Page: 0 } ? null
            : Page == 0 ? Word(Span)
            : string.Create(CultureInfo.InvariantCulture, $"{Word(Span)}.{Page + 1}");
        return !IsReported ? word
            : word is null ? InReported
            : $"{word}.{InReported}";
    }

    private static string Word(StatementSpan span) => span.ToString().ToLowerInvariant();
}
