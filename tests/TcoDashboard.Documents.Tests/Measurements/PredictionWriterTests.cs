using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

public sealed class PredictionWriterTests
{
    private static readonly PredictionContext Context = PredictionContext.From(
        ShippedCatalog.Load().Revision!
    );

    [Fact]
    public void Predict_ValuesShuffled_GivesTheSamePredictions()
    {
        var rows = Enumerable
            .Range(0, 20)
            .Select(each => MeasurementReaderTests.Row($"a-{each}", tensor: $"{1 << (each % 4)}"))
            .ToArray();
        var shuffled = rows.Select(
                (row, at) =>
                    row.Replace(
                        ",42.5,",
                        FormattableString.Invariant($",{(at * 7919) % 101}.25,"),
                        StringComparison.Ordinal
                    )
            )
            .ToArray();

        Assert.NotEqual(rows, shuffled);
        Assert.Equal(Added(rows), Added(shuffled));
    }

    [Fact]
    public void Write_UnreadableRow_StaysInPlaceWithItsProblem()
    {
        var lines = Write(
            MeasurementReaderTests.Row("a-1"),
            "short,row",
            MeasurementReaderTests.Row("a-3")
        );

        Assert.EndsWith(
            ",predicted,tier,band_low,band_high,problem",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("short,row,", lines[2], StringComparison.Ordinal);
        Assert.Contains("F-301", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("a-3,", lines[3], StringComparison.Ordinal);
    }

    private static string[] Added(string[] rows) =>
        [.. Write(rows).Skip(1).Select(line => string.Join(',', line.Split(',').Skip(24)))];

    private static string[] Write(params string[] rows)
    {
        using var output = new StringWriter();
        PredictionWriter.Write(
            output,
            MeasurementReaderTests.Read(rows),
            row => MeasurementPrediction.Predict(row, Context)
        );
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
