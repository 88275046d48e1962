using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>A page as it comes out of the printer, read again by a second program.</summary>
public sealed class Paper
{
    private const string Reader = "pdftotext";

    private Paper(IReadOnlyList<string[]> sheets) => Sheets = sheets;

    /// <summary>The lines of each sheet, top to bottom.</summary>
    public IReadOnlyList<string[]> Sheets { get; }

    /// <summary>All words without the spaces between them: a line may break anywhere.</summary>
    public string Words => Tight(string.Concat(Sheets.SelectMany(lines => lines)));

    /// <summary>Prints the open page as its style sheet wishes.</summary>
    public static Task<Paper> PrintAsync(IPage page, string format) =>
        PrintAsync(page, new PagePdfOptions { Format = format, PreferCSSPageSize = true });

    /// <summary>Prints the open page upright, with margins that the reader chose in the browser's dialog.</summary>
    /// <param name="page">The page.</param>
    /// <param name="format">The paper, for example <c>A4</c>.</param>
    /// <param name="margin">Each margin, for example <c>10mm</c>.</param>
    public static Task<Paper> PrintAsync(IPage page, string format, string margin) =>
        PrintAsync(
            page,
            new PagePdfOptions
            {
                Format = format,
                Margin = new()
                {
                    Top = margin,
                    Right = margin,
                    Bottom = margin,
                    Left = margin,
                },
            }
        );

    private static async Task<Paper> PrintAsync(IPage page, PagePdfOptions options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"tco-paper-{Guid.NewGuid():N}.pdf");
        try
        {
            await page.PdfAsync(new(options) { Path = file });
            return new(await ReadAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Skips a test where nothing reads a PDF; with CI=true it fails instead.</summary>
    public static void SkipWithoutReader()
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, Reader)));
        const string Why = "no pdftotext on the PATH; install the package poppler-utils";
        Assert.SkipUnless(isThere || Environment.GetEnvironmentVariable("CI") == "true", Why);
        Assert.True(isThere, Why);
    }

    /// <summary>A text without any spaces.</summary>
    public static string Tight(string text) =>
        string.Concat(
            text.Where(letter =>
                !char.IsWhiteSpace(letter)
                && char.GetUnicodeCategory(letter) is not UnicodeCategory.Format
            )
        );

    private static async Task<IReadOnlyList<string[]>> ReadAsync(string file)
    {
        using var reader = Process.Start(
            new ProcessStartInfo(Reader, ["-raw", "-enc", "UTF-8", file, "-"])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            }
        )!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        Assert.Equal(0, reader.ExitCode);
        return
        [
            .. text.Split('\f', StringSplitOptions.RemoveEmptyEntries)
                .Select(sheet =>
                    sheet.Split(
                        '\n',
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                ),
        ];
    }
}
