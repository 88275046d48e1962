using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>In words, by how much an option does less than is asked.</summary>
internal static class ShortfallWords
{
    /// <summary>For the head of a column: "Serves 7.7 % of the demand"; empty when it does what is asked.</summary>
    public static string Of(OptionResult option, Presenter presenter) =>
        Shortfall.Of(option) switch
        {
            { Served: { } share } => Worded($"Serves {presenter.Percent(share)} of the demand"),
            { DaysLate: { } days } => Worded(
                $"{presenter.Card(days, Unit.Day)} after the deadline"
            ),
            _ => "",
        };

    /// <summary>Those of some options that do what is asked, or all when none does: among them the title of a figure finds its best.</summary>
    /// <param name="all">What is drawn.</param>
    /// <param name="optionOf">The option of each.</param>
    public static T[] Contenders<T>(IReadOnlyList<T> all, Func<T, OptionResult> optionOf)
    {
        T[] whole = [.. all.Where(one => Shortfall.Of(optionOf(one)) is null)];
        return whole.Length == 0 ? [.. all] : whole;
    }

    /// <summary>What a title says behind its finding of those that fall short; empty when none does.</summary>
    /// <param name="all">What is drawn.</param>
    /// <param name="optionOf">The option of each.</param>
    /// <param name="nameOf">Its name.</param>
    public static string Behind<T>(
        IReadOnlyList<T> all,
        Func<T, OptionResult> optionOf,
        Func<T, string> nameOf
    )
    {
        string[] behind =
        [
            .. all.Where(one => Shortfall.Of(optionOf(one)) is not null).Select(nameOf),
        ];
        return behind.Length == 0 ? ""
            : behind.Length == all.Count ? Worded("; none does all that is asked")
            : behind.Length == 1 ? Worded($"; {behind[0]} falls short of what is asked")
            : Worded(
                $"; {string.Join(", ", behind[..^1])} and {behind[^1]} fall short of what is asked"
            );
    }
}
