using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>
/// The percentage tables of IRS Publication 946, How To Depreciate Property, Appendix A: A-1 (half-year) and A-2 to A-5 (mid-quarter, placed
/// in service in the first to fourth quarter). Exact as printed, in percent of the basis; each adds up to 100.
/// </summary>
public static class MacrsTables
{
    private static readonly ImmutableSortedDictionary<int, double[][]> Tables = new Dictionary<
        int,
        double[][]
    >
    {
        [3] =
        [
            [33.33, 44.45, 14.81, 7.41],
            [58.33, 27.78, 12.35, 1.54],
            [41.67, 38.89, 14.14, 5.30],
            [25.00, 50.00, 16.67, 8.33],
            [8.33, 61.11, 20.37, 10.19],
        ],
        [5] =
        [
            [20.00, 32.00, 19.20, 11.52, 11.52, 5.76],
            [35.00, 26.00, 15.60, 11.01, 11.01, 1.38],
            [25.00, 30.00, 18.00, 11.37, 11.37, 4.26],
            [15.00, 34.00, 20.40, 12.24, 11.30, 7.06],
            [5.00, 38.00, 22.80, 13.68, 10.94, 9.58],
        ],
        [7] =
        [
            [14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46],
            [25.00, 21.43, 15.31, 10.93, 8.75, 8.74, 8.75, 1.09],
            [17.85, 23.47, 16.76, 11.97, 8.87, 8.87, 8.87, 3.34],
            [10.71, 25.51, 18.22, 13.02, 9.30, 8.85, 8.86, 5.53],
            [3.57, 27.55, 19.68, 14.06, 10.04, 8.73, 8.73, 7.64],
        ],
        [10] =
        [
            [10.00, 18.00, 14.40, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28],
            [17.50, 16.50, 13.20, 10.56, 8.45, 6.76, 6.55, 6.55, 6.56, 6.55, 0.82],
            [12.50, 17.50, 14.00, 11.20, 8.96, 7.17, 6.55, 6.55, 6.56, 6.55, 2.46],
            [7.50, 18.50, 14.80, 11.84, 9.47, 7.58, 6.55, 6.55, 6.56, 6.55, 4.10],
            [2.50, 19.50, 15.60, 12.48, 9.98, 7.99, 6.55, 6.55, 6.56, 6.55, 5.74],
        ],
        [15] =
        [
            [
                5.00,
                9.50,
                8.55,
                7.70,
                6.93,
                6.23,
                5.90,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                2.95,
            ],
            [
                8.75,
                9.13,
                8.21,
                7.39,
                6.65,
                5.99,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                0.74,
            ],
            [
                6.25,
                9.38,
                8.44,
                7.59,
                6.83,
                6.15,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                2.21,
            ],
            [
                3.75,
                9.63,
                8.66,
                7.80,
                7.02,
                6.31,
                5.90,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                3.69,
            ],
            [
                1.25,
                9.88,
                8.89,
                8.00,
                7.20,
                6.48,
                5.90,
                5.90,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.91,
                5.90,
                5.17,
            ],
        ],
    }.ToImmutableSortedDictionary();

    /// <summary>The recovery periods with a table, in years.</summary>
    public static ImmutableArray<int> RecoveryYears { get; } = [.. Tables.Keys];

    /// <summary>Share of the basis of each tax year, the first at 0, with the half-year convention (table A-1).</summary>
    /// <param name="years">A recovery period of <see cref="RecoveryYears"/>.</param>
    public static ImmutableArray<double> HalfYear(int years) => Shares(years, 0);

    /// <summary>Share of the basis of each tax year with the mid-quarter convention (tables ).</summary>
    /// <param name="years">A recovery period of <see cref="RecoveryYears"/>.</param>
    /// <param name="quarter">Quarter of the tax year in which the property began to serve, 1 to 4.</param>
    public static ImmutableArray<double> MidQuarter(int years, int quarter) =>
        quarter is >= 1 and <= 4
            ? Shares(years, quarter)
            : throw new ArgumentOutOfRangeException(
                nameof(quarter),
                quarter,
                "A year has quarters 1 to 4."
            );

    private static ImmutableArray<double> Shares(int years, int table) =>
        Tables.TryGetValue(years, out var rows)
            ? [.. rows[table].Select(percent => percent / 100)]
            : throw new ArgumentOutOfRangeException(
                nameof(years),
                years,
                "Recovery periods with a table are 3, 5, 7, 10 and 15 years."
            );
}
