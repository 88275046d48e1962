using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Web.Components.Editor.Finance;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>Which statements are looked at stands in the address.</summary>
public sealed class FinancePartTests
{
    [Fact]
    public void Word_OfEveryView_IsReadBack()
    {
        foreach (var span in Enum.GetValues<StatementSpan>())
        {
            foreach (var page in new[] { 0, 1, 9 })
            {
                foreach (var isReported in new[] { false, true })
                {
                    var part = new FinancePart(span, page) { IsReported = isReported };

                    Assert.Equal(part, FinancePart.Of(part.ToWord()));
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("other.7")]
    [InlineData("month.0.x")]
    public void Word_NotUnderstood_MeansTheFirstPage(string? word)
    {
        var part = FinancePart.Of(word);

        Assert.Equal(0, part.Page);
        Assert.False(part.IsReported);
    }
}
