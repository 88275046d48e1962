using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Tests.Workspace;

public sealed class EntryTextTests
{
    private static readonly EntryField s_budget = new(
        "limits.power_budget_mw",
        "Power budget",
        Unit.Megawatt,
        0,
        100_000
    )
    {
        IsMinimumExcluded = true,
        IsOptional = true,
    };

    private static readonly EntryField s_tokens = new(
        "workloads[0].input_tokens",
        "Prompt length",
        Unit.One,
        1,
        10_000_000
    )
    {
        IsWhole = true,
        Counted = "tokens",
    };

    private static readonly EntryField s_parameters = new(
        "amount",
        "Parameters",
        Unit.One,
        1e8,
        1e13
    )
    {
        Counted = "billion parameters",
        Multiple = 1e9,
    };

    [Theory]
    [InlineData("1000", 1e12)]
    [InlineData("1,000 billion parameters", 1e12)]
    [InlineData("1T", 1e12)]
    [InlineData("1 trillion", 1e12)]
    [InlineData("70B", 70e9)]
    [InlineData("405 billion", 405e9)]
    [InlineData("8 billion parameters", 8e9)]
    public void Count_ShownInBillions_IsReadAsWrittenOrWithItsOwnWord(string typed, double expected)
    {
        Assert.Equal(expected, EntryText.Read(typed, s_parameters).Value);
        Assert.Equal(
            expected,
            EntryText.Read(EntryText.Write(expected, s_parameters), s_parameters).Value
        );
    }

    [Theory]
    [InlineData("750", 750)]
    [InlineData("750 MW", 750)]
    [InlineData("750mw", 750)]
    [InlineData("0.75 GW", 750)]
    [InlineData("750,000 kW", 750)]
    [InlineData(" 1,234.5 ", 1234.5)]
    [InlineData("1\u202F234.5\u00A0MW", 1234.5)]
    [InlineData("7.5e2", 750)]
    public void Power_AnyUsualSpelling_IsReadInMegawatts(string typed, double expected) =>
        Assert.Equal(expected, EntryText.Read(typed, s_budget).Value);

    [Theory]
    [InlineData(InputKeys.SystemPrice, "$30k", 30_000)]
    [InlineData(InputKeys.SystemPrice, "3.7 million USD", 3_700_000)]
    [InlineData(InputKeys.SystemPrice, "US$3.7M", 3_700_000)]
    [InlineData(InputKeys.PriceDiscount, "12 %", 0.12)]
    [InlineData(InputKeys.PriceDiscount, "12", 0.12)]
    [InlineData(InputKeys.PriceDiscount, "7%", 0.07)]
    [InlineData(InputKeys.ElectricityPrice, "0.05", 0.05)]
    [InlineData(InputKeys.ElectricityPrice, "$50/MWh", 0.05)]
    [InlineData(InputKeys.ElectricityPrice, "5 ct/kWh", 0.05)]
    [InlineData(InputKeys.ElectricityPrice, "$0.05", 0.05)]
    [InlineData(InputKeys.ElectricityPrice, "50 USD per MWh", 0.05)]
    [InlineData(InputKeys.FacilityPrice, "$12M/MW", 12e6)]
    [InlineData(InputKeys.FacilityPrice, "$12/W", 12e6)]
    [InlineData(InputKeys.ColoRent, "$180/kW/month", 180)]
    [InlineData(InputKeys.ColoRent, "180 USD/kW-month", 180)]
    [InlineData(InputKeys.DiscountRate, "8 %", 0.08)]
    [InlineData(InputKeys.DiscountRate, "8 % per year", 0.08)]
    [InlineData(InputKeys.DiscountRate, "8% p.a.", 0.08)]
    [InlineData(InputKeys.HardwareLife, "5 years", 5)]
    [InlineData(InputKeys.HardwareLife, "60 months", 5)]
    [InlineData(InputKeys.DeliveryRamp, "36 months", 36)]
    [InlineData(InputKeys.Pue, "120 %", 1.2)]
    [InlineData(InputKeys.StaffPerMegawatt, "1.5 FTE/MW", 1.5)]
    [InlineData(InputKeys.RentalPrice, "$2.49/hr", 2.49)]
    [InlineData(InputKeys.ElectricityGrowth, "−2 %", -0.02)]
    [InlineData(InputKeys.GridCarbon, "0.4 kg/kWh", 400)]
    public void Input_TypedWithAUnit_IsConvertedToItsOwn(string key, string typed, double expected)
    {
        var reading = EntryText.Read(typed, EntryField.Of(InputDefinitions.ByKey[key], key));

        Assert.Null(reading.Problem);
        Assert.Equal(expected, reading.Value!.Value, 1e-12 * Math.Abs(expected));
    }

    [Theory]
    [InlineData("abc", "W-110")]
    [InlineData("3-4", "W-110")]
    [InlineData("<script>", "W-110")]
    [InlineData("750 kg", "W-111")]
    [InlineData("$750", "W-111")]
    [InlineData("750 MWh", "W-111")]
    [InlineData("-1", "W-112")]
    [InlineData("0", "W-112")]
    [InlineData("1e9", "W-112")]
    [InlineData("1e400", "W-114")]
    [InlineData("0,75", "W-114")]
    [InlineData("1.234,5", "W-114")]
    [InlineData("1.2.3", "W-114")]
    [InlineData("1,23,456", "W-114")]
    public void Power_NotTaken_SaysWhyWithTheFieldAndTheRange(string typed, string code)
    {
        var reading = EntryText.Read(typed, s_budget);

        Assert.Null(reading.Value);
        Assert.Equal(code, reading.Problem!.Code);
        Assert.Equal("limits.power_budget_mw", reading.Problem.Path);
        Assert.Contains("Power budget", reading.Problem.Message, StringComparison.Ordinal);
        Assert.Contains(typed, reading.Problem.Message, StringComparison.Ordinal);
        Assert.Contains("100,000\u00A0MW", reading.Problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8k", 8000)]
    [InlineData("8,192 tokens", 8192)]
    [InlineData("1 token", 1)]
    public void Tokens_Typed_AreCounted(string typed, double expected) =>
        Assert.Equal(expected, EntryText.Read(typed, s_tokens).Value);

    [Fact]
    public void Tokens_HalfAToken_IsRefusedWithBothNeighbours()
    {
        var reading = EntryText.Read("2.5", s_tokens);

        Assert.Equal("W-113", reading.Problem!.Code);
        Assert.Equal("Enter 2 or 3.", reading.Problem.Remedy);
        // Nothing is offered that would be refused in its turn.
        var some = s_tokens with
        {
            Minimum = 0,
            IsMinimumExcluded = true,
        };
        Assert.Equal("Enter 1.", EntryText.Read("0.5", some).Problem!.Remedy);
    }

    [Fact]
    public void Empty_OptionalField_IsNoValueAndNoProblem() =>
        Assert.Equal(new EntryReading(null, null), EntryText.Read("  ", s_budget));

    [Fact]
    public void Empty_RequiredField_IsRefused() =>
        Assert.Equal("W-115", EntryText.Read("", s_tokens).Problem!.Code);

    [Fact]
    public void WrittenValue_ReadAgain_IsTheSameForEveryInput() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NormalFloat>(),
                Gen.Elements(InputDefinitions.All.AsEnumerable()).ToArbitrary(),
                (fraction, definition) =>
                {
                    var field = EntryField.Of(definition, definition.Key);
                    var share = Math.Abs(fraction.Item % 1);
                    var value = field.Minimum + (share * (field.Maximum - field.Minimum));
                    value =
                        field.IsWhole ? Math.Floor(value)
                        : field.IsWholeMonths ? Math.Ceiling(value * 12) / 12
                        : value;
                    var read = EntryText.Read(EntryText.Write(value, field), field).Value;
                    return read is { } back
                        && Math.Abs(back - value) <= 1e-11 * Math.Max(1, Math.Abs(value));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Step_AnyValue_StaysInRangeAndMoves() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NormalFloat>(),
                Gen.Elements(InputDefinitions.All.AsEnumerable()).ToArbitrary(),
                (fraction, definition) =>
                {
                    var field = EntryField.Of(definition, definition.Key);
                    var share = Math.Abs(fraction.Item % 1);
                    var value = field.Minimum + (share * (field.Maximum - field.Minimum));
                    var up = EntryText.Step(value, field, up: true);
                    var down = EntryText.Step(value, field, up: false);
                    return up >= value
                        && down <= value
                        && up <= field.Maximum
                        && down >= field.Minimum
                        && (up > value || value >= field.Maximum)
                        && (down < value || value <= field.Minimum);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(InputKeys.Pue, 1.25, 1.3, 1.2)]
    [InlineData(InputKeys.SystemPrice, 3_700_000, 3_800_000, 3_600_000)]
    [InlineData(InputKeys.HardwareLife, 5, 6, 4)]
    [InlineData(InputKeys.DiscountRate, 0.08, 0.082, 0.078)]
    public void Step_UsualValue_GoesToTheNextRoundOne(
        string key,
        double value,
        double up,
        double down
    )
    {
        var field = EntryField.Of(InputDefinitions.ByKey[key], key);

        Assert.Equal(up, EntryText.Step(value, field, up: true), 1e-12);
        Assert.Equal(down, EntryText.Step(value, field, up: false), 1e-12);
    }
}
