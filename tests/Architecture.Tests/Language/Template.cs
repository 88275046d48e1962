using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Language;

/// <summary>What a text is looked for by: its words, with <c>{0}</c>, <c>{1}</c> for what is put in.</summary>
public static class Template
{
    /// <summary>The name of the call that says a text.</summary>
    public const string Wording = "Worded";

    /// <summary>Whether a call says a text.</summary>
    public static bool IsWording(InvocationExpressionSyntax call) =>
        call.Expression is IdentifierNameSyntax { Identifier.Text: Wording }
        && call.ArgumentList.Arguments.Count == 1;

    /// <summary>The template of a literal, an interpolated string or a sum of such; empty when it is anything else.</summary>
    public static string Of(ExpressionSyntax text)
    {
        var hasValues = text.DescendantNodesAndSelf()
            .Any(node => node is InterpolatedStringExpressionSyntax);
        var places = 0;
        return IsWhole(text)
            ? string.Concat(Parts(text).Select(part => Part(part, ref places, hasValues)))
            : "";
    }

    /// <summary>Whether a text stands in the code in one piece, so that it has a template.</summary>
    public static bool IsWhole(ExpressionSyntax text) =>
        text switch
        {
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => IsWhole(
                sum.Left
            ) && IsWhole(sum.Right),
            ParenthesizedExpressionSyntax inner => IsWhole(inner.Expression),
            InterpolatedStringExpressionSyntax => true,
            _ => text.IsKind(SyntaxKind.StringLiteralExpression),
        };

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax text) =>
        text switch
        {
            BinaryExpressionSyntax sum => Parts(sum.Left).Concat(Parts(sum.Right)),
            ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
            _ => [text],
        };

    private static string Part(ExpressionSyntax part, ref int places, bool hasValues)
    {
        if (part is not InterpolatedStringExpressionSyntax written)
        {
            return ((LiteralExpressionSyntax)part).Token.ValueText;
        }

        var text = "";
        foreach (var content in written.Contents)
        {
            text += content is InterpolatedStringTextSyntax words
                ? words.TextToken.ValueText
                : $"{{{places++}}}";
        }

        return text;
    }
}
