using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

public sealed class PresetsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("tco-presets-");

    private string Folder =>
        Directory.CreateDirectory(Path.Combine(_data.FullName, "presets")).FullName;

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void Load_IndexWithTwoPresets_GivesThemInItsOrder()
    {
        Write("b", "Second by name");
        Write("a", "First by name");
        Index("b", "a");

        var reading = Presets.Load(_data.FullName);

        Assert.Empty(reading.Problems);
        Assert.Equal(["b", "a"], reading.Presets.Select(preset => preset.Id));
        Assert.Equal("First by name", reading.Find("a")!.Document.Title);
        Assert.Null(reading.Find("c"));
    }

    [Fact]
    public void Load_FileMissingAndFileUnlisted_NamesBoth()
    {
        Write("a", "A");
        Write("stray", "Stray");
        Index("a", "gone");

        var reading = Presets.Load(_data.FullName);

        Assert.Equal("a", Assert.Single(reading.Presets).Id);
        Assert.Equal(
            [("presets/index.json", "D-130"), ("presets/stray.json", "D-131")],
            reading.Problems.Select(problem => (problem.Path, problem.Code))
        );
    }

    [Fact]
    public void Load_BrokenPreset_NamesTheFileAndKeepsTheOthers()
    {
        Write("a", "A");
        File.WriteAllText(Path.Combine(Folder, "b.json"), "{");
        Index("a", "b");

        var reading = Presets.Load(_data.FullName);

        Assert.Equal("a", Assert.Single(reading.Presets).Id);
        Assert.Equal("presets/b.json: $", Assert.Single(reading.Problems).Path);
    }

    [Fact]
    public void Load_BrokenIndex_SaysSo()
    {
        File.WriteAllText(
            Path.Combine(Folder, "index.json"),
            """{"schema":"tco-presets/1","preset":[]}"""
        );

        var problem = Assert.Single(Presets.Load(_data.FullName).Problems);

        Assert.Equal(("presets/index.json: preset", "D-104"), (problem.Path, problem.Code));
        Assert.Contains("presets", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ShippedPresets_AreAllListedWithAStoryEachAndNoProblem()
    {
        var reading = Presets.Load(ShippedCatalog.Folder);

        Assert.Equal(
            "",
            string.Join('\n', reading.Problems.Select(p => $"{p.Path} {p.Code} {p.Message}"))
        );
        // The folder holds a list of the presets beside them.
        Assert.Equal(
            Directory.GetFiles(Path.Combine(ShippedCatalog.Folder, "presets"), "*.json").Length - 1,
            reading.Presets.Length
        );
        Assert.All(reading.Presets, preset => Assert.NotEqual("", preset.Document.Story));
        Assert.All(reading.Presets, preset => Assert.NotEqual("", preset.Document.Question));
    }

    [Fact]
    public void Load_NoFolder_IsEmpty()
    {
        var reading = Presets.Load(_data.FullName);

        Assert.Empty(reading.Presets);
        Assert.Empty(reading.Problems);
    }

    private void Write(string id, string title) =>
        File.WriteAllText(
            Path.Combine(Folder, $"{id}.json"),
            ScenarioWriter.Write(SampleScenarios.Deal750Megawatt() with { Title = title })
        );

    private void Index(params string[] ids) =>
        File.WriteAllText(
            Path.Combine(Folder, "index.json"),
            $$"""{"schema":"tco-presets/1","presets":[{{string.Join(",", ids.Select(id => $"\"{id}\""))}}]}"""
        );
}
