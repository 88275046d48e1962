using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Language;

/// <summary>Every text of the libraries that a person reads is worded, and every worded text is in the file that translators begin with.</summary>
public sealed partial class LibraryWordsTests
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks; global using static TcoDashboard.Domain.Language.Wordbook;";

    private static readonly string[] s_rooms = ["Domain", "Documents", "Reports", "Data", "Cli"];

    private static readonly string[] s_scenarioRooms =
    [
        "TcoDashboard.Domain/Analysis/",
        "TcoDashboard.Domain/Costing/",
        "TcoDashboard.Domain/Procurement/",
        "TcoDashboard.Domain/Ranges/",
        "TcoDashboard.Domain/Scenarios/",
        "TcoDashboard.Domain/Workloads/",
    ];

    private static readonly (string Place, SyntaxTree Tree)[] s_files =
    [
        .. s_rooms
            .SelectMany(room => Checkout.In($"src/TcoDashboard.{room}/", ".cs"))
            .AsParallel()
            .AsOrdered()
            .Select(file =>
                (file["src/".Length..], CSharpSyntaxTree.ParseText(Checkout.Read(file), path: file))
            ),
    ];

    private static IEnumerable<(string Place, ExpressionSyntax Text)> Worded =>
        s_files
            .Where(file =>
                !file.Place.StartsWith("TcoDashboard.Domain/Language/", StringComparison.Ordinal)
            )
            .SelectMany(file =>
                file.Tree.GetRoot()
                    .DescendantNodes()
                    .OfType<InvocationExpressionSyntax>()
                    .Where(Template.IsWording)
                    .Select(call => (file.Place, call.ArgumentList.Arguments[0].Expression))
            );

    [Fact]
    public void WordedTexts_StandInTheCodeInOnePiece() =>
        Violations.None(
            Worded
                .Where(one => !Template.IsWhole(one.Text))
                .Select(one => $"{one.Place}: {Template.Wording}({one.Text})")
        );

    // What a scenario is found wrong in is read on a page, where fields have names and no keys; keys of files stand in Problem.InFile.
    [Fact]
    public void WhatIsSaidOfAScenario_NamesNoKeyOfAFile() =>
        Violations.None(
            Worded
                .Where(one =>
                    s_scenarioRooms.Any(room =>
                        one.Place.StartsWith(room, StringComparison.Ordinal)
                    )
                )
                .Where(one =>
                    FileKey().IsMatch(Template.Of(one.Text))
                    || one.Text.ToString().Contains("{InputKeys.", StringComparison.Ordinal)
                )
                .Select(one => $"{one.Place}: {one.Text}")
        );

    [Fact]
    public void WordFile_HoldsEveryWordedTextAndNoOther()
    {
        var texts = Worded
            .Where(one => Template.IsWhole(one.Text))
            .Select(one => (Template.Of(one.Text), one.Place))
            .Concat(DataVocabulary.Texts)
            .ToArray();
        Assert.True(texts.Length > 2500, $"{texts.Length} texts.");
        var wanted = WordFile.Of(texts);
        var received = Path.ChangeExtension(Checkout.Full(WordFile.Path), ".received.resx");
        File.Delete(received);
        if (Checkout.Read(WordFile.Path) == wanted)
        {
            return;
        }

        File.WriteAllText(received, wanted);
        var now = WordFile.TextsOf(Checkout.Read(WordFile.Path)).ToHashSet();
        var then = WordFile.TextsOf(wanted).ToHashSet();
        Assert.Fail(
            $"""
            {WordFile.Path} is not what the code says. Look at the difference and put Words.received.resx in its place.
            Missing: {string.Join(" | ", then.Except(now).Take(20))}
            No longer said: {string.Join(" | ", now.Except(then).Take(20))}
            """
        );
    }

    [Fact]
    public void TextsThatAPersonReads_AreWorded()
    {
        var compilation = Compile([.. s_files.Select(file => file.Tree)]);
        var read = s_files
            .Where(file =>
                !Exemptions.Files.Any(one =>
                    file.Place.StartsWith(one.Path, StringComparison.Ordinal)
                )
            )
            .AsParallel()
            .SelectMany(file =>
            {
                var texts = new HumanText(compilation.GetSemanticModel(file.Tree));
                return texts
                    .Unworded(file.Tree.GetRoot())
                    .Concat(texts.CodeNames(file.Tree.GetRoot()))
                    .Select(text => $"{Place(file.Place, text)}: {text}");
            })
            .Order(StringComparer.Ordinal);

        Violations.None(read);
    }

    [Fact]
    public void Exemptions_AreStillNeeded() =>
        Violations.None(
            Exemptions
                .Files.Where(one =>
                    !s_files.Any(file => file.Place.StartsWith(one.Path, StringComparison.Ordinal))
                )
                .Select(one => $"{one.Path} ({one.Reason}) names no file.")
        );

    [Theory]
    [InlineData("string A() => \"Some words\";", 1)]
    [InlineData("string A() => Worded(\"Some words\");", 0)]
    [InlineData("string A(int n) => $\"{n} of them\";", 1)]
    [InlineData("string A(int n) => Worded($\"{n} of them\");", 0)]
    [InlineData("string A(bool x) => Worded($\"It is {(x ? \"up\" : \"down\")}.\");", 2)]
    [InlineData(
        "string A(bool x) { var way = x ? \"up\" : \"down\"; return Worded($\"It is {way}.\"); }",
        2
    )]
    [InlineData("string A(bool x, string a) => $\"{a} {(x ? \"adds\" : \"takes\")} {a}\";", 2)]
    [InlineData("string Label { get; } = \"Energy\";", 1)]
    [InlineData("string Id { get; } = \"energy\";", 0)]
    [InlineData("void A(string label) => A(\"Energy\");", 1)]
    [InlineData("void A(string key) => A(\"energy\");", 0)]
    [InlineData("void A() => throw new ArgumentException(\"Not a word.\");", 0)]
    [InlineData("bool A(string a) => a == \"two words\" || a.Contains(\"two words\");", 0)]
    [InlineData("string A(string a) => \"First part \" + \"and second\";", 2)]
    [InlineData("string A(string a) => Worded(\"First part \" + \"and second\");", 0)]
    [InlineData("[Obsolete(\"Some words\")] void A() { }", 0)]
    public void Texts_InCode_AreCounted(string code, int count)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var tree = CSharpSyntaxTree.ParseText(
            $"class Sample {{ {code} }}",
            cancellationToken: cancellation
        );
        var worded = CSharpSyntaxTree.ParseText(
            "namespace TcoDashboard.Domain.Language; public static class Wordbook { public static string Worded(string text) => text; }",
            cancellationToken: cancellation
        );
        var model = Compile([tree, worded]).GetSemanticModel(tree);

        Assert.Equal(count, new HumanText(model).Unworded(tree.GetRoot(cancellation)).Count());
    }

    [Fact]
    public void Templates_NumberTheirPlacesAndMarkTextsAlikeButForCapitals()
    {
        var text = SyntaxFactory.ParseExpression("\"a {b} \" + \"c\"");
        var sentence = SyntaxFactory.ParseExpression("$\"{x:0.0} of {{y}} \" + $\"and {z,5}\"");

        Assert.Equal("a {b} c", Template.Of(text));
        Assert.Equal("{0} of {{y}} and {1}", Template.Of(sentence));
        var file = WordFile.Of([("Energy", "b"), ("energy", "c"), ("Energy", "a")]);
        Assert.Equal(["Energy", "energy"], WordFile.TextsOf(file));
        Assert.Contains("name=\"energy ~2\"", file, StringComparison.Ordinal);
        Assert.Contains("<comment>a</comment>", file, StringComparison.Ordinal);
    }

    private static CSharpCompilation Compile(SyntaxTree[] trees) =>
        CSharpCompilation.Create(
            "Libraries",
            [.. trees, CSharpSyntaxTree.ParseText(Usings)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path =>
                    !Path.GetFileName(path).StartsWith("TcoDashboard.", StringComparison.Ordinal)
                )
                .Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary)
        );

    private static string Place(string file, SyntaxNode text) =>
        $"{file}:{text.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    [GeneratedRegex("[a-z]_[a-z]|\"[a-z]+\":")]
    private static partial Regex FileKey();
}
