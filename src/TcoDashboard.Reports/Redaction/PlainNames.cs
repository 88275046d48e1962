using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TcoDashboard.Reports.Redaction;

/// <summary>
/// Says of a name that somebody wrote whether it surely holds no amount of money. Every number in it must be understood: a product of the
/// catalog, a count of hardware, a power, a length of time. A number that is not understood may be a price, however it is spelt.
/// </summary>
public sealed partial class PlainNames
{
    private const string Product = "\u0001";
    private static readonly SearchValues<char> s_hanNumbers = SearchValues.Create(
        "〇零一二三四五六七八九十百千万萬億亿兆円圓圆元"
    );
    private readonly ImmutableArray<string> _names;
    private readonly HashSet<string> _products = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _companions = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly HashSet<string> _chosen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the products whose numbers are no amounts.</summary>
    /// <param name="catalogNames">Names of hardware and models.</param>
    /// <param name="chosenNames">Names of those the scenario uses: their sizes are understood alone, such as "70B".</param>
    public PlainNames(IEnumerable<string> catalogNames, IEnumerable<string> chosenNames)
    {
        ArgumentNullException.ThrowIfNull(catalogNames);
        ArgumentNullException.ThrowIfNull(chosenNames);
        _names =
        [
            .. catalogNames
                .Where(name => name.Any(char.IsLetter) && HoldsNumber(name) && !NamesMoney(name))
                .OrderByDescending(name => name.Length),
        ];
        foreach (var name in _names)
        {
            Learn(name);
        }
        foreach (var token in chosenNames.SelectMany(Tokens).Where(IsSize))
        {
            _chosen.Add(token);
        }
    }

    /// <summary>Whether the name surely holds no amount.</summary>
    public bool IsPlain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (NamesMoney(name))
        {
            return false;
        }

        var rest = _names.Aggregate(name, (text, known) => Replace(text, known, Product));
        rest = WithoutTokens(rest);
        rest = Moment().Replace(Ordinal().Replace(Copy().Replace(rest, " "), " "), " ");
        return !HoldsNumber(Count().Replace(Power().Replace(rest, " "), " "));
    }

    /// <summary>Puts one text for another where it stands as a whole word.</summary>
    internal static string Replace(string text, string name, string instead)
    {
        var result = new StringBuilder();
        var from = 0;
        while (
            name.Length > 0
            && text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        )
        {
            var end = at + name.Length;
            var isWhole =
                (at == 0 || !IsWord(text[at - 1]) || !IsWord(name[0]))
                && (end == text.Length || !IsWord(text[end]) || !IsWord(name[^1]));
            result.Append(text, from, at - from).Append(isWhole ? instead : text[at..end]);
            from = end;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter);

    private static bool HoldsNumber(string text) =>
        text.EnumerateRunes()
            .Any(rune =>
                Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.DecimalDigitNumber
                        or UnicodeCategory.LetterNumber
                        or UnicodeCategory.OtherNumber
            ) || text.AsSpan().ContainsAny(s_hanNumbers);

    private static bool NamesMoney(string text) =>
        text.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.CurrencySymbol)
        || Code().IsMatch(text)
        || MoneyWord().IsMatch(text);

    private static IEnumerable<string> Tokens(string name) =>
        Token().Matches(name).Select(match => match.Value);

    private static bool IsSize(string token) =>
        char.IsAsciiDigit(token[0]) && token.Any(char.IsLetter);

    private void Learn(string name)
    {
        string[] tokens = [.. Tokens(name)];
        string[] words = [.. tokens.Where(token => token.Length > 2 && token.All(char.IsLetter))];
        foreach (var token in tokens.Where(HoldsNumber))
        {
            if (char.IsLetter(token[0]))
            {
                _products.Add(token);
            }
            else if (_companions.TryGetValue(token, out var known))
            {
                known.UnionWith(words);
            }
            else
            {
                _companions.Add(token, new(words, StringComparer.OrdinalIgnoreCase));
            }
        }
    }

    /// <summary>Takes out products, and sizes and generations that follow the family they belong to: "Llama 3.1 70B", "Gaudi 3".</summary>
    private string WithoutTokens(string text)
    {
        var family = "";
        return Token()
            .Replace(
                text,
                match =>
                {
                    var token = match.Value;
                    if (!HoldsNumber(token))
                    {
                        family = token;
                        return token;
                    }
                    var isKnown =
                        _products.Contains(token)
                        || _chosen.Contains(token)
                        || (
                            _companions.TryGetValue(token, out var families)
                            && families.Contains(family)
                        );
                    return isKnown ? Product : token;
                }
            );
    }

    [GeneratedRegex(
        @"[\p{L}\p{N}](?:[\p{L}\p{N}.\-]*[\p{L}\p{N}])?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Token();

    // Why capitals only: "try" and "all" are words.
    [GeneratedRegex(
        "(?<![A-Za-z])(?:USD|EUR|GBP|JPY|CNY|RMB|CHF|INR|KRW|CAD|AUD|NZD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|TRY|ILS|AED|SAR|QAR|KWD|SGD|HKD|TWD|THB|MYR|IDR|VND|PHP|BRL|MXN|CLP|COP|ARS|ZAR|EGP|NGN|UAH|KZT)(?![A-Za-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Code();

    [GeneratedRegex(
        @"\b(?:dollars?|euros?|pounds? sterling|sterling|yen|yuan|renminbi|rupees?|rupien?|francs?|franken|kroner?|kronor|zloty|won|dirhams?|riyals?|cents?|bucks?|grand|hundreds?|thousands?|tausend|hundert|mille|mio|mln|mill|mil|millions?|millionen|millones|mrd|mld|bn|milliards?|milliarden|miliardi|billions?|billionen|trn|trillions?|trillionen|crores?|lakhs?|миллион\w*|миллиард\w*|million\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MoneyWord();

    // 8x B200, 1,000 GPUs, 200 users, 36 months, 3-year
    [GeneratedRegex(
        @"(?<![\p{N}.,'’])(?:\d{1,3}[,.'’ \u00A0\u202F]\d{3}|\d{1,6})[\s-]?(?:(?:x|×)\s?)?(?:\u0001|\b(?:GPUs?|TPUs?|CPUs?|racks?|servers?|nodes?|systems?|wafers?|chips?|cards?|accelerators?|devices?|boxes|pods?|trays?|halls?|sites?|places?|parts?|options?|users?|years?|yrs?|months?|weeks?)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Count();

    [GeneratedRegex(
        @"(?<![\p{N}.,'’])\d{1,5}(?:[.,]\d{1,2})?[\s\u00A0\u202F-]?(?:W|kW|MW|GW)(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Power();

    // April 2026, Q3 2027, end of 2028
    [GeneratedRegex(
        @"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Q[1-4]|H[12]|end of|start of)\s20[2-5]\d\b|\b(?:FP|INT|BF|MXFP|NVFP)-?(?:4|6|8|16|32)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Moment();

    [GeneratedRegex(
        @"\b(?:option|plan|phase|site|tier|version|variant|case|part|hall|gigawatt|tranche|round|fleet|team|v|rev)[\s-]?\d{1,2}\b(?![.,'’\s]?\p{N})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\(\d{1,2}\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Copy();
}
