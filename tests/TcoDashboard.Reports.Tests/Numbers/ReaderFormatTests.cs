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
                var format = new ReaderFormat(digits, dates, units, money);

                Assert.Equal(format, ReaderFormat.Of(format.Key));
            }
        }
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

    private static IEnumerable<TheoryDataRow<DigitStyle, DateStyle>> Pairs() =>
        from digits in Enum.GetValues<DigitStyle>()
        from dates in Enum.GetValues<DateStyle>()
        select new TheoryDataRow<DigitStyle, DateStyle>(digits, dates);
}
