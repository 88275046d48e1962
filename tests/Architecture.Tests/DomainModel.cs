using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The domain's sources with the meaning of every name in them.</summary>
public static class DomainModel
{
    private const string Root = "TcoDashboard.Domain";

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using static TcoDashboard.Domain.Language.Wordbook; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Every use of a symbol: file and line, the room it stands in, the symbol.</summary>
    public static IReadOnlyList<Use> Uses { get; } = [.. Read()];

    /// <summary>A name in a file and what it means.</summary>
    public sealed record Use(string Place, string Room, ISymbol Symbol)
    {
        /// <summary>The type that the symbol is, or is a member of.</summary>
        public string Type =>
            (Symbol as INamedTypeSymbol ?? Symbol.ContainingType)?.ToDisplayString() ?? "";

        /// <summary>The room of the domain that the symbol lives in; null outside the domain.</summary>
        public string? TargetRoom =>
            Symbol.ContainingNamespace?.ToDisplayString() is { } name
            && (name == Root || name.StartsWith(Root + ".", StringComparison.Ordinal))
                ? RoomOf(name)
                : null;
    }

    private static IEnumerable<Use> Read()
    {
        var files = Checkout.In("src/TcoDashboard.Domain/", ".cs").ToArray();
        var trees = files
            .Select(file => CSharpSyntaxTree.ParseText(Checkout.Read(file), path: file))
            .ToArray();
        var compilation = CSharpCompilation.Create(
            "Domain",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path =>
                    Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                )
                .Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary)
        );
        return trees.SelectMany(tree => UsesIn(tree, compilation.GetSemanticModel(tree)));
    }

    private static IEnumerable<Use> UsesIn(SyntaxTree tree, SemanticModel model)
    {
        var own = tree.GetRoot()
            .DescendantNodes()
            .OfType<BaseNamespaceDeclarationSyntax>()
            .FirstOrDefault();
        var room = own is null ? "" : RoomOf(own.Name.ToString());
        return tree.GetRoot()
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Select(name => (name, symbol: model.GetSymbolInfo(name).Symbol))
            .Where(one =>
                one.symbol is ITypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol
            )
            .Select(one => new Use(
                $"{tree.FilePath}:{one.name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}",
                room,
                one.symbol!
            ));
    }

    private static string RoomOf(string name)
    {
        var parts = name.Split('.');
        return parts.Length > 2 ? parts[2] : "";
    }
}
