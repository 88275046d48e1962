using System.Globalization;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Numbers;

public sealed class ReaderFormatTests
{
    public static TheoryData<DigitStyle, DateStyle> All => [.. Pairs()];

    [Theory]
    [InlineData(DigitStyle.CommaPoint, "$1,234.50", "1,234,567", "\u22121,234.5")]
    [InlineData(DigitStyle.PointComma, "$1.234,50", "1.234.567", "\u22121.234,5")]
    [InlineData(
        DigitStyle.SpaceComma,
        "$1\u202F234,50",
        "1\u202F234\u202F567",
        "\u22121\u202F234,5"
    )]
    [InlineData(
        DigitStyle.ApostrophePoint,
        "$1\u2019234.50",
        "1\u2019234\u2019567",
        "\u22121\u2019234.5"
    )]
    public void Presenter_OfADigitStyle_WritesThousandsAndDecimalsSo(
        DigitStyle digits,
        string money,
        string whole,
        string negative
    )
    {
        var presenter = new ReaderFormat(digits, DateStyle.DayFirst).Presenter;

        Assert.Equal(money, presenter.NumberWithUnit(1234.5, new(1, "$", "", 2)));
        Assert.Equal(whole, presenter.Whole(1_234_567));
        Assert.Equal(negative, presenter.Number(-1234.5, new(1, "", "", 1)));
    }

    [Theory]
    [InlineData(DateStyle.DayFirst, "3 November 2026", "3 Nov 2026")]
    [InlineData(DateStyle.MonthFirst, "November 3, 2026", "Nov 3, 2026")]
    [InlineData(DateStyle.YearFirst, "2026-11-03", "2026-11-03")]
    public void Presenter_OfADateStyle_WritesDaysSo(DateStyle dates, string day, string shortDay)
    {
        var presenter = new ReaderFormat(DigitStyle.CommaPoint, dates).Presenter;
        var moment = new DateTimeOffset(2026, 11, 3, 14, 5, 0, TimeSpan.Zero);

        Assert.Equal(day, presenter.Date(new(2026, 11, 3)));
        Assert.Equal(shortDay, presenter.ShortDate(moment));
        Assert.Equal($"{shortDay}, 14:05 UTC", presenter.Moment(moment));
    }

    [Theory]
    [InlineData(20.912e9, "USD", "$20.9 B", "$20,912 M")]
    [InlineData(1.2e9, "USD", "$1.2 B", "$1,200 M")]
    [InlineData(350_000, "USD", "$350 k", "$350,000")]
    [InlineData(0.0127, "USD/Mtok", "$0.0127/Mtok", "$0.0127/Mtok")]
    [InlineData(1200, "MW", "1.2 GW", "1,200 MW")]
    [InlineData(15.1e9, "kWh", "15.1 TWh", "15,100,000 MWh")]
    [InlineData(0.0355, "s", "35.5 ms", "35.5 ms")]
    public void Card_InUnitsOfABudget_StaysBelowThem(
        double value,
        string unit,
        string fitting,
        string planning
    )
    {
        Unit known = unit switch
        {
            "USD" => Unit.Usd,
            "USD/Mtok" => Unit.UsdPerMillionTokens,
            "MW" => Unit.Megawatt,
            "kWh" => Unit.KilowattHour,
            _ => Unit.Second,
        };
        string Written(UnitStyle units) =>
            new ReaderFormat(DigitStyle.CommaPoint, DateStyle.DayFirst, units)
                .Presenter.Card(value, known)
                .Replace('\u202F', ' ');

        Assert.Equal(fitting, Written(UnitStyle.Fitting));
        Assert.Equal(planning, Written(UnitStyle.Planning));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Key_OfEveryFormat_ReadsBackEqual(DigitStyle digits, DateStyle dates)
    {
        foreach (var units in Enum.GetValues<UnitStyle>())
        {
            foreach (var money in Enum.GetValues<MoneyStyle>())
            {
                foreach (var decimals in (int?[])[null, 0, 1, 2, 3])
                {
                    var format = new ReaderFormat(digits, dates, units, money, decimals);

                    Assert.Equal(format, ReaderFormat.Of(format.Key));
                    Assert.Equal(decimals, ReaderFormat.Of(format.Key).Decimals);
                }
            }
        }
    }

    // 1.95 B shown as 1 B is the fault that made people ask for decimals.
    [Theory]
    [InlineData(new[] { 1.95e9, 0.62e9 }, "USD", null, "1.950 0.620")]
    [InlineData(new[] { 1.95e9, 0.62e9 }, "USD", 0, "2 1")]
    [InlineData(new[] { 1.95e9, 0.62e9 }, "USD", 1, "2.0 0.6")]
    [InlineData(new[] { 1.95e9, 0.62e9 }, "USD", 3, "1.950 0.620")]
    [InlineData(new[] { 750.0, 12.34 }, "MW", 2, "750.00 12.34")]
    // A row below one would be all zeros.
    [InlineData(new[] { 0.0412, 0.0363 }, "USD/Mtok", 0, "0.0412 0.0363")]
    [InlineData(new[] { 0.0412, 0.0363 }, "USD/Mtok", 3, "0.0412 0.0363")]
    [InlineData(new[] { 0.5, 0.25 }, "USD/Mtok", 3, "0.500 0.250")]
    // Things that are counted are whole.
    [InlineData(new[] { 1204.0, 12 }, "", 2, "1,204 12")]
    [InlineData(new[] { 1204.5, 12 }, "", 2, "1,204.50 12.00")]
    public void TableScaleFor_WithDecimalsChosen_HasThemWhereTheRowAllows(
        double[] row,
        string unit,
        int? decimals,
        string shown
    )
    {
        var known = unit switch
        {
            "USD" => Unit.Usd,
            "MW" => Unit.Megawatt,
            "USD/Mtok" => Unit.UsdPerMillionTokens,
            _ => Unit.One,
        };
        double?[] values = [.. row];
        var presenter = Asking(decimals);

        var scale = presenter.TableScaleFor(values, known);

        Assert.Equal(
            shown,
            string.Join(' ', values.Select(value => presenter.Number(value, scale)))
        );
    }

    [Fact]
    public void Of_AKeyOfBeforeUnitsCouldBeChosen_KeepsTheOtherChoices() =>
        Assert.Equal(
            new(DigitStyle.PointComma, DateStyle.YearFirst),
            ReaderFormat.Of("point-comma.year-first")
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("klingon.stardate")]
    [InlineData("<script>")]
    public void Of_WhatNobodyChose_IsTheEnglishPresenterItself(string? key) =>
        Assert.Same(Presenter.English, ReaderFormat.Of(key).Presenter);

    // A second way to the same text: English digits with the separators exchanged.
    [Theory]
    [MemberData(nameof(All))]
    public void Card_InEveryFormat_HasTheEnglishDigitsInTheEnglishOrder(
        DigitStyle digits,
        DateStyle dates
    )
    {
        var format = new ReaderFormat(digits, dates);
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var value = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-5, 14));
            var english = Presenter.English.Card(value, Unit.Usd);

            var expected = string.Concat(
                english.Select(letter =>
                    letter == ',' ? format.Group
                    : letter == '.' ? format.Point
                    : letter.ToString(CultureInfo.InvariantCulture)
                )
            );
            Assert.Equal(expected, format.Presenter.Card(value, Unit.Usd));
        }
    }

    private static Presenter Asking(int? decimals) =>
        new ReaderFormat(DigitStyle.CommaPoint, DateStyle.DayFirst, Decimals: decimals).Presenter;

    private static IEnumerable<TheoryDataRow<DigitStyle, DateStyle>> Pairs() =>
        from digits in Enum.GetValues<DigitStyle>()
        from dates in Enum.GetValues<DateStyle>()
        select new TheoryDataRow<DigitStyle, DateStyle>(digits, dates);
}
