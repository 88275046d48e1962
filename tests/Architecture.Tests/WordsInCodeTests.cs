using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Words that a page shows stand in <c>Wording.resx</c>, not in the code beside its markup.</summary>
public sealed partial class WordsInCodeTests
{
    private const string Components = "src/TcoDashboard.Web/Components/";

    [Fact]
    public void CodeOfPages_HoldsNoWords() =>
        Violations.None(
            Checkout
                .In(Components, ".razor", ".cs")
                .Select(file => (Name: file[Components.Length..], Code: CodeOf(file)))
                .SelectMany(file => WordsIn(file.Code).Select(words => $"{file.Name}: {words}"))
        );

    [Theory]
    [InlineData("var text = \"Some words\";", 1)]
    [InlineData("var text = IsOpen ? \"Close\" : \"Open\";", 2)]
    [InlineData("Edit(change, \"cost of capital\");", 1)]
    [InlineData("var text = $\"{count} of {total} rows\";", 1)]
    [InlineData("var text = Say[\"share.once\", count];", 0)]
    [InlineData("var path = $\"options[{index}].name\";", 0)]
    [InlineData("var look = $\"fill: var(--{color}); stroke: none\";", 0)]
    [InlineData("throw new ArgumentException(\"Not a word.\", nameof(word));", 0)]
    [InlineData("// The reader sees \"Some words\" elsewhere.", 0)]
    public void Words_InCode_AreCounted(string code, int count) =>
        Assert.Equal(count, WordsIn(code).Count());

    private static string CodeOf(string file)
    {
        var text = Checkout.Read(file);
        if (!file.EndsWith(".razor", StringComparison.Ordinal))
        {
            return text;
        }

        var code = text.IndexOf("\n@code", StringComparison.Ordinal);
        return code < 0 ? "" : text[code..];
    }

    private static IEnumerable<string> WordsIn(string code) =>
        Text()
            .Matches(ForProgrammers().Replace(Letter().Replace(code, ""), ""))
            .Select(match => match.Groups[1].Value)
            .Where(text => !text.Contains("var(--", StringComparison.Ordinal))
            .Where(text => Sentence().IsMatch(Hole().Replace(text, " ")));

    [GeneratedRegex(@"'(?:[^'\\\n]|\\.)'")]
    private static partial Regex Letter();

    // Comments, faults that only a log sees, and what a log says.
    [GeneratedRegex(
        @"//[^\n]*|throw new \w+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\[LoggerMessage\((?:[^()]|\([^()]*\))*\)\]"
    )]
    private static partial Regex ForProgrammers();

    [GeneratedRegex(@"""((?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Text();

    [GeneratedRegex(@"\{(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Hole();

    // Two words, or one that begins like the name of something; keys of a keyboard are the same everywhere.
    [GeneratedRegex(
        @"[A-Za-z]{2,}[,;:.]? +[a-z]{2,}|^(?!(?:Ctrl|Enter|Esc|Shift)$)[A-Z“][a-z]{2,}$"
    )]
    private static partial Regex Sentence();
}
