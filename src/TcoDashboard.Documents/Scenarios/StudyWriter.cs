using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Writes ranges and correlations; absent when the document says nothing of them.</summary>
internal static class StudyWriter
{
    public static JsonObject? Write(StudySpec spec)
    {
        var fields = Sparse.Of(
            ("draws", Sparse.Number(spec.Draws)),
            ("seed", Sparse.Number(spec.Seed)),
            ("ranges", Sparse.List(spec.Ranges, Range)),
            ("correlations", Sparse.List(spec.Correlations, Correlation))
        );
        return fields.Count == 0 ? null : fields;
    }

    private static JsonObject Range(RangeSpec range)
    {
        var fields = Sparse.Of(
            ("input", range.Input),
            ("kind", StudySchema.Kinds.WordOf(KindOf(range.Distribution))),
            (
                "basis",
                range.Basis == RangeBasis.Value ? null : StudySchema.Bases.WordOf(range.Basis)
            )
        );
        foreach (var (key, value) in Numbers(range.Distribution))
        {
            fields.Add(key, value);
        }

        if (Sparse.Text(range.Source) is { } source)
        {
            fields.Add("source", source);
        }

        return fields;
    }

    private static RangeKind KindOf(Distribution distribution) =>
        distribution switch
        {
            FixedValue => RangeKind.Fixed,
            Triangular => RangeKind.Triangular,
            Pert => RangeKind.Pert,
            Lognormal => RangeKind.Lognormal,
            Discrete => RangeKind.Discrete,
            Empirical => RangeKind.Empirical,
            _ => throw Unknown(distribution),
        };

    private static IEnumerable<(string Key, JsonNode? Value)> Numbers(Distribution distribution) =>
        distribution switch
        {
            FixedValue one => [("value", Sparse.Number(one.Value))],
            Triangular three => Three(three.Low, three.Mode, three.High),
            Pert three => Three(three.Low, three.Mode, three.High),
            Lognormal band =>
            [
                ("p10", Sparse.Number(band.Low)),
                .. band.Equals(Lognormal.Between(band.Low, band.High))
                    ? Array.Empty<(string, JsonNode?)>()
                    : [("p50", Sparse.Number(band.Median))],
                ("p90", Sparse.Number(band.High)),
            ],
            Discrete cases =>
            [
                (
                    "cases",
                    Sparse.List(
                        cases.Cases,
                        one =>
                            Sparse.Of(
                                ("value", Sparse.Number(one.Value)),
                                ("weight", one.Weight == 1 ? null : Sparse.Number(one.Weight))
                            )
                    )
                ),
            ],
            Empirical seen =>
            [
                ("observed", Sparse.List(seen.Observed, value => Sparse.Number(value))),
            ],
            _ => throw Unknown(distribution),
        };

    private static IEnumerable<(string, JsonNode?)> Three(double low, double mode, double high) =>
        [("low", Sparse.Number(low)), ("mode", Sparse.Number(mode)), ("high", Sparse.Number(high))];

    private static JsonObject Correlation(CorrelationSpec pair) =>
        Sparse.Of(
            ("first", pair.First),
            ("second", pair.Second),
            ("rank_correlation", Sparse.Number(pair.RankCorrelation)),
            ("reason", Sparse.Text(pair.Reason))
        );

    private static ArgumentOutOfRangeException Unknown(Distribution distribution) =>
        new(nameof(distribution), distribution.GetType().Name, "Not a kind of a document.");
}
