using System.Collections.Immutable;
using System.Text;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>Own items as CSV: one row a fact or figure.</summary>
public static class OwnCsv
{
    /// <summary>The columns, in the order of the template.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "kind",
        "id",
        "name",
        "key",
        "value",
        "low",
        "high",
        "estimate",
        "source",
        "source_kind",
        "source_date",
        "source_url",
        "note",
    ];

    /// <summary>The columns that a file must have.</summary>
    internal static ImmutableArray<string> Required { get; } = ["kind", "id", "key", "value"];

    /// <summary>The kind of a source whose row does not say it.</summary>
    internal const string DefaultSourceKind = "user";

    private const string FormulaStarts = "=+-@";
    private static readonly string[] s_noKey = [.. Columns.Skip(3).Select(_ => "")];

    /// <summary>What a row begins with that is passed over.</summary>
    internal const char Remark = '#';

    /// <summary>
    /// A file to begin with, which proposes nothing as it is: the rows of <see cref="Example"/> behind a mark that has them passed over, and a
    /// line that says so.
    /// </summary>
    public static string Template
    {
        get
        {
            var lines = Example.Split('\n');
            var how = Worded(
                "Rows that begin with # are examples and are passed over: write your own rows below, or change an example and remove its #."
            );
            return $"{lines[0]}\n{Remark} {how}\n{string.Concat(lines[1..].Where(line => line.Length > 0).Select(line => $"{Remark}{line}\n"))}";
        }
    }

    /// <summary>A filled-in file: one price of a shipped system, and a new accelerator with the system it sits in; none of it is true.</summary>
    public static string Example { get; } =
        string.Join(',', Columns)
        + """

            system,nvidia-gb300-nvl72,,price_usd,3600000,3500000,3700000,,Quote 4711 of A vendor,quote,2026-11-03,,Without network and installation
            accelerator,our-chip,Our chip,vendor,A maker,,,,,,,,
            accelerator,our-chip,,execution_style,batched,,,,,,,,
            accelerator,our-chip,,memory_capacity_gb,192,,,,Data sheet of our chip,datasheet,2026-10,,
            accelerator,our-chip,,memory_bandwidth_gb_per_s,8000,,,,Data sheet of our chip,datasheet,2026-10,,
            accelerator,our-chip,,bf16_dense_tflops,2000,,,,Data sheet of our chip,datasheet,2026-10,,
            accelerator,our-chip,,fp8_dense_tflops,4000,,,,Data sheet of our chip,datasheet,2026-10,,
            accelerator,our-chip,,scale_up_two_way_gb_per_s,1800,,,,Data sheet of our chip,datasheet,2026-10,,
            accelerator,our-chip,,scale_up_domain_count,8,,,,Data sheet of our chip,datasheet,2026-10,,
            accelerator,our-chip,,tdp_w,1000,,,,Data sheet of our chip,datasheet,2026-10,,
            system,our-node,Our node of eight,vendor,A maker,,,,,,,,
            system,our-node,,accelerator,our-chip,,,,,,,,
            system,our-node,,price_basis,complete_system,,,,,,,,
            system,our-node,,accelerator_count,8,,,,Quote 4711 of A vendor,quote,2026-11-03,,
            system,our-node,,max_power_kw,12,,,,Quote 4711 of A vendor,quote,2026-11-03,,
            system,our-node,,price_usd,310000,,,yes,Quote 4711 of A vendor,quote,2026-11-03,,Until 31 December

            """.ReplaceLineEndings("\n");

    /// <summary>Own items as a file that <see cref="OwnFileReader"/> reads again; of an item in place of a shipped one only what differs.</summary>
    /// <param name="items">The own items.</param>
    /// <param name="shipped">The shipped catalog.</param>
    public static string Write(IEnumerable<CatalogItem> items, CatalogRevision shipped)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(shipped);
        var text = new StringBuilder(string.Join(',', Columns)).Append('\n');
        foreach (var item in items)
        {
            var below = shipped.Find(item.Path);
            var rows = item
                .Facts.Values.Where(fact =>
                    !OwnChanges.IsSame(fact, below?.Facts.GetValueOrDefault(fact.Key))
                )
                .Select(Row)
                .Concat(
                    item.Figures.Values.Where(figure =>
                            !OwnChanges.IsSame(figure, below?.Figure(figure.Key))
                        )
                        .Select(Row)
                )
                // Why a row all the same: an item whose difference no column holds would be missing from the file.
                .DefaultIfEmpty(s_noKey);
            foreach (var (index, row) in rows.Index())
            {
                string[] head =
                [
                    CatalogWords.Kinds.WordOf(item.Kind),
                    item.Id,
                    index == 0 ? item.Name : "",
                ];
                text.AppendJoin(',', head.Concat(row).Select(Safe)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>A field without the apostrophe that keeps a spreadsheet from taking it for a formula.</summary>
    internal static string Plain(string field) =>
        field.Length > 1 && field[0] == '\'' && IsFormula(field.AsSpan(1)) ? field[1..] : field;

    // Why past white space: spreadsheets pass over a line feed or a space before a formula.
    private static bool IsFormula(ReadOnlySpan<char> field) =>
        field is ['\t' or '\r' or '\n', ..]
        || (field.TrimStart() is [var first, ..] && FormulaStarts.Contains(first));

    private static string[] Row(Fact fact) =>
        [fact.Key, fact.Value, "", "", "", .. SourceOf(fact.Source), fact.Note ?? ""];

    private static string[] Row(Figure figure) =>
        [
            figure.Key,
            figure.Value is { } value
                ? JsonShow.Number(value)
                : CatalogWords.Statuses.WordOf(figure.Status),
            figure.Low is { } low ? JsonShow.Number(low) : "",
            figure.High is { } high ? JsonShow.Number(high) : "",
            figure.IsEstimate ? "yes" : "",
            .. SourceOf(figure.Source),
            figure.Note ?? "",
        ];

    private static string[] SourceOf(Domain.Source? source) =>
        [source?.Title ?? "", source?.Kind ?? "", source?.Date ?? "", source?.Url ?? ""];

    private static string Safe(string field)
    {
        var isFormula =
            IsFormula(field)
            && !double.TryParse(field, System.Globalization.CultureInfo.InvariantCulture, out _);
        return CsvText.Quote(isFormula ? "'" + field : field);
    }
}
