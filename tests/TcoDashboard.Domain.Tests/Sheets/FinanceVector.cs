using System.Globalization;
using System.Text.Json;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Tests.Shared;

namespace TcoDashboard.Domain.Tests.Sheets;

/// <summary>One published result of a finance function: <c>tests/validation/*/finance-functions.json</c>.</summary>
public sealed record FinanceVector(
    string Id,
    string Function,
    JsonElement Args,
    double Expected,
    double Tolerance
)
{
    /// <summary>All published results, by id.</summary>
    public static IReadOnlyDictionary<string, FinanceVector> All { get; } =
        Directory
            .GetFiles(
                Path.Combine(RepositoryFolder.Path, "tests", "validation"),
                "finance-functions.json",
                SearchOption.AllDirectories
            )
            .SelectMany(Read)
            .ToDictionary(vector => vector.Id, StringComparer.Ordinal);

    /// <summary>A number among the arguments; the default when the source leaves it out.</summary>
    public double Number(string name, double otherwise = 0) =>
        Args.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;

    /// <summary>The list of flows.</summary>
    public double[] Values =>
        [.. Args.GetProperty("values").EnumerateArray().Select(v => v.GetDouble())];

    /// <summary>The days of the flows, counted from the first one listed.</summary>
    public double[] Days
    {
        get
        {
            var dates = Args.GetProperty("dates")
                .EnumerateArray()
                .Select(d => DateOnly.Parse(d.GetString()!, CultureInfo.InvariantCulture).DayNumber)
                .ToArray();
            return [.. dates.Select(day => (double)(day - dates[0]))];
        }
    }

    /// <summary>When payments fall: type 1 is in advance.</summary>
    public Timing Timing => Number("type") == 1 ? Timing.Begin : Timing.End;

    private static IEnumerable<FinanceVector> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. document
                .RootElement.GetProperty("vectors")
                .EnumerateArray()
                .Select(vector => new FinanceVector(
                    vector.GetProperty("id").GetString()!,
                    vector.GetProperty("function").GetString()!,
                    vector.GetProperty("args").Clone(),
                    vector.GetProperty("expected").GetDouble(),
                    vector.GetProperty("absolute_tolerance").GetDouble()
                )),
        ];
    }
}
