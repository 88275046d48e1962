using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TcoDashboard.Reports.Redaction;

/// <summary>
/// Takes amounts of money out of sentences that the program wrote, in the spellings of its presenter. What people wrote is not searched for
/// amounts but replaced, see <see cref="NeutralNames"/>.
/// </summary>
public static partial class MoneyWords
{
    private const string Codes =
        "USD|EUR|GBP|JPY|CNY|CHF|INR|KRW|CAD|AUD|NZD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|TRY|ILS|AED|SAR|QAR|KWD|SGD|HKD|TWD|THB|MYR|IDR|VND|PHP|BRL|MXN|CLP|COP|ARS|ZAR|EGP|NGN|UAH|KZT";

    /// <summary>Stands where an amount was.</summary>
    public static string Hidden => Worded("(amount hidden)");

    /// <summary>A text without amounts and signs of currencies.</summary>
    public static string Without(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hidden = AmountAfter().Replace(AmountBefore().Replace(text, Hidden), Hidden);
        return Smooth(Sign().Replace(Words().Replace(Terms().Replace(hidden, ""), "index"), ""));
    }

    /// <summary>A text without amounts, also in currencies that only its scenario knows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="currencies">Their codes, see <see cref="CurrenciesOf"/>.</param>
    public static string Without(string text, ImmutableArray<string> currencies)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Without(
            currencies.Aggregate(
                text,
                (now, code) =>
                    Regex.Replace(
                        now,
                        $"(?<![A-Za-z]){Regex.Escape(code)}(?![A-Za-z])",
                        "USD",
                        RegexOptions.CultureInvariant
                    )
            )
        );
    }

    /// <summary>The codes of all currencies that a written scenario names: a scenario may be told in any, also in one that no list here has.</summary>
    /// <param name="document">The scenario as JSON text, or several of them.</param>
    public static ImmutableArray<string> CurrenciesOf(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. Named().Matches(document).Select(match => match.Groups[1].Value).Distinct()];
    }

    // Why: "the cheapest at (amount hidden), 29 % below" reads like a fault. Where English says an amount beside what matters, the rest says it alone.
    private static string Smooth(string text) =>
        text.Contains(Hidden, StringComparison.Ordinal)
            ? Besides()
                .Replace(
                    Costs()
                        .Replace(
                            Effective()
                                .Replace(
                                    Limit()
                                        .Replace(
                                            Capital().Replace(text, "With the same capital"),
                                            "the same capital"
                                        ),
                                    "."
                                ),
                            ""
                        ),
                    ""
                )
            : text;

    /// <summary>Takes amounts out of every text of a tree; names of members stay.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="currencies">Codes of the currencies that its scenarios name.</param>
    public static JsonNode? Without(JsonNode? node, ImmutableArray<string> currencies)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).ToArray())
                {
                    var own = members[name];
                    // Why: a node that stays has its place already.
                    if (Without(own, currencies) is var without && !ReferenceEquals(own, without))
                    {
                        members[name] = without;
                    }
                }

                return members;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    var own = items[index];
                    if (Without(own, currencies) is var without && !ReferenceEquals(own, without))
                    {
                        items[index] = without;
                    }
                }

                return items;
            case JsonValue value when value.TryGetValue<string>(out var text):
                var hidden = Without(text, currencies);
                return hidden == text ? value : JsonValue.Create(hidden);
            default:
                return node;
        }
    }

    // $1.5–2.5 M/year, US$ 20 billion, USD 3,500,000, €0.40, $4 × 10⁻⁷
    [GeneratedRegex(
        "[-−+]?(?:(?:US)?[$€£¥₹]|\\b(?:"
            + Codes
            + @")(?![A-Za-z]))\s?[-−+]?\d[\d.,]*(?:[\s\u202F\u00A0]\d{3}\b)*(?:[\s\u202F\u00A0]?×[\s\u202F\u00A0]?10[⁻⁰¹²³⁴-⁹]+|[eE][-−+]?\d+)?(?:\s?(?:–|-|to)\s?[-−]?[$€£]?\d[\d.,]*)?(?:[\s\u202F\u00A0]?(?:k|K|M|B|T|bn|mn|thousand|million|billion|trillion)\b)?(?:/[\w-]+)*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AmountBefore();

    // 20 billion dollars, 3.5 M USD/year
    [GeneratedRegex(
        @"\d[\d.,]*(?:[\s\u202F\u00A0]\d{3}\b)*(?:[\s\u202F\u00A0]?×[\s\u202F\u00A0]?10[⁻⁰¹²³⁴-⁹]+|e[-−+]?\d+)?(?:\s?(?:–|-|to)\s?[-−]?\d[\d.,]*)?[\s\u202F\u00A0]?(?:k|M|B|T|bn|mn|thousand|million|billion|trillion)?[\s\u202F\u00A0]?(?:US )?(?:(?-i:"
            + Codes
            + @")|[€£¥₹]|dollars?|euros?|pounds?|yen|cents?|ct)(?![A-Za-z])(?:/[\w-]+)*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AmountAfter();

    [GeneratedRegex(
        "\"(?:currency|report_in)\"\\s*:\\s*\"([A-Z]{3})\"",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();

    // $/Mtok, $M, US dollars
    [GeneratedRegex(
        @"(?:US )?dollars|\b(?-i:" + Codes + @")\b(?:/[\w-]+)*|[$€£¥₹](?:[kMBT]\b)?(?:/[\w-]+)*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();

    // That something is leased must be seen, over how long is a term of the deal.
    [GeneratedRegex(
        @"(?<=\b(?:leased|on a loan)) over \d[\d,.]* months",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Terms();

    [GeneratedRegex(
        @"For \(amount hidden\) of capital(?=, | and within )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Capital();

    // Within 20 MW of facility power and (amount hidden) of capital (at most (amount hidden) needed),
    [GeneratedRegex(
        @"(?<=\b(?:within|and) )\(amount hidden\) of capital(?: \(at most \(amount hidden\) needed\))?(?=, )",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Limit();

    // These are versions of one deal; its effective price is (amount hidden) (one) to (amount hidden) (other).
    [GeneratedRegex(
        @"; its effective price[^.;]*\(amount hidden\)[^.;]*\.",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Effective();

    // it costs (amount hidden) ((amount hidden), P10–P90) and answers at 30 tok/s
    [GeneratedRegex(
        @"costs \(amount hidden\)(?: \(\(amount hidden\), P10–P90\))? and ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Costs();

    // at (amount hidden), 29 % below; cost the same, (amount hidden)
    [GeneratedRegex(@"(?: at|,) \(amount hidden\)(?=[,;.]|$| and )", RegexOptions.CultureInvariant)]
    private static partial Regex Besides();

    [GeneratedRegex("[$€£¥₹]", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
