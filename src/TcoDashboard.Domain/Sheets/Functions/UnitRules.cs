using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The unit rules functions choose from.</summary>
internal static class UnitRules
{
    /// <summary>All arguments in the unit of the first one that has a unit of its own (a bare zero takes its neighbour's).</summary>
    internal static ImmutableArray<Expr> Alike(string verb, ImmutableArray<Expr> arguments)
    {
        var leader = arguments.FirstOrDefault(a => !IsBareZero(a)) ?? arguments[0];
        return
        [
            .. arguments.Select(argument =>
                argument == leader ? argument : In(verb, leader, argument)
            ),
        ];
    }

    /// <summary>The argument in a unit, with an explicit factor when only the scale differs.</summary>
    /// <exception cref="SheetUnitException">The dimensions differ.</exception>
    internal static Expr To(Unit unit, Expr argument, string role)
    {
        if (IsBareZero(argument))
        {
            return new ConstantExpr(0, unit);
        }
        if (!argument.Unit.ConvertsTo(unit))
        {
            var words = Prose.Words(argument);
            throw new SheetUnitException(
                $"{role} must be {Named(unit)}, but “{words}” is {Named(argument.Unit)}.",
                words,
                argument.Unit,
                role,
                unit
            );
        }
        return Rescaled(argument, unit);
    }

    /// <summary>The argument as a plain number.</summary>
    internal static Expr Plain(Expr argument, string role) => To(Unit.One, argument, role);

    /// <summary>
    /// Rounding to whole units: a count made of units that cancel (MW ÷ kW) becomes a plain number first, so that it is the count that is
    /// rounded and not thousands of it.
    /// </summary>
    internal static UnitRuling WholeUnit(Expr argument) =>
        argument.Unit.Dimensions == default
            ? new([Rescaled(argument, Unit.One)], Unit.One)
            : new([argument], argument.Unit);

    /// <summary>A rate or count that may be written plainly or per calendar time: a discount rate as a share or in /year, a life as a number or in months.</summary>
    internal static Expr PlainOr(Unit unit, Expr argument, string role) =>
        argument.Unit.Dimensions == unit.Dimensions
            ? Rescaled(argument, unit)
            : Plain(argument, role);

    /// <summary>Refuses a row where one value is meant.</summary>
    /// <exception cref="ArgumentException">The argument has one value a month.</exception>
    internal static void RequireScalar(Expr argument, string role)
    {
        if (argument.Shape == Shape.Row)
        {
            throw new ArgumentException(
                $"{role} is one value; “{Prose.Words(argument)}” has one a month.",
                nameof(argument)
            );
        }
    }

    /// <summary>The argument in the unit, unless it is in it already.</summary>
    internal static Expr Rescaled(Expr argument, Unit unit) =>
        argument.Unit.Equals(unit)
            ? argument
            : CallExpr.Of(new Convert(argument.Unit, unit), argument);

    /// <summary>How a unit is named in a message.</summary>
    internal static string Named(Unit unit) =>
        unit.Symbol.Length == 0 ? Worded("a plain number") : Worded($"in {unit.Symbol}");

    private static bool IsBareZero(Expr argument) => argument is ConstantExpr { IsBareZero: true };

    private static Expr In(string verb, Expr leader, Expr argument)
    {
        if (IsBareZero(argument))
        {
            return new ConstantExpr(0, leader.Unit);
        }
        if (argument.Unit.ConvertsTo(leader.Unit))
        {
            return Rescaled(argument, leader.Unit);
        }
        var left = Prose.Words(leader);
        var right = Prose.Words(argument);
        throw new SheetUnitException(
            $"Cannot {verb} “{left}”, which is {Named(leader.Unit)}, and “{right}”, which is {Named(argument.Unit)}.",
            left,
            leader.Unit,
            right,
            argument.Unit
        );
    }
}
