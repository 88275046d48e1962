using System.Collections.Immutable;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads ranges and correlations; whether their inputs exist is the business of the study.</summary>
internal static class StudyReader
{
    public static StudySpec Read(StrictObject document, ProblemLog log)
    {
        if (document.NestedOrNull("uncertainty") is not { } fields)
        {
            return StudySpec.None;
        }

        var spec = new StudySpec
        {
            Draws = fields.WholeOrNull("draws", StudySchema.Draws),
            Seed = fields.WholeOrNull("seed", StudySchema.Seed),
            Ranges = fields.List("ranges", StudySchema.Ranges, range => Range(range, log)),
            Correlations = fields.List(
                "correlations",
                StudySchema.Correlations,
                pair => Correlation(pair, log)
            ),
        };
        fields.Finish();
        Twice(spec, fields, log);
        return spec;
    }

    private static RangeSpec Range(StrictObject fields, ProblemLog log)
    {
        var input = Address(fields, "input", log);
        if (fields.ChoiceOrNull("kind", StudySchema.Kinds) is not { } kind)
        {
            // Why: without a known kind nobody can say which numbers belong here; one problem is enough.
            if (!fields.Has("kind"))
            {
                _ = fields.Choice("kind", StudySchema.Kinds);
            }

            return new(input, new FixedValue(0), RangeBasis.Value, "");
        }

        var distribution = Distribution(fields, kind);
        var made = new RangeSpec(
            input,
            distribution,
            fields.ChoiceOrNull("basis", StudySchema.Bases) ?? RangeBasis.Value,
            fields.TextOrEmpty("source", ScenarioSchema.Note)
        );
        fields.Finish();
        if (!log.HasErrors && distribution.Fault is { } fault)
        {
            log.Add(
                Problem.Error(
                    fields.Path,
                    "U-101",
                    Worded($"The range of {input} makes no distribution: {fault}"),
                    Worded("Put the numbers in rising order: low, then most likely, then high.")
                )
            );
        }

        return made;
    }

    private static Distribution Distribution(StrictObject fields, RangeKind kind)
    {
        double Number(string key) => fields.Number(key, NumberRange.Any);
        switch (kind)
        {
            case RangeKind.Triangular:
                return new Triangular(Number("low"), Number("mode"), Number("high"));
            case RangeKind.Pert:
                return new Pert(Number("low"), Number("mode"), Number("high"));
            case RangeKind.Lognormal:
                var (low, high) = (Number("p10"), Number("p90"));
                return fields.NumberOrNull("p50", NumberRange.Any) is { } median
                    ? new Lognormal(low, median, high)
                    : Lognormal.Between(low, high);
            case RangeKind.Discrete:
                return new Discrete(fields.List("cases", StudySchema.Cases, Case));
            case RangeKind.Empirical:
                return new Empirical([
                    .. fields.Numbers("observed", StudySchema.Observed, NumberRange.Any).Order(),
                ]);
            default:
                return new FixedValue(Number("value"));
        }
    }

    private static (double Value, double Weight) Case(StrictObject fields)
    {
        var made = (
            fields.Number("value", NumberRange.Any),
            fields.NumberOrNull("weight", StudySchema.Weight) ?? 1
        );
        fields.Finish();
        return made;
    }

    private static CorrelationSpec Correlation(StrictObject fields, ProblemLog log)
    {
        var made = new CorrelationSpec(
            Address(fields, "first", log),
            Address(fields, "second", log),
            fields.Number("rank_correlation", StudySchema.Correlation),
            fields.TextOrEmpty("reason", ScenarioSchema.Note)
        );
        fields.Finish();
        return made;
    }

    private static string Address(StrictObject fields, string key, ProblemLog log)
    {
        var text = fields.Text(key, ScenarioSchema.Address);
        if (text.Length > 0 && InputAddress.Parse(text) is null)
        {
            log.Add(
                Problem.Error(
                    fields.PathOf(key),
                    "U-102",
                    Worded($"{key} is \"{text}\", which names no input."),
                    Worded(
                        "Write input, option/input or option/fleet/input, for example \"pue\" or \"gb300/gpu/system_price_usd\"."
                    )
                )
            );
        }

        return text;
    }

    private static void Twice(StudySpec spec, StrictObject fields, ProblemLog log)
    {
        void Report(IEnumerable<string> names, string list)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (index, name) in names.Index())
            {
                if (name.Length > 0 && !seen.TryAdd(name, index))
                {
                    log.Error(
                        FieldPath.Element(fields.PathOf(list), index),
                        ReadingCode.DuplicateId,
                        Worded($"\"{name}\" already has an entry, {list}[{seen[name]}]."),
                        Worded("Keep one of the two.")
                    );
                }
            }
        }

        Report(spec.Ranges.Select(range => range.Input), "ranges");
        Report(
            spec.Correlations.Select(pair =>
                string.CompareOrdinal(pair.First, pair.Second) < 0
                    ? Worded($"{pair.First} and {pair.Second}")
                    : Worded($"{pair.Second} and {pair.First}")
            ),
            "correlations"
        );
    }
}
