using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <summary>Every edit a person can make, as a function from document to document. What does not exist is left as it is.</summary>
public static partial class ScenarioEdits
{
    private const int LongestName = 120;

    /// <summary>The most options a document holds.</summary>
    public const int MostOptions = 6;

    /// <summary>The most fleets an option holds.</summary>
    public const int MostFleets = 8;

    /// <summary>The most workloads a document holds.</summary>
    public const int MostWorkloads = 8;

    /// <summary>Another title, on one line.</summary>
    public static ScenarioDocument WithTitle(this ScenarioDocument document, string title) =>
        document with
        {
            Title = Line(title),
        };

    /// <summary>Another question, on one line.</summary>
    public static ScenarioDocument WithQuestion(this ScenarioDocument document, string question) =>
        document with
        {
            Question = Line(question),
        };

    /// <summary>Another first month.</summary>
    public static ScenarioDocument WithStart(this ScenarioDocument document, DateOnly month) =>
        document with
        {
            Start = new(month.Year, month.Month, 1),
        };

    /// <summary>Another horizon in months.</summary>
    public static ScenarioDocument WithHorizon(this ScenarioDocument document, int months) =>
        document with
        {
            Years = months / 12,
            OddMonths = months % 12,
        };

    /// <summary>Another region for all options that name none of their own.</summary>
    public static ScenarioDocument WithRegion(this ScenarioDocument document, string region) =>
        document with
        {
            Region = region,
        };

    /// <summary>Another power budget with the basis it counts, or none.</summary>
    public static ScenarioDocument WithPowerBudget(
        this ScenarioDocument document,
        Power? budget,
        PowerBasis? basis
    ) =>
        document with
        {
            Limits = document.Limits with
            {
                PowerBudget = budget,
                PowerBasis = budget is null ? null : basis,
            },
        };

    /// <summary>Another capital budget, or none.</summary>
    public static ScenarioDocument WithCapitalBudget(
        this ScenarioDocument document,
        Money? budget
    ) => document with { Limits = document.Limits with { CapitalBudget = budget } };

    /// <summary>Whether nothing may leave the site.</summary>
    public static ScenarioDocument WithAirGap(this ScenarioDocument document, bool airGapped) =>
        document with
        {
            Limits = document.Limits with { AirGapped = airGapped },
        };

    /// <summary>Another option to compare the others with.</summary>
    public static ScenarioDocument WithBaseline(this ScenarioDocument document, string option) =>
        document.Options.Any(candidate => candidate.Id == option)
            ? document with
            {
                Baseline = option,
            }
            : document;

    /// <summary>The same scenario on another catalog revision.</summary>
    public static ScenarioDocument WithCatalog(
        this ScenarioDocument document,
        CatalogRevision catalog
    ) => document with { CatalogRevision = catalog.Hash };

    /// <summary>What a title is without the word that it is a copy, and which copy.</summary>
    public static string TitleWithoutCopy(string title) => CopyEnding().Replace(title, "");

    /// <summary>A copy under a title that no other has, for a scenario of its own: "(copy)", then "(copy 2)" and so on.</summary>
    /// <param name="document">What is copied.</param>
    /// <param name="taken">Titles that there are.</param>
    public static ScenarioDocument AsCopy(
        this ScenarioDocument document,
        IReadOnlyCollection<string> taken
    ) => document with { Title = CopyName(document.Title, taken) };

    /// <summary>The first of <c>stem</c>, <c>stem-2</c>, <c>stem-3</c>… that nothing in the list is called.</summary>
    internal static string FreeId(string stem, IEnumerable<string> taken)
    {
        var used = taken.ToHashSet(StringComparer.Ordinal);
        var number = 2;
        var id = stem;
        while (used.Contains(id))
        {
            id = FormattableString.Invariant($"{stem}-{number++}");
        }

        return id;
    }

    private static string CopyName(string name, IReadOnlyCollection<string> taken)
    {
        var stem = TitleWithoutCopy(name);
        var number = 1;
        var copy = CopyName(stem, number);
        while (taken.Contains(copy))
        {
            copy = CopyName(stem, ++number);
        }

        return copy;
    }

    private static string CopyName(string stem, int number)
    {
        var ending = number == 1 ? " (copy)" : FormattableString.Invariant($" (copy {number})");
        return WithEnding(stem, ending);
    }

    // As much of a name as a document holds together with what is written behind it.
    private static string WithEnding(string stem, string ending)
    {
        var length = Math.Min(stem.Length, LongestName - ending.Length);
        // Why one less: half of a pair of surrogates cannot be stored.
        length -= length < stem.Length && char.IsHighSurrogate(stem[length - 1]) ? 1 : 0;
        return stem[..length].TrimEnd() + ending;
    }

    [GeneratedRegex(@" \(copy( \d+)?\)$")]
    private static partial Regex CopyEnding();

    // Why: titles and names are one line in the document; pasted line breaks become blanks rather than an error.
    private static string Line(string text) =>
        string.Join(
            ' ',
            Readable(text)
                .Split(
                    ['\n', '\t'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
        );

    /// <summary>Several lines without the characters that a document may not hold.</summary>
    private static string Readable(string text) =>
        string.Concat(
                text.ReplaceLineEndings("\n")
                    .EnumerateRunes()
                    .Where(rune =>
                        rune != Rune.ReplacementChar
                        && (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
                    )
            )
            .Trim();

    private static ImmutableArray<T> Replace<T>(
        this ImmutableArray<T> items,
        Func<T, bool> which,
        Func<T, T> edit
    ) => [.. items.Select(item => which(item) ? edit(item) : item)];
}
