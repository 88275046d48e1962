using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Procurement.Quotes;

namespace TcoDashboard.Documents.Quotes;

/// <summary>Reads vendor quotes strictly from JSON (a list, or one object) or CSV (a header and a row each), with bounds on size and number.</summary>
public static partial class QuoteReader
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>The most quotes of a file.</summary>
    public const int MostQuotes = 50;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    private static readonly TextRule Word = TextRule.Line(60);
    private static readonly TextRule Vendor = TextRule.Line(80);
    private static readonly NumberRange Amount = NumberRange.Above(0, 1e13, "");
    private static readonly NumberRange Rate = NumberRange.Above(0, 1e6, Worded("USD"));
    private static readonly NumberRange Quantity = NumberRange.From(1, 1e6, "");
    private static readonly NumberRange Years = NumberRange.From(0, 10, Worded("years"));

    private static readonly ImmutableArray<string> Numbers =
    [
        "quantity",
        "total",
        "usd_per_unit",
        "host_usd",
        "support_years",
    ];

    // Why only these: amounts of thousands to millions, in which a comma before three digits parts thousands. In a rate of exchange or in
    // years it is a decimal comma, and in a quantity nobody can tell.
    private static readonly ImmutableArray<string> Grouping = ["total", "host_usd"];

    private static readonly ImmutableArray<string> Flags =
    [
        "hosts_included",
        "network_included",
        "freight_included",
        "installation_included",
    ];

    private static readonly ImmutableArray<string> Texts = ["system", "currency", "vendor", "date"];

    /// <summary>The columns of a CSV file, in the order of the form.</summary>
    public static string Header { get; } =
        "system,quantity,total,currency,usd_per_unit,hosts_included,host_usd,network_included,freight_included,installation_included,support_years,vendor,date";

    /// <summary>Reads the bytes of a file, which have to be UTF-8.</summary>
    public static QuoteReading ReadBytes(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Read(s_strict.GetString(bytes));
        }
        catch (DecoderFallbackException damage)
        {
            return new(
                [],
                [
                    Problem.Error(
                        "",
                        "S-580",
                        Worded(
                            $"Byte {damage.Index + 1} of {bytes.Length} does not belong to UTF-8 text."
                        ),
                        Worded("Save the file as UTF-8, for example as \"CSV UTF-8\".")
                    ),
                ]
            );
        }
    }

    /// <summary>Reads a file: JSON when it begins with a bracket, else CSV.</summary>
    public static QuoteReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var log = new ProblemLog('D');
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
        {
            log.Add(
                Problem.Error(
                    "",
                    "S-654",
                    Worded(
                        $"The file has {Encoding.UTF8.GetByteCount(text):#,0} bytes; at most {MostBytes:#,0} are read."
                    ),
                    Worded("Keep the rows that matter, or split the file.")
                )
            );
            return new([], log.ToImmutable());
        }

        var trimmed = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var quotes =
            trimmed.StartsWith('[') || trimmed.StartsWith('{')
                ? Json(text, log)
                : Csv(trimmed, log);
        if (!log.HasErrors && quotes.Length is 0 or > MostQuotes)
        {
            log.Add(
                Problem.Error(
                    "",
                    "S-655",
                    Worded($"The file has {quotes.Length} quotes; 1 to {MostQuotes} are read."),
                    Worded($"Write a header ({Header}) and a row for each quote.")
                )
            );
        }

        return new(log.HasErrors ? [] : quotes, log.ToImmutable());
    }

    private static ImmutableArray<VendorQuote> Json(string text, ProblemLog log)
    {
        var reading = JsonText.Read(text, new(MostBytes, 4), log);
        return !reading.IsJson ? []
            : reading.Root is JsonArray list
                ?
                [
                    .. list.Take(MostQuotes + 1)
                        .Select(
                            (node, index) =>
                                Quote(node, FormattableString.Invariant($"[{index}]"), log)
                        )
                        .OfType<VendorQuote>(),
                ]
            : Quote(reading.Root, "quote", log) is { } one ? [one]
            : [];
    }

    private static ImmutableArray<VendorQuote> Csv(string text, ProblemLog log)
    {
        var records = CsvText.Split(text).Take(MostQuotes + 2).ToArray();
        if (records.Length == 0)
        {
            return [];
        }

        var keys = records[0].Fields.ConvertAll(field => field.Trim().ToLowerInvariant());
        foreach (var (index, key) in keys.Index())
        {
            if (!Numbers.Contains(key) && !Flags.Contains(key) && !Texts.Contains(key))
            {
                log.Add(
                    Problem.Error(
                        Place(records[0].Line, index, key),
                        "S-656",
                        Worded($"The column \"{JsonShow.Quote(key, 40)}\" is not known."),
                        Worded($"The columns are {Header}.")
                    )
                );
            }
        }

        foreach (var twice in keys.CountBy(key => key).Where(one => one.Value > 1))
        {
            log.Add(
                Problem.Error(
                    Place(records[0].Line, keys.LastIndexOf(twice.Key), twice.Key),
                    "S-581",
                    Worded($"The column \"{twice.Key}\" stands {twice.Value} times; 1 is read."),
                    Worded("Keep the column that holds the values.")
                )
            );
        }

        return log.HasErrors
            ? []
            : [.. records.Skip(1).Select(record => Row(record, keys, log)).OfType<VendorQuote>()];
    }

    private static VendorQuote? Row(CsvText.Entry record, List<string> keys, ProblemLog log)
    {
        var json = new JsonObject();
        if (record.OpenQuoteColumn is { } open || record.Fields.Count > keys.Count)
        {
            log.Add(
                Problem.Error(
                    FormattableString.Invariant($"line {record.Line}"),
                    "S-657",
                    Worded(
                        $"Line {record.Line} has {record.Fields.Count} fields under {keys.Count} columns, or a quotation mark that is not closed."
                    ),
                    Worded(
                        "Write one field a column; put a text that holds a comma in quotation marks."
                    )
                )
            );
            return null;
        }

        foreach (var (index, written) in record.Fields.Index())
        {
            var (key, field) = (keys[index], written.Trim());
            if (field.Length == 0)
            {
                continue;
            }

            // Why a stand-in: what was refused is there, and must not be called missing as well; the file is refused as a whole anyway.
            json[key] =
                Value(key, field)
                ?? (Flags.Contains(key) ? JsonValue.Create(false) : JsonValue.Create(1.0));
            if (Value(key, field) is null)
            {
                log.Add(
                    Problem.Error(
                        Place(record.Line, index, key),
                        "S-658",
                        Worded(
                            $"{key} is {JsonShow.Quote(field, 40)}, which is no {(Flags.Contains(key) ? Worded("yes or no") : Worded("number"))}."
                        ),
                        Remedy(key)
                    )
                );
            }
        }

        return Quote(json, FormattableString.Invariant($"line {record.Line}"), log);
    }

    private static string Remedy(string key) =>
        Flags.Contains(key) ? Worded("Write yes or no.")
        : Grouping.Contains(key)
            ? Worded(
                "Write digits with a point for decimals, and a comma at most between thousands, for example 4000000.50 or \"4,000,000.50\"."
            )
        : Worded("Write digits without commas, and a point for decimals, for example 1.085.");

    private static JsonValue? Value(string key, string field) =>
        Texts.Contains(key) ? JsonValue.Create(field)
        : Flags.Contains(key)
            ? field.ToLowerInvariant() switch
            {
                "yes" or "true" or "1" => JsonValue.Create(true),
                "no" or "false" or "0" => JsonValue.Create(false),
                _ => null,
            }
        : double.TryParse(
            Grouping.Contains(key) && Grouped().IsMatch(field)
                ? field.Replace(",", "", StringComparison.Ordinal)
                : field,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        ) && double.IsFinite(number)
            ? JsonValue.Create(number)
        : null;

    private static VendorQuote? Quote(JsonNode? node, string path, ProblemLog log)
    {
        if (StrictObject.Of(node, path, log) is not { } fields)
        {
            return null;
        }

        var quote = new VendorQuote
        {
            System = fields.Text("system", TextRule.Id),
            Quantity = fields.Whole("quantity", Quantity),
            Total = fields.Number("total", Amount),
            Currency = Currency(fields),
            UsdPerUnit = fields.NumberOrNull("usd_per_unit", Rate),
            IncludesHosts = !fields.Has("hosts_included") || fields.Flag("hosts_included"),
            HostUsd = fields.NumberOrNull("host_usd", Amount),
            IncludesNetwork = fields.Flag("network_included"),
            IncludesFreight = fields.Flag("freight_included"),
            IncludesInstallation = fields.Flag("installation_included"),
            SupportYears = fields.NumberOrNull("support_years", Years) ?? 0,
            Vendor = fields.TextOrEmpty("vendor", Vendor),
            Day = Day(fields),
        };
        fields.Finish();
        return quote;
    }

    private static string Currency(StrictObject fields)
    {
        var word = fields.TextOrEmpty("currency", Word).ToUpperInvariant();
        if (word.Length > 0 && (word.Length != 3 || !word.All(char.IsAsciiLetterUpper)))
        {
            fields.Error(
                "currency",
                (int)ReadingCode.BadText,
                Worded($"currency is {JsonShow.Quote(word, 20)}, which is not three letters."),
                Worded("Write its three letters, for example EUR.")
            );
        }

        return word.Length == 0 ? "USD" : word;
    }

    private static DateOnly? Day(StrictObject fields)
    {
        var word = fields.TextOrEmpty("date", Word);
        if (
            word.Length == 0
            || DateOnly.TryParseExact(
                word,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        )
        {
            return word.Length == 0
                ? null
                : DateOnly.ParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        fields.Error(
            "date",
            (int)ReadingCode.BadText,
            Worded($"date is {JsonShow.Quote(word, 20)}, which is no day."),
            Worded("Write year, month and day, for example 2026-11-03.")
        );
        return null;
    }

    // Groups of three from the right, each behind a comma, and no zero in front: "0,750" has a decimal comma and is asked about, as
    // everything else is that is not written so.
    [GeneratedRegex(@"^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex Grouped();

    private static string Place(int line, int column, string key) =>
        Worded($"line {line}, column {column + 1} ({key})");
}
