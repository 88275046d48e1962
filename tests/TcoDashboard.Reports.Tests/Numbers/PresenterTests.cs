using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Numbers;

public sealed class PresenterTests
{
    private static readonly Presenter Plain = Presenter.Plain;

    public static TheoryData<double, string, string> Cards =>
        new()
        {
            { 1_950_000_000, "USD", "$1.95 B" },
            { -1_204_123_000, "USD", "-$1.20 B" },
            { 999_600, "USD", "$1.00 M" },
            { 999_400, "USD", "$999 k" },
            { 0, "USD", "$0" },
            { 0.41234, "USD/Mtok", "$0.412/Mtok" },
            { 0.07, "USD/kWh", "$0.07/kWh" },
            { 12_500_000, "USD/MW", "$12.5 M/MW" },
            { 750, "MW", "750 MW" },
            { 0.75, "MW", "750 kW" },
            { 1500, "MW", "1.5 GW" },
            { 142.34, "kW", "142 kW" },
            { 0.853, "s", "853 ms" },
            { 12.346, "s", "12.3 s" },
            { 123_456, "", "123,456" },
            { 1_234_567, "", "1.23 M" },
            { 5, "year", "5 years" },
            { 0.1234, "fraction", "12.3 %" },
            { 0.1, "/year", "10 %/year" },
            { 64_512_345, "tok/s", "64.5 Mtok/s" },
            { 3.2e9, "kWh", "3.2 TWh" },
            { 1.5e6, "kgCO2e", "1.5 kt CO2e" },
            { 1e-8, "USD/kWh", "$10/TWh" },
            { -2.5e-7, "USD/kWh", "-$250/TWh" },
            { 4.12e-7, "J", "412 nJ" },
            { 2.5e-13, "s", "0.25 ps" },
            { 3e-13, "MW", "0.3 uW" },
            { 2.5e-7, "kWh", "250 uWh" },
            { 5e-9, "fraction", "5 ppb" },
            { 5e-7, "fraction", "0.00005 %" },
            { 4.125e-7, "", "4.13e-7" },
            { -3e-8, "USD", "-$3e-8" },
            { 1.0000004e-5, "USD/kWh", "$0.0000100/kWh" },
        };

    [Theory]
    [MemberData(nameof(Cards))]
    public void Card_Value_HasItsOwnScaleAndThreeSignificantDigits(
        double value,
        string symbol,
        string shown
    )
    {
        Assert.Equal(shown, Plain.Card(value, Named(symbol)));
    }

    /// <summary>"100 % lower" says that nothing is left.</summary>
    [Theory]
    [InlineData(-0.995241, "-99.5 %")]
    [InlineData(-1.0, "-100 %")]
    [InlineData(0.996, "+99.6 %")]
    [InlineData(1.004, "+100 %")]
    public void RelativeDifference_ShortOfAHundredPercent_IsNotRoundedToIt(
        double share,
        string expected
    ) => Assert.Equal(expected, Presenter.Plain.RelativeDifference(share));

    [Fact]
    public void Card_OnScreen_HasTypographicSignsAndSpaces()
    {
        Assert.Equal("\u2212$106\u202FM", Presenter.English.Card(-106e6, Unit.Usd));
        Assert.Equal("—", Presenter.English.Card(null, Unit.Usd));
        Assert.Equal("\u22124.1\u202F×\u202F10⁻¹²", Presenter.English.Card(-4.1e-12, Unit.One));
    }

    [Fact]
    public void Card_GermanCulture_UsesItsSeparators()
    {
        var german = new Presenter(CultureInfo.GetCultureInfo("de-DE"), PresenterStyle.PlainText);

        Assert.Equal("123.456", german.Card(123_456, Unit.One));
        Assert.Equal("$0,412/Mtok", german.Card(0.41234, Unit.UsdPerMillionTokens));
        Assert.Equal("Januar 2027", german.Month(new(2027, 1, 1)));
        Assert.Equal("0,07", german.Editable(0.07));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Card_CultureWithOtherDigitsOrSigns_KeepsAsciiDigitsAndOneMinus(string culture)
    {
        var presenter = new Presenter(CultureInfo.GetCultureInfo(culture), PresenterStyle.Screen);

        var shown = presenter.Card(-1_234_500, Unit.Usd);

        Assert.StartsWith("\u2212$1", shown);
        Assert.All(shown.Where(char.IsDigit), digit => Assert.True(char.IsAsciiDigit(digit)));
    }

    [Fact]
    public void ScaleFor_SeveralValues_IsChosenFromTheLargestForAll()
    {
        double?[] values = [1_204_300_000, 198_000_000, null];

        var scale = Presenter.Plain.ScaleFor(values, Unit.Usd);

        Assert.Equal("$B", scale.Label);
        Assert.Equal(["1.204", "0.198", "—"], values.Select(value => Plain.Number(value, scale)));
    }

    [Fact]
    public void ScaleFor_SmallestWouldVanish_TakesTheScaleBelow()
    {
        double?[] values = [30.02, 1521.3];

        var scale = Presenter.Plain.ScaleFor(values, Unit.TokensPerSecond);

        Assert.Equal("tok/s", scale.Label);
        Assert.Equal(["30.0", "1,521.3"], values.Select(value => Plain.Number(value, scale)));
    }

    // One unit a row: a bar says 1,521 tok/s beside a table in tok/s, never 1.52 ktok/s.
    [Fact]
    public void Card_OnTheScaleOfItsRow_KeepsTheUnitOfTheRow()
    {
        var scale = Presenter.Plain.ScaleFor([30.02, 1521.3], Unit.TokensPerSecond);

        Assert.Equal("1,521 tok/s", Plain.Card(1521.3, scale));
        Assert.Equal("30.0 tok/s", Plain.Card(30.02, scale));
        Assert.Equal("1,325 to 1,793 tok/s", Plain.RangeOn(1325.2, 1792.9, scale));
        Assert.Equal("-$0.198 B", Plain.Card(-198e6, Presenter.Plain.ScaleFor([1.2e9], Unit.Usd)));
    }

    // "$0.0000875 B" stood on a bar beside others of billions.
    [Fact]
    public void Card_OfATinyPartOnTheScaleOfItsRow_TakesAScaleOfItsOwn()
    {
        var scale = Plain.ScaleFor([5e9], Unit.Usd);

        Assert.Equal("$87.5 k", Plain.Card(87_500, scale, Unit.Usd));
        Assert.Equal("-$87.5 k", Plain.Card(-87_500, scale, Unit.Usd));
        Assert.Equal("$0.0025 B", Plain.Card(2_500_000, scale, Unit.Usd));
        Assert.Equal("$5 B", Plain.Card(5e9, scale, Unit.Usd));
        Assert.Equal("$0 B", Plain.Card(0, scale, Unit.Usd));
    }

    [Theory]
    [InlineData("62.4", "$62.4 M")]
    [InlineData("-0.3", "-$0.3 M")]
    [InlineData("—", "—")]
    public void WithUnitOf_DigitsOfATable_KeepsThemAsTheyAre(string shown, string expected) =>
        Assert.Equal(expected, Plain.WithUnitOf(shown, Presenter.Plain.ScaleFor([62e6], Unit.Usd)));

    [Fact]
    public void ScaleFor_WholeCounts_ShowsEveryDigit()
    {
        double?[] values = [4166, 32_609, 7];

        var scale = Presenter.Plain.ScaleFor(values, Unit.One);

        Assert.Equal(["4,166", "32,609", "7"], values.Select(value => Plain.Number(value, scale)));
    }

    [Fact]
    public void Number_HalfWay_RoundsToEven()
    {
        var scale = new NumberScale(1, "", "", 1);

        Assert.Equal("0.2", Plain.Number(0.25, scale));
        Assert.Equal("0.4", Plain.Number(0.35, scale));
        Assert.Equal("-0.2", Plain.Number(-0.25, scale));
    }

    [Fact]
    public void Number_NegativeThatRoundsToZero_HasNoSign()
    {
        Assert.Equal("0.00", Plain.Number(-0.001, new(1, "", "", 2)));
    }

    [Fact]
    public void Parts_OfAnySum_AddUpToTheShownSum()
    {
        var scale = new NumberScale(1e6, "$", "M", 2);
        Prop.ForAll(
                Gen.ArrayOf(Gen.Choose(-2_000_000_000, 2_000_000_000).Select(cents => cents / 7.0))
                    .ToArbitrary(),
                parts =>
                {
                    var shown = Plain.Parts([.. parts.Select(part => (double?)part)], scale);

                    var sum = shown.Sum(text => decimal.Parse(text, CultureInfo.InvariantCulture));
                    var total = parts.Sum(part => (decimal)(part / scale.Divisor));
                    Assert.Equal(decimal.Round(total, 2, MidpointRounding.ToEven), sum);
                    foreach (var (text, part) in shown.Zip(parts))
                    {
                        var error =
                            decimal.Parse(text, CultureInfo.InvariantCulture)
                            - (decimal)(part / scale.Divisor);
                        Assert.True(Math.Abs(error) < 0.01m, $"{part} is shown as {text}.");
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Parts_Thirds_AddUpToOne()
    {
        double?[] thirds = [1.0 / 3, 1.0 / 3, 1.0 / 3];

        Assert.Equal(["0.34", "0.33", "0.33"], Plain.Parts(thirds, new(1, "", "", 2)));
    }

    [Fact]
    public void Card_AnyValue_IsWithinHalfAStepOfTheThirdDigit()
    {
        Prop.ForAll(
                Gen.Choose(1, int.MaxValue).Select(value => value / 1000.0).ToArbitrary(),
                value =>
                {
                    var shown = Plain.Card(value, Unit.Watt);
                    var parts = shown.Split(' ');
                    var factor = parts[1] switch
                    {
                        "W" => 1,
                        "kW" => 1e3,
                        "MW" => 1e6,
                        _ => 1e9,
                    };
                    var back = double.Parse(parts[0], CultureInfo.InvariantCulture) * factor;
                    Assert.InRange(back / value, 1 - 0.00502, 1 + 0.00502);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Differences_AlwaysCarryASign()
    {
        var scale = new NumberScale(1, "$", "/Mtok", 3);

        Assert.Equal("+0.041", Plain.Difference(0.0412, scale));
        Assert.Equal("-0.049", Plain.Difference(-0.0491, scale));
        Assert.Equal("0", Plain.Difference(-0.0001, scale));
        Assert.Equal("-12 %", Plain.RelativeDifference(-0.1189));
        Assert.Equal("+1.2 %", Plain.RelativeDifference(0.0119));
        Assert.Equal("+3.2 points", Plain.Points(0.032));
        Assert.Equal("3.1x", Plain.Times(3.1415));
        Assert.Equal("12x", Plain.Times(12.3));
    }

    [Fact]
    public void Range_OfTwoValues_SharesOneScaleAndIsOrdered()
    {
        Assert.Equal("$0.310 to 0.420/Mtok", Plain.Range(0.42, 0.31, Unit.UsdPerMillionTokens));
        Assert.Equal(
            "$0.310–0.420/Mtok",
            Presenter.English.Range(0.31, 0.42, Unit.UsdPerMillionTokens)
        );
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-1234.5678)]
    [InlineData(1e300)]
    [InlineData(3_600_000)]
    public void Raw_AnyNumber_ReadsBackEqual(double value)
    {
        Assert.Equal(value, double.Parse(Presenter.Raw(value), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Card_UnitsOfTheDomain_AllHaveAForm()
    {
        Assert.All(Unit.Named, unit => Assert.StartsWith("12", Digits(Plain.Card(12, unit))));
    }

    private static string Digits(string shown) => new([.. shown.Where(char.IsAsciiDigit)]);

    private static Unit Named(string symbol) => Unit.Named.First(unit => unit.Symbol == symbol);
}
