using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Documents.Catalog;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed class CatalogHostileTextTests
{
    private static readonly Gen<CatalogFile> Damaged =
        from item in Gen.Elements("systems/cerebras-cs3", "models/gpt-oss-120b", "regions/uk")
        from start in Gen.Choose(0, 100_000)
        from length in Gen.Choose(0, 6)
        from insert in Gen.Elements(
            "",
            "}",
            "\"",
            "null",
            "1e999",
            "[[",
            "\\u0000",
            ":",
            "\u0007",
            "0"
        )
        let text = CatalogWriter.Canonical(Shipped.Catalog.Find(item)!)
        let at = start % text.Length
        select new CatalogFile(
            item + ".json",
            text[..at] + insert + text[Math.Min(text.Length, at + length)..]
        );

    [Fact]
    public void Read_DamagedText_IsReadOrExplainedButNeverThrows() =>
        Prop.ForAll(
                Damaged.ToArbitrary(),
                file =>
                {
                    var reading = CatalogReader.Read([file]);
                    return reading.Revision is null != reading.Problems.IsEmpty
                        && reading.Problems.All(problem =>
                            problem.Path.StartsWith(file.Path, StringComparison.Ordinal)
                            && problem.Message.Length > 0
                            && problem.Remedy.Length > 0
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
