using System.Diagnostics;
using TcoDashboard.Reports.Tests.Exports;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>
/// LibreOffice as a second engine: it opens workbooks without a screen, computes every formula anew (its setting for files of other programs is
/// "never" by default, so a profile of our own says "always") and writes what it found.
/// </summary>
internal static class LibreOffice
{
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(9);

    /// <summary>Whether the program is there; a run under CI must not go on without it.</summary>
    public static void RequireOrSkip()
    {
        if (Program is null)
        {
            const string Missing =
                "LibreOffice (soffice) is not installed; the package is libreoffice-calc-nogui.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Skip(Missing);
        }
    }

    private static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder =>
                new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "libreoffice") }
            )
            .FirstOrDefault(File.Exists);

    /// <summary>
    /// Recalculates workbooks in one run and gives the second sheet, the check, of each in the order given. Writing that one sheet as text is
    /// several times faster than writing the workbook.
    /// </summary>
    public static Task<IReadOnlyList<List<List<string>>>> RecalculateCheck(
        IReadOnlyList<byte[]> workbooks
    ) => Recalculate(workbooks, 2);

    /// <summary>Recalculates workbooks in one run and gives one sheet of each in the order given.</summary>
    /// <param name="sheet">Number of the sheet, from 1.</param>
    public static async Task<IReadOnlyList<List<List<string>>>> Recalculate(
        IReadOnlyList<byte[]> workbooks,
        int sheet
    )
    {
        var folder = Directory.CreateTempSubdirectory("tco-soffice-");
        try
        {
            var user = folder.CreateSubdirectory("profile").CreateSubdirectory("user");
            await File.WriteAllTextAsync(
                Path.Combine(user.FullName, "registrymodifications.xcu"),
                Profile
            );
            var output = folder.CreateSubdirectory("out");
            var files = new List<string>();
            foreach (var (index, bytes) in workbooks.Index())
            {
                files.Add(
                    Path.Combine(folder.FullName, FormattableString.Invariant($"{index:000}.xlsx"))
                );
                await File.WriteAllBytesAsync(files[^1], bytes);
            }
            await Run(user.Parent!.FullName, output.FullName, files, sheet);
            return
            [
                .. files.Select(file =>
                    CsvReader.Read(
                        File.ReadAllText(
                                Directory
                                    .GetFiles(
                                        output.FullName,
                                        $"{Path.GetFileNameWithoutExtension(file)}-*.csv"
                                    )
                                    .Single()
                            )
                            .ReplaceLineEndings("\r\n")
                    )
                ),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Run(
        string profile,
        string output,
        IEnumerable<string> files,
        int sheet
    )
    {
        var start = new ProcessStartInfo(Program!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            $"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            "--convert-to",
            // Comma, double quotes, UTF-8, numbers in full and not as shown, one sheet.
            FormattableString.Invariant(
                $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,{sheet}"
            ),
            "--outdir",
            output,
            .. files,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(LongestRun);
        var said = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, await said);
    }
}
