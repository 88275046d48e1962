using System.Text.Json;

namespace TcoDashboard.Tests.Shared.Validation;

/// <summary>Published values kept under <c>tests/validation/&lt;source&gt;/&lt;table&gt;.json</c>; the folder name is the citation.</summary>
public sealed class PublishedTable
{
    private readonly JsonElement _root;

    private PublishedTable(JsonElement root) => _root = root;

    /// <summary>Reads a table, for example <c>semianalysis-2024/cluster-energy</c>.</summary>
    public static PublishedTable Read(string name)
    {
        using var document = JsonDocument.Parse(
            File.ReadAllText(
                Path.Combine(RepositoryFolder.Path, "tests", "validation", $"{name}.json")
            )
        );
        return new(document.RootElement.Clone());
    }

    /// <summary>An input the source states.</summary>
    public double Input(string name) => _root.GetProperty("inputs").GetProperty(name).GetDouble();

    /// <summary>Asserts that a computed value equals the published one within the tolerance the table states.</summary>
    public void AssertEqual(string output, double? computed)
    {
        var published = _root.GetProperty("outputs").GetProperty(output);
        var value = published.GetProperty("value").GetDouble();
        var tolerance = published.GetProperty("relative_tolerance").GetDouble();
        if (computed is null || !(Math.Abs(computed.Value - value) <= tolerance * Math.Abs(value)))
        {
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"{_root.GetProperty("title").GetString()}: {output} is published as {value} (± {tolerance:P2}: {published.GetProperty("tolerance_reason").GetString()}), computed {computed}."
                )
            );
        }
    }

    /// <summary>A published value.</summary>
    public double Output(string name) =>
        _root.GetProperty("outputs").GetProperty(name).GetProperty("value").GetDouble();

    /// <summary>The published values that the table computes nothing for, each with the reason.</summary>
    public IReadOnlyDictionary<string, (double Value, string Reason)> NotReproduced =>
        _root.TryGetProperty("not_reproduced", out var entries)
            ? entries
                .EnumerateObject()
                .ToDictionary(
                    entry => entry.Name,
                    entry =>
                        (
                            entry.Value.GetProperty("value").GetDouble(),
                            entry.Value.GetProperty("reason").GetString() ?? ""
                        )
                )
            : new Dictionary<string, (double, string)>();
}
