using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>Lines of one's own that nobody wrote: paid once and by the month, growing, by year, as incomes and in another currency.</summary>
internal static class GeneratedLines
{
    /// <summary>The document with one to four lines in every option.</summary>
    public static ScenarioDocument Added(ScenarioDocument document, Random random)
    {
        var currency = document.Currency.Rates.IsEmpty ? null : document.Currency.Rates[0].Currency;
        return document with
        {
            Options =
            [
                .. document.Options.Select(option =>
                    option with
                    {
                        OwnLines =
                        [
                            .. Enumerable
                                .Range(0, 1 + random.Next(4))
                                .Select(place => Line(document, place, currency, random)),
                        ],
                    }
                ),
            ],
        };
    }

    private static OwnLineSpec Line(
        ScenarioDocument document,
        int place,
        string? currency,
        Random random
    )
    {
        var first = random.Next(document.Months);
        var last = first + random.Next(document.Months - first);
        var path = random.Next(3);
        return new()
        {
            Id = FormattableString.Invariant($"line-{place}"),
            Name = FormattableString.Invariant($"Line {place}"),
            Kind = random.GetItems(Enum.GetValues<OwnLineKind>(), 1)[0],
            Amount = (random.NextDouble() - 0.3) * 1e5,
            FirstMonth = random.Next(3) == 0 ? null : document.Start.AddMonths(first),
            LastMonth = random.Next(3) == 0 ? null : document.Start.AddMonths(last),
            GrowthPerYear = path == 0 ? 0.2 * (random.NextDouble() - 0.3) : 0,
            Years = path == 1 ? Years(document, random) : [],
            Currency = random.Next(2) == 0 ? currency : null,
        };
    }

    private static ImmutableArray<YearValue> Years(ScenarioDocument document, Random random) =>
        [
            new(document.Start.Year, 1e5 * random.NextDouble()),
            new(document.Start.Year + 1, -1e5 * random.NextDouble()),
        ];
}
