using System.Collections.Immutable;
using TcoDashboard.Documents.Json;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>
/// The worked scenarios in <c>presets/</c> of the data folder: one document a file, and <c>index.json</c>, which says in which order they
/// are shown: <c>{"schema":"tco-presets/1","presets":["first-id","second-id"]}</c>.
/// </summary>
public static class Presets
{
    private const string Folder = "presets";
    private const string Index = "index.json";
    private static readonly SchemaUpgrader IndexSchema = new("tco-presets", 1);

    /// <summary>Reads all presets of a data folder; a folder without presets has none and no problem.</summary>
    /// <param name="dataFolder">The folder that holds <c>presets/</c>.</param>
    public static PresetsReading Load(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, Folder);
        var log = new ProblemLog('D');
        if (!Directory.Exists(folder))
        {
            return new([], []);
        }

        string[] files =
        [
            .. Directory
                .EnumerateFiles(folder, "*.json")
                .Select(file => Path.GetFileName(file))
                .Where(file => file != Index)
                .Order(StringComparer.Ordinal),
        ];
        var order = Order(folder, log);
        CheckListed(files, order, log);
        var presets = ImmutableArray.CreateBuilder<Preset>();
        foreach (var id in order.Where(id => files.Contains($"{id}.json")))
        {
            if (Read(folder, id, log) is { } preset)
            {
                presets.Add(preset);
            }
        }

        return new(presets.ToImmutable(), log.ToImmutable());
    }

    private static Preset? Read(string folder, string id, ProblemLog log)
    {
        using var stream = File.OpenRead(Path.Combine(folder, $"{id}.json"));
        var reading = ScenarioReader.Read(stream);
        foreach (var problem in reading.Problems)
        {
            log.Add(problem with { Path = $"{Folder}/{id}.json: {problem.Path}" });
        }

        return reading.Document is { } document ? new(id, document) : null;
    }

    private static ImmutableArray<string> Order(string folder, ProblemLog log)
    {
        var path = Path.Combine(folder, Index);
        if (!File.Exists(path))
        {
            return [];
        }

        var indexLog = new ProblemLog('D');
        using var stream = File.OpenRead(path);
        var reading = JsonText.Read(stream, ReadingLimits.Document, indexLog);
        var ids = ImmutableArray<string>.Empty;
        if (
            reading.IsJson
            && StrictObject.Of(reading.Root, FieldPath.Root, indexLog) is { } fields
            && IndexSchema.Upgrade(reading.Root!.AsObject(), indexLog) is not null
        )
        {
            _ = fields.Raw("schema");
            ids = fields.Texts("presets", new(0, 100), TextRule.Id);
            fields.Finish();
        }

        foreach (var problem in indexLog.ToImmutable())
        {
            log.Add(problem with { Path = $"{Folder}/{Index}: {problem.Path}" });
        }

        return [.. ids.Distinct()];
    }

    private static void CheckListed(
        IReadOnlyCollection<string> files,
        ImmutableArray<string> order,
        ProblemLog log
    )
    {
        foreach (var id in order.Where(id => !files.Contains($"{id}.json")))
        {
            log.Error(
                $"{Folder}/{Index}",
                ScenarioCode.PresetMissing,
                Worded(
                    $"The index lists the preset \"{id}\", but there is no file {Folder}/{id}.json."
                ),
                Worded("Add the file or take the id off the list.")
            );
        }

        foreach (
            var file in files.Where(file => !order.Contains(Path.GetFileNameWithoutExtension(file)))
        )
        {
            log.Error(
                $"{Folder}/{file}",
                ScenarioCode.PresetUnlisted,
                Worded(
                    $"The preset {file} is not listed in {Folder}/{Index}, so nobody would see it."
                ),
                Worded($"Add \"{Path.GetFileNameWithoutExtension(file)}\" to the list.")
            );
        }
    }
}
