using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Words of pages stand in <c>Wording.resx</c>, never in markup.</summary>
public sealed partial class WordsInMarkupTests
{
    private const string Components = "src/TcoDashboard.Web/Components/";

    [Fact]
    public void Pages_HoldNoWords() =>
        Violations.None(
            Checkout
                .In(Components, ".razor")
                .SelectMany(file =>
                    WordsIn(Checkout.Read(file)).Select(words => $"{file}: {words}")
                )
        );

    [Theory]
    [InlineData("<p>Some words</p>", 1)]
    [InlineData("<p>@Say[\"start.recent\"]</p>", 0)]
    [InlineData("<p>@count rows of @total</p>", 1)]
    [InlineData("<input placeholder=\"Type here\" type=\"text\" />", 1)]
    [InlineData("<Box Title=\"@Say[\"a.b\"]\" Kind=\"plain\" />", 0)]
    [InlineData("<p>@(isOpen ? \"Close it\" : \"Open it\")</p>", 2)]
    [InlineData("<ul>\n@if (a)\n{\n<li>@b</li>\n}\nelse\n{\n<li></li>\n}\n</ul>", 0)]
    [InlineData("<p>@(count > 0 ? Say[\"a.b\", count] : Say[\"a.c\"])</p>", 0)]
    [InlineData("<Field Placeholder=\"no limit\" Hint=\"not counted\" />", 2)]
    [InlineData("<p>@Say[\"a.b\"] <code>--urls</code></p>", 0)]
    [InlineData("<a @onclick=\"() => Go(1)\">@* a note *@</a>", 0)]
    public void Words_InMarkup_AreCounted(string markup, int count) =>
        Assert.Equal(count, WordsIn(markup).Count());

    private static IEnumerable<string> WordsIn(string markup)
    {
        var shown = Comment().Replace(markup, "").Split("\n@code")[0];
        var inTags = Attribute()
            .Matches(shown)
            .Select(match => match.Groups[1].Value)
            .Where(text => text != "TcoDashboard");
        var chosen = Chosen().Matches(shown).Select(match => match.Groups[1].Value);
        var bare = Statement()
            .Replace(Quoted().Replace(shown, ""), "")
            .Replace("=>", "")
            .Replace(" > ", "");
        var between = Between()
            .Matches(bare)
            .Select(match => Expression().Replace(match.Groups[1].Value, " ").Trim())
            .Where(text => Word().IsMatch(Names().Replace(text, "")));
        return inTags.Concat(chosen).Concat(between);
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|<code\b[^>]*>[^<@]*</code>", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\b(?:aria-label|title|placeholder|alt|Title|Label|Text|Help|Hint|None|Placeholder|Caption|SliderWords)=""([^""@]*[a-z]{2}[^""@]*)"""
    )]
    private static partial Regex Attribute();

    // The words of a choice made in the markup.
    [GeneratedRegex(@"[?:(,]\s*\$?""([A-Z“][^""]*[a-z]{2}[^""]*)""(?!\s*\])")]
    private static partial Regex Chosen();

    [GeneratedRegex(@"""[^""\n]*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"^\s*(?:case\b.*|break;|default:|var\b.*;|@?(?:if|else|foreach|for|switch|using|page|inject|inherits|implements|layout|attribute|namespace|typeparam)\b.*)$",
        RegexOptions.Multiline
    )]
    private static partial Regex Statement();

    [GeneratedRegex(@">([^<>{}]*)<")]
    private static partial Regex Between();

    [GeneratedRegex(@"@(?:[\w.!?]+|\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\))+")]
    private static partial Regex Expression();

    // The product, a key of every keyboard, names that are the same everywhere, and the way to the words themselves.
    [GeneratedRegex(@"\b(?:TcoDashboard|Ctrl|CSV|JSON|USD|Say)\b")]
    private static partial Regex Names();

    [GeneratedRegex("[A-Za-z]{3}")]
    private static partial Regex Word();
}
