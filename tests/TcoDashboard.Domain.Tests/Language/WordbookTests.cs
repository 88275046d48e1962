using System.Globalization;
using TcoDashboard.Domain.Language;
using static TcoDashboard.Domain.Language.Wordbook;

namespace TcoDashboard.Domain.Tests.Language;

public sealed class WordbookTests
{
    private static readonly Tongue s_pseudo = Tongue.Find(Tongue.PseudoName)!;

    [Fact]
    public void Text_InEnglish_IsTheVeryTextOfTheCode()
    {
        const string Text = "Net present cost";

        Assert.Same(Text, Worded(Text));
    }

    // Second method: the compiler's own handler of no culture.
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Sentence_InEnglish_IsWrittenAsInNoCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            foreach (var value in new[] { -1234.5678, 0, 0.1, double.MaxValue, -0.0 })
            {
                var (whole, day, name) = (
                    (int)Math.Min(value, 1e6),
                    new DateOnly(2026, 11, 3),
                    "x{y}"
                );

                Assert.Equal(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{{a}} {value} {value:#,0.##} {whole, 8} {whole, -8:N0}| {day:d MMMM yyyy} {name} {(string?)null}{name.AsSpan(1)}"
                    ),
                    Worded(
                        $"{{a}} {value} {value:#,0.##} {whole, 8} {whole, -8:N0}| {day:d MMMM yyyy} {name} {(string?)null}{name.AsSpan(1)}"
                    )
                );
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_InTheStandIn_IsBracketedOnlyWhenTheFileHasIt()
    {
        var known = s_pseudo.Worded("Net present cost");

        Assert.StartsWith("⟦Ñét přéšéñt čóšt", known, StringComparison.Ordinal);
        Assert.EndsWith("⟧", known, StringComparison.Ordinal);
        Assert.Equal("Nobody says this.", s_pseudo.Worded("Nobody says this."));
    }

    // Names of the file may not differ in capitals alone, and both of such texts must be found.
    [Fact]
    public void Texts_AlikeButForCapitals_AreBothFound()
    {
        Assert.StartsWith("⟦Óptíóñ", s_pseudo.Worded("Option"), StringComparison.Ordinal);
        Assert.StartsWith("⟦óptíóñ", s_pseudo.Worded("option"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_InAnotherLanguage_IsFoundByItsTemplateAndFilled()
    {
        var (name, share) = ("Rack {1}", 0.25);

        var known = s_pseudo.Worded($"{name} is not feasible: {share:0.0}");
        var unknown = s_pseudo.Worded($"{name} was {{never}} said, {share, 6:0.00}.");

        Assert.StartsWith("⟦Rack {1} íš ñót féášíblé: 0.3", known, StringComparison.Ordinal);
        Assert.EndsWith("⟧", known, StringComparison.Ordinal);
        Assert.Equal("Rack {1} was {never} said,   0.25.", unknown);
    }

    [Fact]
    public void Find_KnowsEnglishTheStandInAndNothingWithoutAFile()
    {
        Assert.Same(Tongue.English, Tongue.Find(null));
        Assert.Same(Tongue.English, Tongue.Find(""));
        Assert.Same(Tongue.English, Tongue.Find("en"));
        Assert.True(s_pseudo.IsPseudo);
        Assert.Null(Tongue.Find("sv"));
        Assert.Null(Tongue.Find("no such language"));
    }

    [Fact]
    public void Choose_AfterSomethingWasSaidInAnotherLanguage_Throws()
    {
        Assert.Same(Tongue.English, Spoken);

        Choose(Tongue.English);
        var fault = Assert.Throws<InvalidOperationException>(() => Choose(s_pseudo));

        Assert.Contains("speaks en already", fault.Message, StringComparison.Ordinal);
        Assert.Same(Tongue.English, Spoken);
    }

    [Fact]
    public void English_AllocatesItsStringAndNothingElse()
    {
        var (name, share) = ("GB300 NVL72 rack", 12.4);
        string Plain() =>
            string.Create(CultureInfo.InvariantCulture, $"{name} costs {share} % less");
        string Said() => Worded($"{name} costs {share} % less");

        Assert.Equal(Plain(), Said());
        // Why again and again: code that a busy machine has not yet compiled for speed puts numbers into boxes.
        Assert.True(
            SpinWait.SpinUntil(() => Allocated(Plain) == Allocated(Said), TimeSpan.FromSeconds(20)),
            $"{Allocated(Plain)} bytes as it is, {Allocated(Said)} worded"
        );
        Assert.Equal(0, Allocated(() => Worded("Net present cost")));
        Assert.NotEqual(0, Allocated(Said));
    }

    private static long Allocated(Func<string> say)
    {
        const int Times = 1000;
        for (var warm = 0; warm < Times; warm++)
        {
            say();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < Times; time++)
        {
            say();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
