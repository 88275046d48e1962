using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Words of pages move from markup into <c>Wording.resx</c>, and never back.</summary>
public sealed partial class WordsInMarkupTests
{
    private const string Components = "src/TcoDashboard.Web/Components/";

    // How many are left. It may only fall: a page that is moved lowers it, a new page brings none.
    private const int MostLeft = 570;

    private static readonly string[] s_moved =
    [
        "App.razor",
        "Commands/",
        "Dialogs/",
        "Elements/",
        "Layout/",
        "Pages/Compare/",
        "Pages/Error.razor",
        "Pages/Help/",
        "Pages/NotFound.razor",
        "Pages/Settings/",
        "Pages/SharedLinks/",
        "Pages/Start/",
        "Results/",
    ];

    private static readonly (string File, string[] Words)[] s_found =
    [
        .. Checkout
            .In(Components, ".razor")
            .Select(file => (file[Components.Length..], WordsIn(Checkout.Read(file)).ToArray())),
    ];

    [Fact]
    public void PagesThatAreMoved_HoldNoWords() =>
        Violations.None(
            s_found
                .Where(one =>
                    s_moved.Any(moved => one.File.StartsWith(moved, StringComparison.Ordinal))
                )
                .SelectMany(one => one.Words.Select(words => $"{one.File}: {words}"))
        );

    [Fact]
    public void OtherPages_HoldNoMoreWordsThanBefore()
    {
        var left = s_found.Sum(one => one.Words.Length);

        Assert.True(
            left <= MostLeft,
            $"Markup holds {left} texts, {MostLeft} were left: put the new ones into Wording.resx and ask for them with Say[key]."
        );
        Assert.True(
            left > MostLeft - 70,
            $"Only {left} texts are left in markup: lower MostLeft from {MostLeft}."
        );
    }

    [Theory]
    [InlineData("<p>Some words</p>", 1)]
    [InlineData("<p>@Say[\"start.recent\"]</p>", 0)]
    [InlineData("<p>@count rows of @total</p>", 1)]
    [InlineData("<input placeholder=\"Type here\" type=\"text\" />", 1)]
    [InlineData("<Box Title=\"@Say[\"a.b\"]\" Kind=\"plain\" />", 0)]
    [InlineData("<p>@(isOpen ? \"Close it\" : \"Open it\")</p>", 2)]
    [InlineData("<ul>\n@if (a)\n{\n<li>@b</li>\n}\nelse\n{\n<li></li>\n}\n</ul>", 0)]
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
        var bare = Statement().Replace(Quoted().Replace(shown, ""), "").Replace("=>", "");
        var between = Between()
            .Matches(bare)
            .Select(match => Expression().Replace(match.Groups[1].Value, " ").Trim())
            .Where(text => Word().IsMatch(Names().Replace(text, "")));
        return inTags.Concat(chosen).Concat(between);
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\b(?:aria-label|title|placeholder|alt|Title|Label|Text|Help|Caption|SliderWords)=""([^""@]*[a-z]{2}[^""@]*)"""
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

    // The product, a key of every keyboard, and the way to the words themselves.
    [GeneratedRegex(@"\b(?:TcoDashboard|Ctrl|Say)\b")]
    private static partial Regex Names();

    [GeneratedRegex("[A-Za-z]{3}")]
    private static partial Regex Word();
}
