using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Reports.Redaction;

namespace TcoDashboard.Reports.Tests.Redaction;

public sealed class PlainNamesTests
{
    private static readonly PlainNames s_names = new(
        ["DGX B200", "GB300 NVL72", "Cerebras CS-3", "Gaudi 3", "Llama 3.1 70B", "DeepSeek-V3"],
        ["Llama 3.1 70B"]
    );

    [Theory]
    [InlineData("Buy, own building")]
    [InlineData("8x B200")]
    [InlineData("8 × DGX B200, bought")]
    [InlineData("4,096 B200, rented")]
    [InlineData("256 CS-3 wafers")]
    [InlineData("56 racks of 72 GB300")]
    [InlineData("750 MW")]
    [InlineData("750 MW inference fleet: GPU or wafer-scale?")]
    [InlineData("Llama 70B")]
    [InlineData("Chat, 70B")]
    [InlineData("Gaudi 3, 8 cards")]
    [InlineData("Cloud or own: 1,000 GPUs for three years")]
    [InlineData("70B assistant on premises, 200 users, air-gapped")]
    [InlineData("Press, April 2026")]
    [InlineData("Filing, capacity to the end of 2028")]
    [InlineData("try the cheaper one")]
    [InlineData("Option 2")]
    [InlineData("Buy (2)")]
    [InlineData("gigawatt 6")]
    public void IsPlain_NumbersThatAreUnderstood_KeepTheName(string name) =>
        Assert.True(s_names.IsPlain(name));

    [Theory]
    [InlineData("Lease at 3'000'000 CHF")]
    [InlineData("5 Mrd.")]
    [InlineData("1,5 Mio. EUR")]
    [InlineData("20bn")]
    [InlineData("Deal, 20B")]
    [InlineData("three million dollars")]
    [InlineData("fifty crore")]
    [InlineData("3000000")]
    [InlineData("3.25")]
    [InlineData("8x")]
    [InlineData("B200 at 350000")]
    [InlineData("B200 for 70 each")]
    [InlineData("EUR5000")]
    [InlineData("500 TRY")]
    [InlineData("₺500")]
    [InlineData("３００万円")]
    [InlineData("٣٠٠٠٠٠")]
    [InlineData("三百万")]
    [InlineData("30 % off")]
    [InlineData("750 MW at 26.7")]
    [InlineData("3,000,000 GPUs")]
    [InlineData("until 2030")]
    public void IsPlain_NumbersThatMayBeAmounts_DropsTheName(string name) =>
        Assert.False(s_names.IsPlain(name));

    [Fact]
    public void IsPlain_AnyAmountInAnySpelling_DropsTheName()
    {
        string[] separators = ["", ",", ".", "'", "’", " ", "\u00A0", "\u202F"];
        string[] frames = ["{0}", "at {0}", "{0} CHF", "€{0}", "B200, {0} each", "{0}.–", "{0}/MW"];
        Prop.ForAll(
                Gen.Choose(1_000_000, int.MaxValue).ToArbitrary(),
                Gen.Elements(separators).ToArbitrary(),
                Gen.Elements(frames).ToArbitrary(),
                (amount, separator, frame) =>
                    !s_names.IsPlain(
                        frame.Replace(
                            "{0}",
                            amount
                                .ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)
                                .Replace(",", separator, StringComparison.Ordinal),
                            StringComparison.Ordinal
                        )
                    )
            )
            .QuickCheckThrowOnFailure();
    }
}
