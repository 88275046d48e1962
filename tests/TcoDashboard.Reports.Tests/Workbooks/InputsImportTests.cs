using System.IO.Compression;
using System.Text;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Reports.Workbooks.Reading;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>An edited sheet of inputs comes back into the scenario; a hostile file does no harm.</summary>
public sealed class InputsImportTests
{
    private const string Preset = "fifty-million-dollars";
    private static readonly XlsxLimits Small = new(4 << 20, 20 << 20, 200_000, 100);

    private static Result Current => PresetResults.Get(Preset);

    [Fact]
    public void Workbook_NotEdited_ChangesNothing()
    {
        var import = Import(Book());

        Assert.Empty(import.Problems);
        Assert.Empty(import.Changes);
        Assert.Equal(
            ScenarioWriter.Canonical(Current.Document),
            ScenarioWriter.Canonical(import.Document!)
        );
    }

    [Fact]
    public void EditedInput_Imported_GivesTheNumbersTheWorkbookComputes()
    {
        var book = Book();
        var (row, id) = Find(book, "availability_fraction");
        Set(book, row, XlsxCell.Of(0.9, "0.00"));

        var import = Import(book);

        Assert.Empty(import.Problems);
        Assert.NotEmpty(import.Changes);
        var again = Scenario.Evaluate(
            import.Document!,
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );
        var option = Current.Options.First(o => o.Sheet?.TryGetCell(id) is not null);
        var expected = option.Sheet!.Evaluate(new Dictionary<string, double> { [id] = 0.9 });
        Assert.Equal(
            expected.Scalar("npc"),
            again.Options.Single(o => o.Spec.Id == option.Spec.Id).Values!.Scalar("npc")
        );
        // The other options refer to the first one's cell, so the change holds for them too.
        Assert.Equal(
            Current.Options.Count(o => o.IsFeasible),
            import.Changes.Select(change => change.Option).Distinct().Count()
        );
    }

    [Theory]
    [InlineData("availability_fraction", "a lot", "X-104")]
    [InlineData("availability_fraction", "7", "X-105")]
    [InlineData("hardware_life_years", "2.55", "X-105")]
    public void Value_ThatCannotBe_IsRefusedWithItsCell(string input, string value, string code)
    {
        var book = Book();
        var (row, _) = Find(book, input);
        Set(
            book,
            row,
            double.TryParse(
                value,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
                ? XlsxCell.Of(number, "0")
                : XlsxCell.Of(value)
        );

        var import = Import(book);

        Assert.Null(import.Document);
        Assert.Contains(
            import.Problems,
            p => p.Code == code && p.Path == FormattableString.Invariant($"Inputs!E{row}")
        );
    }

    [Fact]
    public void ModelFigure_Changed_IsLeftOutAndSaid()
    {
        var book = Book();
        var (row, _) = Find(book, "output_per_system");
        Set(book, row, XlsxCell.Of(1, "0"));

        var import = Import(book);

        Assert.NotNull(import.Document);
        Assert.Empty(import.Changes);
        Assert.Equal("X-107", Assert.Single(import.Problems).Code);
    }

    [Fact]
    public void Rows_UnknownOrTwice_AreNamed()
    {
        var book = Book();
        var sheet = book.Sheets.Single(s => s.Name == InputsSheet.Name);
        var (row, _) = Find(book, "availability_fraction");
        foreach (var (column, cell) in sheet.Rows[row])
        {
            sheet[9000, column] = cell;
        }
        sheet[9001, 1] = XlsxCell.Of("nobody");
        sheet[9001, 2] = XlsxCell.Of("in.nothing");

        var import = Import(book);

        Assert.Equal(["X-108", "X-106"], import.Problems.Select(p => p.Code));
        Assert.Equal(["Inputs!B9000", "Inputs!B9001"], import.Problems.Select(p => p.Path));
    }

    [Fact]
    public void Workbook_OfAnotherState_IsReadWithAWarning() =>
        Assert.Equal(
            "X-109",
            Assert.Single(InputsImport.Read(Saved(Book()), Current, "fedc", Small).Problems).Code
        );

    [Fact]
    public void Bomb_ThatUnpacksToFarMoreThanItClaims_IsRefusedWhileUnpacking()
    {
        using var file = Zip(
            ("xl/workbook.xml", Element("workbook", new string(' ', 30 << 20))),
            ("xl/_rels/workbook.xml.rels", "<Relationships/>")
        );
        Assert.True(file.Length < 200_000);

        Refused("X-101", file);
    }

    [Fact]
    public void Document_TypeWithEntities_IsRefused() =>
        Refused(
            "X-100",
            Zip(
                ("xl/_rels/workbook.xml.rels", "<Relationships/>"),
                (
                    "xl/workbook.xml",
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                )
            )
        );

    [Theory]
    [InlineData("xl/externalLinks/externalLink1.xml")]
    [InlineData("xl/vbaProject.bin")]
    public void Parts_ThatReachOutsideOrRun_AreRefused(string part) =>
        Refused("X-102", Zip((part, "<a/>")));

    [Fact]
    public void Files_ThatAreTooLargeOrHaveTooManyParts_AreRefused()
    {
        using var large = new MemoryStream(new byte[(int)Small.FileBytes + 1]);
        Refused("X-101", large);
        Refused(
            "X-101",
            Zip([.. Enumerable.Range(0, Small.Parts + 1).Select(i => ($"part{i}", "<a/>"))])
        );
    }

    [Fact]
    public void Bytes_DamagedAnywhere_GiveProblemsAndNoException()
    {
        var whole = Saved(Book()).ToArray();
        var random = new Random(11);
        for (var turn = 0; turn < 60; turn++)
        {
            var bytes = whole.ToArray();
            for (var hit = 0; hit < 1 + turn % 5; hit++)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 + random.Next(255));
            }
            using var file = new MemoryStream(
                bytes,
                0,
                turn % 3 == 0 ? random.Next(bytes.Length) : bytes.Length
            );

            var import = InputsImport.Read(file, Current, Hash, Small);

            Assert.True(import.Document is not null || import.Problems.Length > 0);
        }
    }

    private static string Hash => ScenarioHash.Of(Current.Document);

    private static XlsxBook Book() => TcoWorkbook.Compose(Current, new(Hash));

    private static MemoryStream Saved(XlsxBook book)
    {
        var bytes = new MemoryStream();
        book.Write(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private static WorkbookImport Import(XlsxBook book) =>
        InputsImport.Read(Saved(book), Current, Hash, Small);

    private static (int Row, string Id) Find(XlsxBook book, string end)
    {
        var rows = book.Sheets.Single(s => s.Name == InputsSheet.Name).Rows;
        var (row, cells) = rows.First(pair =>
            pair.Value.TryGetValue(InputsSheet.IdColumn, out var id)
            && id.Text!.EndsWith(end, StringComparison.Ordinal)
        );
        return (row, cells[InputsSheet.IdColumn].Text!);
    }

    private static void Set(XlsxBook book, int row, XlsxCell cell) =>
        book.Sheets.Single(s => s.Name == InputsSheet.Name)[row, InputsSheet.ValueColumn] = cell;

    private static void Refused(string code, Stream file)
    {
        var import = InputsImport.Read(file, Current, Hash, Small);

        Assert.Null(import.Document);
        Assert.Equal(code, Assert.Single(import.Problems).Code);
    }

    private static string Element(string element, string inside) =>
        $"<{element} xmlns=\"{XlsxNames.Main}\">{inside}</{element}>";

    private static MemoryStream Zip(params (string Name, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        bytes.Position = 0;
        return bytes;
    }
}
