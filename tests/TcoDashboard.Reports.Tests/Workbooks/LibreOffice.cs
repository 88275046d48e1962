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

    /// <summary>Recalculates workbooks in one run and gives sheets of each, by name, in the order given.</summary>
    /// <param name="workbooks">The bytes of the workbooks.</param>
    /// <param name="sheets">The names of the sheets looked at, workbook by workbook.</param>
    public static async Task<IReadOnlyList<Dictionary<string, List<List<string>>>>> Recalculate(
        IReadOnlyList<byte[]> workbooks,
        IReadOnlyList<string[]> sheets
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
            await Run(user.Parent!.FullName, output.FullName, files);
            List<List<string>> Read(string file, string sheet) =>
                CsvReader.Read(
                    File.ReadAllText(
                            Path.Combine(
                                output.FullName,
                                $"{Path.GetFileNameWithoutExtension(file)}-{sheet}.csv"
                            )
                        )
                        .ReplaceLineEndings("\r\n")
                );
            return
            [
                .. files.Zip(
                    sheets,
                    (file, names) => names.ToDictionary(name => name, name => Read(file, name))
                ),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Run(string profile, string output, IEnumerable<string> files)
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
            // Comma, double quotes, UTF-8, numbers in full and not as shown, every sheet: writing text costs little beside computing it.
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
            "--outdir",
            output,
            .. files,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        // Why: the program writes numbers and errors as the language of the surroundings does, and the suite runs under several.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(LongestRun);
        var said = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, await said);
    }
}
