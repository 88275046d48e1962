using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>Short ways to write the fields of clauses; the ranges are those of the schema.</summary>
internal static class ClauseParts
{
    private const double MostUsd = 1e13;

    public static ClauseNumber Usd<T>(
        string key,
        string label,
        double? value,
        Func<T, double?, T> set,
        bool isOptional = false
    )
        where T : Clause =>
        Number(key, label, Unit.Usd, 0, MostUsd, value, set) with
        {
            IsMinimumExcluded = true,
            IsOptional = isOptional,
        };

    public static ClauseNumber Share<T>(
        string key,
        string label,
        double? value,
        Func<T, double?, T> set,
        bool isOptional = false
    )
        where T : Clause =>
        Number(key, label, Unit.Fraction, 0, 1, value, set) with
        {
            IsOptional = isOptional,
        };

    public static ClauseNumber PerYear<T>(
        string key,
        string label,
        double? value,
        Func<T, double?, T> set,
        bool isOptional = false
    )
        where T : Clause =>
        Number(key, label, Unit.PerYear, -0.5, 1, value, set) with
        {
            IsOptional = isOptional,
        };

    public static ClauseNumber Months<T>(
        string key,
        string label,
        double? value,
        Func<T, double?, T> set,
        Wording say,
        double least = 1,
        bool isOptional = false
    )
        where T : Clause =>
        Number(key, label, Unit.One, least, 600, value, set) with
        {
            IsWhole = true,
            IsOptional = isOptional,
            Counted = say["unit.months"],
        };

    public static ClauseNumber Number<T>(
        string key,
        string label,
        Unit unit,
        double minimum,
        double maximum,
        double? value,
        Func<T, double?, T> set
    )
        where T : Clause =>
        new(key, label, unit, minimum, maximum, value, (clause, number) => On(clause, number, set));

    public static ClauseMonth Month<T>(
        string key,
        string label,
        DateOnly? value,
        Func<T, DateOnly?, T> set,
        bool isOptional = false
    )
        where T : Clause =>
        new(key, label, value, (clause, month) => On(clause, month, set), isOptional);

    public static ClauseChoice Choice<T, TWord>(
        string key,
        string label,
        TWord value,
        ImmutableArray<(TWord Value, string Text)> choices,
        Func<T, TWord, T> set
    )
        where T : Clause
        where TWord : struct, Enum =>
        new(
            key,
            label,
            value.ToString(),
            [.. choices.Select(choice => new FieldChoice(choice.Value.ToString(), choice.Text))],
            (clause, word) => On(clause, Enum.Parse<TWord>(word), set)
        );

    // Why: an undo may have put another kind of clause in its place between drawing and typing.
    private static Clause On<T, TValue>(Clause clause, TValue value, Func<T, TValue, T> set)
        where T : Clause => clause is T one ? set(one, value) : clause;
}
