using TcoDashboard.Domain.Costing.Finance;

namespace TcoDashboard.Domain.Tests.Costing.Finance;

/// <summary>The tables of IRS Publication 946 as printed, and the rule that makes them.</summary>
public sealed class MacrsTablesTests
{
    public static TheoryData<int, int> Tables
    {
        get
        {
            var data = new TheoryData<int, int>();
            foreach (var years in MacrsTables.RecoveryYears)
            {
                for (var table = 0; table <= 4; table++)
                {
                    data.Add(years, table);
                }
            }
            return data;
        }
    }

    [Theory]
    [InlineData(3, new[] { 33.33, 44.45, 14.81, 7.41 })]
    [InlineData(5, new[] { 20, 32, 19.2, 11.52, 11.52, 5.76 })]
    [InlineData(7, new[] { 14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46 })]
    [InlineData(10, new[] { 10, 18, 14.4, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28 })]
    [InlineData(
        15,
        new[]
        {
            5,
            9.5,
            8.55,
            7.7,
            6.93,
            6.23,
            5.9,
            5.9,
            5.91,
            5.9,
            5.91,
            5.9,
            5.91,
            5.9,
            5.91,
            2.95,
        }
    )]
    public void HalfYear_IsTheTableAsPrinted(int years, double[] percent) =>
        Assert.Equal(percent.Select(p => p / 100), MacrsTables.HalfYear(years));

    [Theory]
    [InlineData(5, new[] { 5, 38, 22.8, 13.68, 10.94, 9.58 })]
    [InlineData(7, new[] { 3.57, 27.55, 19.68, 14.06, 10.04, 8.73, 8.73, 7.64 })]
    public void MidQuarter_InTheLastQuarter_IsTheTableAsPrinted(int years, double[] percent) =>
        Assert.Equal(percent.Select(p => p / 100), MacrsTables.MidQuarter(years, 4));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_AddsUpToTheBasis(int years, int table) =>
        Assert.Equal(1, Shares(years, table).Sum(), 1e-12);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_IsDecliningBalanceThenStraightLine_ToItsRounding(int years, int table)
    {
        // 200 % declining balance (150 % from 15 years on), the first year in part, straight line over what is left as soon as it charges more.
        var first = table == 0 ? 0.5 : (4.5 - table) / 4;
        var factor = years >= 15 ? 1.5 : 2;
        var shares = Shares(years, table);
        var book = 1.0;
        for (var year = 0; year < shares.Length; year++)
        {
            var part = year == 0 ? first : 1;
            var left = year == 0 ? years : years - first - (year - 1);
            var charge = Math.Min(Math.Max(book * factor / years * part, book / left * part), book);

            // Why: the printed tables round each year and let later years make up for it.
            Assert.Equal(charge, shares[year], 2e-4);
            book -= charge;
        }
    }

    private static double[] Shares(int years, int table) =>
        [.. table == 0 ? MacrsTables.HalfYear(years) : MacrsTables.MidQuarter(years, table)];
}
