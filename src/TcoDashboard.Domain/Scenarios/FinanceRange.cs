using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Ranges of the numbers about money in a document; what lies outside is a problem with both numbers.</summary>
internal static class FinanceRange
{
    /// <summary>A share from 0 to 1.</summary>
    public static void Share(
        double value,
        string path,
        string what,
        ImmutableArray<Problem>.Builder problems
    ) => Between(value, 1, path, "S-303", what, problems);

    /// <summary>A yearly rate from 0 to 1.</summary>
    public static void Rate(
        double value,
        string path,
        string what,
        ImmutableArray<Problem>.Builder problems
    ) => Between(value, 1, path, "S-303", what, problems);

    /// <summary>A part of the price from 0 to 1.</summary>
    public static void OfPrice(
        double value,
        string path,
        string what,
        ImmutableArray<Problem>.Builder problems
    ) => Between(value, 1, path, "S-301", Worded($"{what}, as a share of the price,"), problems);

    /// <summary>A number of years in whole months.</summary>
    public static void Years(
        double value,
        int most,
        string path,
        string what,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (!(value >= 1 && value <= most))
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-302",
                    Worded($"{what} is {value} years but must be 1 to {most} years."),
                    Worded($"Give a number of years from 1 to {most}.")
                )
            );
        }
        else if (!WholeMonths.Are(value))
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-302",
                    Worded(
                        $"{what} is {value} years, which are {value * 12:0.##} months; write-offs count whole months."
                    ),
                    Worded($"Write {WholeMonths.Near(value)}.")
                )
            );
        }
    }

    private static void Between(
        double value,
        double most,
        string path,
        string code,
        string what,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (!(value >= 0 && value <= most))
        {
            problems.Add(
                Problem.Error(
                    path,
                    code,
                    Worded($"{what} is {value:0.#### %} but must lie between 0 % and {most:0 %}."),
                    Worded("Write shares and rates as decimals: 0.08 for 8 %.")
                )
            );
        }
    }
}
