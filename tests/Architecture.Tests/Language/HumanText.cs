using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Language;

/// <summary>Tells the texts that a person reads from the ids, keys, formats and commands of the same code.</summary>
public sealed partial class HumanText(SemanticModel model)
{
    /// <summary>Every string of a file that a person reads and that is not worded.</summary>
    public IEnumerable<ExpressionSyntax> Unworded(SyntaxNode root) =>
        root.DescendantNodes(node => node is not AttributeListSyntax)
            .OfType<ExpressionSyntax>()
            .Where(IsString)
            .Where(text => HasWord().IsMatch(Template.Of(text)))
            .Where(text => !IsWorded(text) && IsText(text));

    /// <summary>Every value of a worded sentence that is a name of the code: a member of an enumeration has words of its own.</summary>
    public IEnumerable<ExpressionSyntax> CodeNames(SyntaxNode root) =>
        root.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(Template.IsWording)
            .SelectMany(call => call.DescendantNodes().OfType<InterpolationSyntax>())
            .Select(hole => hole.Expression)
            .Where(value =>
                IsEnum(value)
                || value
                    .DescendantNodesAndSelf()
                    .OfType<MemberAccessExpressionSyntax>()
                    .Any(call =>
                        call.Name.Identifier.Text == nameof(ToString) && IsEnum(call.Expression)
                    )
            );

    /// <summary>Whether an expression is a string that stands in the code.</summary>
    public static bool IsString(ExpressionSyntax text) =>
        text.IsKind(SyntaxKind.StringLiteralExpression)
        || text is InterpolatedStringExpressionSyntax;

    /// <summary>Whether a string is what <c>Worded</c> is given.</summary>
    public static bool IsWorded(SyntaxNode text)
    {
        var node = text.Parent;
        while (node is BinaryExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && Template.IsWording(call);
    }

    /// <summary>Whether a person reads a string.</summary>
    public bool IsText(ExpressionSyntax text)
    {
        if (IsOfProgrammers(text))
        {
            return false;
        }

        var (name, place) = Sink.Of(text, model);
        if (Exemptions.Sinks.IsMatch(name))
        {
            return false;
        }

        return name switch
        {
            "hole" => IsReadHole(place),
            _ => IsSentence(Template.Of(text))
                || IsSentence(WithWordsOfHoles(text))
                || Exemptions.Texts.IsMatch(name)
                || (name.StartsWith("local ", StringComparison.Ordinal) && IsReadLocal(text, name)),
        };
    }

    private bool IsEnum(ExpressionSyntax value) =>
        model.GetTypeInfo(value).Type is { TypeKind: TypeKind.Enum } type
        && !Exemptions.Symbols.Contains(type.Name);

    // "{name} {(isMore ? "adds" : "takes off")} {amount}" is a sentence too.
    private static string WithWordsOfHoles(ExpressionSyntax text) =>
        text is InterpolatedStringExpressionSyntax written
            ? string.Concat(
                written.Contents.Select(part =>
                    part is InterpolatedStringTextSyntax words
                        ? words.TextToken.ValueText
                        : part.DescendantNodes(node => node is not InvocationExpressionSyntax)
                            .OfType<LiteralExpressionSyntax>()
                            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
                            .Select(literal => literal.Token.ValueText)
                            .FirstOrDefault(word => word.Length > 0, "9")
                )
            )
            : "";

    // A word in the hole of a sentence is a word of it.
    private bool IsReadHole(SyntaxNode hole) =>
        hole.Parent is InterpolatedStringExpressionSyntax around
        && (IsWorded(around) || IsText(around));

    // A word kept aside for a sentence below.
    private bool IsReadLocal(SyntaxNode text, string sink)
    {
        var name = sink["local ".Length..];
        return text.Ancestors()
                .FirstOrDefault(node =>
                    node is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax
                )
                ?.DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Any(use =>
                    use.Identifier.Text == name
                    && use.Parent
                        is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax around }
                    && !around.Span.Contains(text.Span)
                    && (IsWorded(around) || IsText(around))
                ) == true;
    }

    private bool IsOfProgrammers(SyntaxNode text)
    {
        foreach (var node in text.AncestorsAndSelf())
        {
            switch (node.Parent)
            {
                case ConstantPatternSyntax or CaseSwitchLabelSyntax or ParameterSyntax:
                case BinaryExpressionSyntax compared
                    when compared.Kind()
                        is SyntaxKind.EqualsExpression
                            or SyntaxKind.NotEqualsExpression:
                    return node == text;
                case BaseObjectCreationExpressionSyntax made
                    when IsException(model.GetTypeInfo(made).Type):
                    return true;
            }

            if (node is StatementSyntax and not ThrowStatementSyntax or MemberDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsException(ITypeSymbol? type)
    {
        var isException = false;
        for (var one = type; one is not null; one = one.BaseType)
        {
            isException |= one is { Name: "Exception", ContainingNamespace.Name: "System" };
        }

        return isException && !Exemptions.ReadExceptions.Contains(type!.Name);
    }

    private static bool IsSentence(string text) => Sentence().IsMatch(Hole().Replace(text, "9"));

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex HasWord();

    // Two words or more (a value is one, and so is a space at the end), one of them of small letters.
    [GeneratedRegex(
        @"\s(?:[(“""]*)[a-z]{2,}[)”"",.;:?]*(?=\s|9|$)|(?:^|\s|9)[(“""]*[A-Z]?[a-z]+[)”"",.;:?]*\s"
    )]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}
