using TcoDashboard.Web.Components.Pages.Guide;

namespace TcoDashboard.Web.Tests.Guide;

/// <summary>That nothing was searched is said to who pressed, not to who mistypes later.</summary>
public sealed class GuideRefusalsTests
{
    [Fact]
    public void Search_HeldBackOnce_IsForgottenWhenTheLastRefusalGoes()
    {
        var refusals = new GuideRefusals(() => { });
        refusals.Note("a", true);
        refusals.Note("b", true);
        Assert.False(refusals.HeldBack);

        Assert.True(refusals.HoldBack());
        Assert.True(refusals.HeldBack);
        refusals.Note("a", false);
        Assert.True(refusals.HeldBack);
        refusals.Note("b", false);
        Assert.False(refusals.HeldBack);

        refusals.Note("a", true);
        Assert.False(refusals.HeldBack);
    }

    [Fact]
    public void Search_HeldBackForAFieldThatIsGone_IsForgotten()
    {
        var refusals = new GuideRefusals(() => { });
        refusals.Note("a", true);
        refusals.HoldBack();

        refusals.Forget("a");
        refusals.Note("b", true);

        Assert.False(refusals.HeldBack);
    }
}
