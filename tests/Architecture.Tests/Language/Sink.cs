using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Language;

/// <summary>Where a string of the code goes: <c>Problem.Error(message)</c>, <c>set Leaf.Label</c>, <c>return TornadoFigure.Title</c>.</summary>
public static class Sink
{
    /// <summary>The place that takes the value of an expression, and its name as exemptions and rules write it.</summary>
    public static (string Name, SyntaxNode Place) Of(SyntaxNode text, SemanticModel model)
    {
        for (var node = text; node.Parent is { } parent; node = parent)
        {
            if (!IsTransparent(node, parent, model))
            {
                return (Named(node, parent, model), parent);
            }
        }

        return ("", text);
    }

    // What hands a string on as it is: a choice, a sum, a list, the culture of no country.
    private static bool IsTransparent(SyntaxNode node, SyntaxNode parent, SemanticModel model) =>
        parent switch
        {
            ConditionalExpressionSyntax choice => choice.Condition != node,
            SwitchExpressionArmSyntax arm => arm.Expression == node,
            BinaryExpressionSyntax sum => sum.Kind()
                is SyntaxKind.AddExpression
                    or SyntaxKind.CoalesceExpression,
            InitializerExpressionSyntax list => !list.IsKind(
                SyntaxKind.ComplexElementInitializerExpression
            ),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsOfNoCulture(
                call
            ),
            ArgumentListSyntax { Parent: InvocationExpressionSyntax call } => IsOfNoCulture(call),
            InvocationExpressionSyntax call => call.ArgumentList == node && IsOfNoCulture(call),
            ParenthesizedExpressionSyntax
            or SwitchExpressionSyntax
            or PostfixUnaryExpressionSyntax
            or CollectionExpressionSyntax
            or ExpressionElementSyntax
            or ArrayCreationExpressionSyntax
            or ImplicitArrayCreationExpressionSyntax => true,
            _ => false,
        };

    /// <summary>Whether a call only writes an interpolated string without a culture.</summary>
    public static bool IsOfNoCulture(InvocationExpressionSyntax call) =>
        call.Expression.ToString() == "FormattableString.Invariant"
        || (
            call.Expression.ToString() == "string.Create"
            && call.ArgumentList.Arguments.Count == 2
            && call.ArgumentList.Arguments[0].ToString() == "CultureInfo.InvariantCulture"
            && call.ArgumentList.Arguments[1].Expression is InterpolatedStringExpressionSyntax
        );

    private static string Named(SyntaxNode node, SyntaxNode parent, SemanticModel model) =>
        parent switch
        {
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument =>
                $"tuple.{Element(tuple, argument, model)}",
            ArgumentSyntax { Parent: BracketedArgumentListSyntax } => "index",
            ArgumentSyntax argument => Argument(argument, model),
            AssignmentExpressionSyntax set when set.Right == node =>
                $"set {Member(set.Left, model)}",
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => Variable(
                variable
            ),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                $"return {TypeOf(property)}.{property.Identifier.Text}",
            ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax =>
                Returned(parent, model),
            AnonymousFunctionExpressionSyntax => $"lambda {Of(parent, model).Name}",
            InterpolationSyntax => "hole",
            MemberAccessExpressionSyntax access => $"receiver {access.Name.Identifier.Text}",
            InitializerExpressionSyntax pair =>
                $"pair {pair.Expressions.IndexOf((ExpressionSyntax)node)}",
            _ => parent.Kind().ToString(),
        };

    private static string Element(
        TupleExpressionSyntax tuple,
        ArgumentSyntax argument,
        SemanticModel model
    )
    {
        var at = tuple.Arguments.IndexOf(argument);
        return
            model.GetTypeInfo(tuple).ConvertedType is INamedTypeSymbol { IsTupleType: true } type
            && at < type.TupleElements.Length
            ? type.TupleElements[at].Name
            : $"Item{at + 1}";
    }

    private static string Argument(ArgumentSyntax argument, SemanticModel model)
    {
        var call = argument.Parent!.Parent!;
        var found = model.GetSymbolInfo(call);
        if ((found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            return "unknown";
        }

        var at = ((BaseArgumentListSyntax)argument.Parent).Arguments.IndexOf(argument);
        var name = argument.NameColon?.Name.Identifier.Text;
        var parameter =
            method.Parameters.FirstOrDefault(one => one.Name == name)
            ?? method.Parameters.ElementAtOrDefault(at)
            ?? method.Parameters.LastOrDefault();
        var verb = method.MethodKind == MethodKind.Constructor ? "new" : method.Name;
        return $"{method.ContainingType.Name}.{verb}({parameter?.Name})";
    }

    private static string Member(ExpressionSyntax left, SemanticModel model) =>
        left is ImplicitElementAccessSyntax ? "[]"
        : model.GetSymbolInfo(left).Symbol is { } symbol
            ? symbol is ILocalSymbol ? $"local {symbol.Name}"
                : $"{symbol.ContainingType?.Name}.{symbol.Name}"
        : left.ToString();

    private static string Variable(VariableDeclaratorSyntax variable) =>
        variable.Parent!.Parent switch
        {
            FieldDeclarationSyntax field =>
                $"{(field.Modifiers.Any(SyntaxKind.ConstKeyword) ? "const" : "field")} {TypeOf(field)}.{variable.Identifier.Text}",
            LocalDeclarationStatementSyntax { IsConst: true } =>
                $"const {variable.Identifier.Text}",
            _ => $"local {variable.Identifier.Text}",
        };

    private static string Returned(SyntaxNode from, SemanticModel model)
    {
        for (var node = from.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return $"lambda {Of(node, model).Name}";
                case LocalFunctionStatementSyntax function:
                    return $"return {TypeOf(function)}.{function.Identifier.Text}";
                case MethodDeclarationSyntax method:
                    return $"return {TypeOf(method)}.{method.Identifier.Text}";
                case PropertyDeclarationSyntax property:
                    return $"return {TypeOf(property)}.{property.Identifier.Text}";
            }
        }

        return "return";
    }

    private static string TypeOf(SyntaxNode node) =>
        node.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text
        ?? "";
}
