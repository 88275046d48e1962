using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Documents.Json;

namespace TcoDashboard.Documents.Tests.Json;

/// <summary>Numbers and the sample of RFC 8785, "JSON Canonicalization Scheme" (2020), appendix B and section 3.2.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(unchecked((long)0x8000000000000000), "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(unchecked((long)0x8000000000000001), "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(unchecked((long)0xffefffffffffffff), "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(unchecked((long)0xc340000000000000), "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(unchecked((long)0xbecbf647612f3696), "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Number_BitsOfAppendixB_IsWrittenAsPublished(long bits, string published)
    {
        Assert.Equal(published, CanonicalJson.Number(BitConverter.Int64BitsToDouble(bits)));
    }

    [Fact]
    public void Write_SampleOfSection322_IsWrittenAsPublished()
    {
        var log = new ProblemLog('D');
        var sample = JsonText.Read(
            """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """,
            ReadingLimits.Document,
            log
        );

        Assert.Equal(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
            CanonicalJson.Write(sample.Root)
        );
    }

    [Fact]
    public void Number_NotFinite_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CanonicalJson.Number(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CanonicalJson.Number(double.PositiveInfinity)
        );
    }

    [Fact]
    public void Number_AnyDouble_ReadsBackEqual()
    {
        Prop.ForAll<double>(value =>
                !double.IsFinite(value)
                || double.Parse(CanonicalJson.Number(value), CultureInfo.InvariantCulture) == value
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Write_WholeNumberTypes_AreSpelledLikeDoubles()
    {
        Assert.Equal("[750,750,750]", CanonicalJson.Write(new JsonArray(750, 750L, 750.0)));
    }
}
