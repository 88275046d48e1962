using TcoDashboard.Documents.Measurements;

namespace TcoDashboard.Documents.Tests.Measurements;

public sealed class MeasurementReaderTests
{
    private static readonly string Heading = string.Join(',', MeasurementReader.Columns);

    [Fact]
    public void Read_QuotedFields_KeepCommasQuotesAndLineEnds()
    {
        var reading = Read(Row("a-1", notes: "\"one, \"\"two\"\"\nthree\""), Row("a-2"));

        Assert.Empty(reading.Problems);
        Assert.Equal("one, \"two\"\nthree", reading.Rows[0].Conditions!.Notes);
        Assert.Equal((2, 4), (reading.Rows[0].Line, reading.Rows[1].Line));
    }

    [Fact]
    public void Read_BlankNumber_IsNotStatedRatherThanZero()
    {
        var row = Read(Row("a-1", tensor: "")).Rows[0];

        Assert.Null(row.Conditions!.Tensor);
        Assert.Equal(42.5, row.Value);
    }

    [Theory]
    [InlineData("eight")]
    [InlineData("-8")]
    [InlineData("0")]
    [InlineData("NaN")]
    [InlineData("1e300")]
    public void Read_ImpossibleNumber_IsReportedWithLineAndColumnAndTheRestIsRead(string text)
    {
        var reading = Read(Row("a-1"), Row("a-2", tensor: text), Row("a-3"));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("line 3, column tp", "F-301"), (problem.Path, problem.Code));
        Assert.Equal([true, false, true], reading.Rows.Select(row => row.Conditions is not null));
    }

    [Fact]
    public void Read_TooFewFields_NamesBothCounts()
    {
        var reading = Read("a-1,inference_latency", Row("a-2"));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("line 2, column 2", problem.Path);
        Assert.Contains(
            "2 fields, but the heading has 24",
            problem.Message,
            StringComparison.Ordinal
        );
        Assert.NotNull(reading.Rows[1].Conditions);
    }

    [Fact]
    public void Read_QuoteNeverClosed_CostsItsOwnLineOnly()
    {
        var reading = Read(Row("a-1", notes: "\"open"), Row("a-2"), Row("a-3"));

        Assert.StartsWith(
            "line 2, ",
            Assert.Single(reading.Problems).Path,
            StringComparison.Ordinal
        );
        Assert.Equal(3, reading.Rows.Length);
        Assert.NotNull(reading.Rows[1].Conditions);
    }

    [Fact]
    public void Read_HeadingWithoutColumns_NamesThem()
    {
        var problem = Assert.Single(MeasurementReader.Read("id,kind\n1,power\n").Problems);

        Assert.Equal("F-300", problem.Code);
        Assert.Contains("hardware", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutValueColumn_IsAllowed()
    {
        var heading = Heading.Replace("value,", "", StringComparison.Ordinal);
        var row = Row("a-1").Replace("42.5,", "", StringComparison.Ordinal);

        var reading = MeasurementReader.Read($"{heading}\n{row}\n");

        Assert.Empty(reading.Problems);
        Assert.Null(reading.Rows[0].Value);
    }

    internal static MeasurementReading Read(params string[] rows) =>
        MeasurementReader.Read($"{Heading}\n{string.Join('\n', rows)}\n");

    internal static string Row(string id, string tensor = "8", string notes = "") =>
        $"{id},inference_latency,nvidia-h100-sxm,8,,llama-3.1-70b,fp8,vLLM,{tensor},1,1,1,1024,1024,32,,,mean_tpot,42.5,ms,Title,https://example.org,2026,{notes}";
}
