using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>What is typed is read as the reader writes, or not at all; never a thousand times more or less.</summary>
public sealed class EntryFormatTests
{
    private static readonly EntryField s_price = new("price", "Price", Unit.Usd, -1e12, 1e12);

    public static TheoryData<DigitStyle> Styles => [.. Enum.GetValues<DigitStyle>()];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Read_WhatABoxShows_IsTheSameNumber(DigitStyle digits)
    {
        var field = FieldOf(digits);
        var random = new Random(11);
        for (var round = 0; round < 1000; round++)
        {
            var value = Math.Round(
                (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(0, 11)),
                random.Next(0, 5)
            );

            var reading = EntryText.Read(EntryText.Write(value, field), field);

            Assert.Null(reading.Problem);
            Assert.Equal(value, reading.Value!.Value, Math.Abs(value) * 1e-12);
        }
    }

    [Theory]
    [InlineData(DigitStyle.CommaPoint, "1.234", 1.234)]
    [InlineData(DigitStyle.CommaPoint, "1,234", 1234)]
    [InlineData(DigitStyle.PointComma, "1.234", 1234)]
    [InlineData(DigitStyle.PointComma, "1,234", 1.234)]
    [InlineData(DigitStyle.SpaceComma, "1,234", 1.234)]
    [InlineData(DigitStyle.ApostrophePoint, "1.234", 1.234)]
    public void Read_WhatOtherReadersTakeForAnotherNumber_SaysWhatItUnderstood(
        DigitStyle digits,
        string typed,
        double expected
    )
    {
        var reading = EntryText.Read(typed, FieldOf(digits));

        Assert.Equal(expected, reading.Value);
        Assert.StartsWith(
            expected > 1000 ? "Read as 1234: " : "Read as 1",
            reading.Understood,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(DigitStyle.SpaceComma, "1.234")]
    [InlineData(DigitStyle.SpaceComma, "1234.5")]
    [InlineData(DigitStyle.ApostrophePoint, "1,234")]
    [InlineData(DigitStyle.ApostrophePoint, "0,5")]
    [InlineData(DigitStyle.PointComma, "1234.5")]
    [InlineData(DigitStyle.PointComma, "0.05")]
    [InlineData(DigitStyle.PointComma, "1,234.5")]
    [InlineData(DigitStyle.CommaPoint, "1.234,5")]
    [InlineData(DigitStyle.CommaPoint, "0,05")]
    public void Read_TheWayOfOtherReaders_IsNotTaken(DigitStyle digits, string typed)
    {
        var problem = EntryText.Read(typed, FieldOf(digits)).Problem;

        Assert.Equal("W-114", problem?.Code);
        Assert.Contains(
            digits is DigitStyle.PointComma or DigitStyle.SpaceComma
                ? "decimals with a comma"
                : "decimals with a point",
            problem!.Remedy,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(DigitStyle.PointComma, "1.234,5", 1234.5)]
    [InlineData(DigitStyle.PointComma, "$30k", 30_000)]
    [InlineData(DigitStyle.PointComma, "\u2212 12,5", -12.5)]
    [InlineData(DigitStyle.SpaceComma, "1\u202F234\u202F567,25", 1_234_567.25)]
    [InlineData(DigitStyle.SpaceComma, "1 234,5", 1234.5)]
    [InlineData(DigitStyle.ApostrophePoint, "1\u2019234.5", 1234.5)]
    [InlineData(DigitStyle.ApostrophePoint, "1'234.5", 1234.5)]
    [InlineData(DigitStyle.CommaPoint, "1,234,567.25", 1_234_567.25)]
    public void Read_TheReadersOwnWay_IsTakenWithoutAWord(
        DigitStyle digits,
        string typed,
        double expected
    )
    {
        var reading = EntryText.Read(typed, FieldOf(digits));

        Assert.Null(reading.Problem);
        Assert.Null(reading.Understood);
        Assert.Equal(expected, reading.Value);
    }

    private static EntryField FieldOf(DigitStyle digits) =>
        s_price with
        {
            Format = new(digits, DateStyle.DayFirst),
        };
}
