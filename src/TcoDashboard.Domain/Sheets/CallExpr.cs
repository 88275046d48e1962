using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>A function applied to arguments whose units it has accepted.</summary>
public sealed class CallExpr : Expr
{
    private CallExpr(SheetFunction function, ImmutableArray<Expr> arguments, Unit unit, Shape shape)
        : base(unit, shape)
    {
        Function = function;
        Arguments = arguments;
    }

    /// <summary>What is done.</summary>
    public SheetFunction Function { get; }

    /// <summary>What it is done to, converted to the units the function works in.</summary>
    public ImmutableArray<Expr> Arguments { get; }

    /// <summary>Applies a function: its unit rule accepts, converts or refuses the arguments.</summary>
    /// <param name="function">What is done.</param>
    /// <param name="arguments">What it is done to.</param>
    /// <exception cref="SheetUnitException">The function refuses the units.</exception>
    public static CallExpr Of(SheetFunction function, params ReadOnlySpan<Expr> arguments)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (arguments.Length != function.Arity)
        {
            throw new ArgumentOutOfRangeException(
                nameof(arguments),
                arguments.Length,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{function.Name} takes {function.Arity} arguments."
                )
            );
        }
        foreach (var argument in arguments)
        {
            ArgumentNullException.ThrowIfNull(argument, nameof(arguments));
        }
        var ruling = function.Rule([.. arguments]);
        return new CallExpr(
            function,
            ruling.Arguments,
            ruling.Unit,
            function.ShapeOf(ruling.Arguments)
        );
    }
}
