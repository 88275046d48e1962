using System.Text;
using TcoDashboard.Documents.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed class CatalogFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tco-catalog-").FullName;

    [Fact]
    public void ReadFolder_Missing_IsOneProblem()
    {
        var reading = CatalogReader.ReadFolder(Path.Combine(_folder, "nowhere"));

        Assert.Null(reading.Revision);
        Assert.Equal("C-120", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void ReadFolder_Empty_IsOneProblem()
    {
        var reading = CatalogReader.ReadFolder(_folder);

        Assert.Equal("C-120", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void ReadFolder_MisspeltFolder_SuggestsTheRightOne()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "acelerators"));
        Write("regions", "xx", "{}");

        var problem = CatalogReader.ReadFolder(_folder).Problems[0];

        Assert.Equal("C-121", problem.Code);
        Assert.Contains("accelerators", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFolder_PresetFolder_IsNotACatalogFolder()
    {
        Write("presets", "story", "{}");
        Write(
            "assumptions",
            "rate",
            "{\"schema\":\"tco-catalog/1\",\"kind\":\"assumption\",\"id\":\"rate\",\"name\":\"Rate\",\"notes\":[\"n\"]}"
        );

        var reading = CatalogReader.ReadFolder(_folder);

        Assert.Empty(reading.Problems);
        Assert.Equal("assumptions/rate", Assert.Single(reading.Revision!.Items).Path);
    }

    [Fact]
    public void ReadFolder_BytesThatAreNotUtf8_NamesTheFile()
    {
        Write("assumptions", "rate", "");
        File.WriteAllBytes(Path.Combine(_folder, "assumptions", "rate.json"), [0x7b, 0xff, 0xfe]);

        var problem = Assert.Single(CatalogReader.ReadFolder(_folder).Problems);

        Assert.Equal(("C-120", "assumptions/rate.json"), (problem.Code, problem.Path));
    }

    [Fact]
    public void ReadFolder_HugeFile_IsRefusedUnread()
    {
        Write("assumptions", "rate", new string(' ', CatalogReader.Limits.MaxBytes + 1));

        var problem = Assert.Single(CatalogReader.ReadFolder(_folder).Problems);

        Assert.Equal("C-120", problem.Code);
        Assert.Contains("524289", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string folder, string id, string text)
    {
        var place = Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName;
        File.WriteAllText(Path.Combine(place, id + ".json"), text, new UTF8Encoding(false));
    }
}
