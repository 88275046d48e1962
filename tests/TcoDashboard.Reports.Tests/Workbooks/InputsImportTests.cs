using System.IO.Compression;
using System.Text;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
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
    [InlineData("own.guard.amount.quoted", 2_500)]
    [InlineData("own.guard.growth", 0.08)]
    [InlineData("own.subsidy.year_{0}", -500)]
    [InlineData("electricity.year_{0}.quoted", 0.2)]
    public void OwnLineOrPriceOfAYear_Imported_GivesTheNumbersTheWorkbookComputes(
        string cell,
        double value
    )
    {
        var current = FinancedScenarios.All().First();
        var book = Book(current);
        var year = current.Document.Start.Year + 1;
        var (row, id) = Find(
            book,
            string.Format(System.Globalization.CultureInfo.InvariantCulture, cell, year)
        );
        Set(book, row, XlsxCell.Of(value, "0.00"));

        var import = Import(book, current);

        Assert.Empty(import.Problems);
        Assert.Single(import.Changes);
        var again = Scenario.Evaluate(
            ScenarioReader.Read(ScenarioWriter.Canonical(import.Document!)).Document!,
            current.Catalog,
            TestContext.Current.CancellationToken
        );
        var expected = current
            .Options[0]
            .Sheet!.Evaluate(new Dictionary<string, double> { [id] = value });
        Assert.NotEqual(current.Options[0].Values!.Scalar("npc"), expected.Scalar("npc"));
        Assert.Equal(expected.Scalar("npc"), again.Options[0].Values!.Scalar("npc"));
    }

    [Fact]
    public void PriceOfAYear_OfTheFirstFleet_MovesTheOthersOfTheOption()
    {
        var current = TwoFleets();
        var book = Book(current);
        var places = Prices(book);
        Set(book, places[0].Row, XlsxCell.Of(0.25, "0.00"));

        var import = Import(book, current);

        Assert.Empty(import.Problems);
        Assert.Equal(places.Length, import.Changes.Length);
        Assert.Equal(0.25, Assert.Single(import.Document!.Options[0].ElectricityPath.Years).Value);
        var expected = current
            .Options[0]
            .Sheet!.Evaluate(places.ToDictionary(place => place.Id, _ => 0.25));
        Assert.NotEqual(current.Options[0].Values!.Scalar("npc"), expected.Scalar("npc"));
        Assert.Equal(
            expected.Scalar("npc"),
            Scenario
                .Evaluate(import.Document, current.Catalog, TestContext.Current.CancellationToken)
                .Options[0]
                .Values!.Scalar("npc")
        );
    }

    [Fact]
    public void PriceOfAYear_OfOneFleetOnly_IsRefusedWithBothCells()
    {
        var current = TwoFleets();
        var book = Book(current);
        var places = Prices(book);
        Set(book, places[1].Row, XlsxCell.Of(0.25, "0.00"));

        var import = Import(book, current);

        Assert.Null(import.Document);
        var problem = import.Problems[0];
        Assert.Equal("X-110", problem.Code);
        Assert.Equal(FormattableString.Invariant($"Inputs!E{places[1].Row}"), problem.Path);
        Assert.Contains(" is 0.25, but ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(
            FormattableString.Invariant($"Inputs!E{places[0].Row} is 0.12 "),
            problem.Message,
            StringComparison.Ordinal
        );
    }

    // An option with two or more bought fleets, which share a price from the second year on.
    private static Result TwoFleets()
    {
        var preset = PresetResults.All.First(result => result.Options.Any(HasTwo));
        static bool HasTwo(OptionResult option) =>
            option.IsFeasible && option.Spec.Fleets.Count(fleet => fleet.Deployment.IsBought()) > 1;
        var document = preset.Document;
        return Scenario.Evaluate(
            document with
            {
                Baseline = null,
                ElectricityPath = new() { Years = [new(document.Start.Year + 1, 0.12)] },
                Options = [preset.Options.First(HasTwo).Spec],
            },
            preset.Catalog,
            TestContext.Current.CancellationToken
        );
    }

    private static (int Row, string Id)[] Prices(XlsxBook book) =>
        [
            .. book
                .Sheets.Single(s => s.Name == InputsSheet.Name)
                .Rows.Where(row =>
                    row.Value.TryGetValue(InputsSheet.IdColumn, out var id)
                    && id.Text!.Contains(".electricity.year_", StringComparison.Ordinal)
                )
                .Select(row => (row.Key, row.Value[InputsSheet.IdColumn].Text!)),
        ];

    [Fact]
    public void OwnLine_GrowingBeyondWhatADocumentCanSay_IsRefusedWithItsCell()
    {
        var current = FinancedScenarios.All().First();
        var book = Book(current);
        var (row, _) = Find(book, "own.guard.growth");
        Set(book, row, XlsxCell.Of(20, "0"));

        var import = Import(book, current);

        Assert.Null(import.Document);
        Assert.Equal("X-105", Assert.Single(import.Problems).Code);
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

    private static XlsxBook Book() => Book(Current);

    private static XlsxBook Book(Result result) =>
        TcoWorkbook.Compose(result, new(ScenarioHash.Of(result.Document)));

    private static MemoryStream Saved(XlsxBook book)
    {
        var bytes = new MemoryStream();
        book.Write(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private static WorkbookImport Import(XlsxBook book) => Import(book, Current);

    private static WorkbookImport Import(XlsxBook book, Result current) =>
        InputsImport.Read(Saved(book), current, ScenarioHash.Of(current.Document), Small);

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
