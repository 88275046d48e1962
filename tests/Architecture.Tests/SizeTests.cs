using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>Small files, small methods, one public type a file.</summary>
public sealed class SizeTests
{
    private const int MostFileLines = 400;
    private const int MostMethodLines = 60;
    private const int MostMarkupLines = 150;
    private const int MostCodeLinesBesideMarkup = 40;

    // Why longer: its vectors must stay in registers from one operation to the next, so it is one method (bench TapeBenchmark).
    private static readonly Dictionary<string, int> s_exceptions = new()
    {
        ["src/TcoDashboard.Domain/Sheets/Batches/ChainStep.cs: RunStrip"] = 126,
    };

    private static readonly Dictionary<string, SyntaxNode> s_sources = Checkout
        .In("", ".cs")
        .ToDictionary(
            file => file,
            file => CSharpSyntaxTree.ParseText(Checkout.Read(file)).GetRoot()
        );

    [Fact]
    public void Files_HaveAtMost400Lines()
    {
        var tall = Checkout
            .Files.Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".css" or ".js")
            .Select(file => (file, lines: Lines(Checkout.Read(file))))
            .Where(one => one.lines > s_exceptions.GetValueOrDefault(one.file, MostFileLines))
            .Select(one => $"{one.file}: {one.lines} lines");

        Violations.None(tall);
    }

    [Fact]
    public void Methods_HaveAtMost60Lines()
    {
        var tall = s_sources
            .SelectMany(source =>
                source.Value.DescendantNodes().Where(IsMethod).Select(node => (source.Key, node))
            )
            .Select(one => (one.Key, one.node, lines: Lines(WithoutAttributes(one.node))))
            .Where(one =>
                one.lines
                > s_exceptions.GetValueOrDefault($"{one.Key}: {Head(one.node)}", MostMethodLines)
            )
            .Select(one => $"{one.Key}: {Head(one.node)} has {one.lines} lines");

        Violations.None(tall);
    }

    [Fact]
    public void SourceFiles_HoldOnePublicType()
    {
        var crowded = s_sources
            .Select(source => (source.Key, names: PublicTypes(source.Value).ToArray()))
            .Where(one => one.names.Length > 1)
            .Select(one => $"{one.Key}: {string.Join(", ", one.names)}");

        Violations.None(crowded);
    }

    [Fact]
    public void Markup_IsShortAndItsCodeStandsBesideIt()
    {
        var wrong = Checkout
            .In("src/", ".razor")
            .Select(file => (file, parts: Checkout.Read(file).Split("\n@code")))
            .Select(one =>
                (
                    one.file,
                    markup: Lines(one.parts[0]),
                    code: one.parts.Length > 1 ? Lines(one.parts[1]) : 0
                )
            )
            .Where(one => one.markup > MostMarkupLines || one.code > MostCodeLinesBesideMarkup)
            .Select(one => $"{one.file}: {one.markup} lines of markup, {one.code} of code");

        Violations.None(wrong);
    }

    // Why: the cases of a theory are a table above the method, not part of it.
    private static string WithoutAttributes(SyntaxNode node) =>
        node is MemberDeclarationSyntax member
            ? member.WithAttributeLists(default).WithoutTrivia().ToString()
            : node.ToString();

    private static bool IsMethod(SyntaxNode node) =>
        node
            is BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or AccessorDeclarationSyntax;

    private static string Head(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax function => function.Identifier.Text,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
            _ => node.Kind().ToString(),
        };

    private static IEnumerable<string> PublicTypes(SyntaxNode root) =>
        root.DescendantNodes(node => node is not BaseTypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(member =>
                member switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier.Text,
                    DelegateDeclarationSyntax type => type.Identifier.Text,
                    _ => null,
                }
            )
            .OfType<string>()
            .Distinct();

    private static int Lines(string text) => text.TrimEnd().Split('\n').Length;
}
