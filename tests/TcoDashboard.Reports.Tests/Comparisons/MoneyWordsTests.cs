using TcoDashboard.Reports.Redaction;

namespace TcoDashboard.Reports.Tests.Comparisons;

public sealed class MoneyWordsTests
{
    [Theory]
    [InlineData("at $0.799/Mtok, 10 % below", "at (amount hidden), 10 % below")]
    [InlineData("costs $3.5 M a rack", "costs (amount hidden) a rack")]
    [InlineData("over $20B in three years", "over (amount hidden) in three years")]
    [InlineData("USD 3,500,000 each", "(amount hidden) each")]
    [InlineData("EUR\u00A01.2\u202FM a year", "(amount hidden) a year")]
    [InlineData("20 billion dollars", "(amount hidden)")]
    [InlineData("5.5 cents/kWh", "(amount hidden)")]
    [InlineData("costs $4 × 10⁻⁷/token a user", "costs (amount hidden) a user")]
    [InlineData("costs 4e-7 EUR/token a user", "costs (amount hidden) a user")]
    [InlineData("\u2212$2.5 to $3.1 M left", "(amount hidden) left")]
    [InlineData("by $\u22123.4–\u22121.2\u202FM a year", "by (amount hidden) a year")]
    [InlineData("GB300 (leased over 36 months) costs", "GB300 (leased) costs")]
    [InlineData("Half an employee at 225,000 to 300,000 USD", "Half an employee")]
    public void Without_AmountsOfMoney_HidesThem(string text, string expected) =>
        Assert.Equal(expected, MoneyWords.Without(text));

    /// <summary>A limit of money in front of an answer reads as a sentence without its amounts, also beside a limit of power.</summary>
    [Theory]
    [InlineData("For $50 M of capital, A", "With the same capital, A")]
    [InlineData(
        "For $50 M of capital and within 20 MW of facility power (at most 7.82 MW needed), A",
        "With the same capital and within 20 MW of facility power (at most 7.82 MW needed), A"
    )]
    [InlineData(
        "At 20 MW of facility power and within $50 M of capital (at most $38 M needed), A",
        "At 20 MW of facility power and within the same capital, A"
    )]
    [InlineData(
        "Within 20 MW of facility power (at most 7.82 MW needed) and $50 M of capital (at most $38 M needed), A",
        "Within 20 MW of facility power (at most 7.82 MW needed) and the same capital, A"
    )]
    [InlineData(
        "Within 20 MW of facility power and $50 M of capital, A",
        "Within 20 MW of facility power and the same capital, A"
    )]
    [InlineData("Within $50 M of capital (at most $38 M needed), A", "Within the same capital, A")]
    public void Without_ALimitOfCapital_ReadsAsASentence(string text, string expected) =>
        Assert.Equal(expected, MoneyWords.Without(text));

    [Theory]
    [InlineData("MI325X, 8 GPUs, 17 % faster per user")]
    [InlineData("750 MW of facility power, 4,001 racks")]
    [InlineData("5 years from 2027-01, GB300 NVL72")]
    [InlineData("0.41 tok/s/MW and 12 ms")]
    [InlineData("8 try the other one, and cop 3 of them")]
    public void Without_OtherNumbers_LeavesThemAlone(string text) =>
        Assert.Equal(text, MoneyWords.Without(text));
}
