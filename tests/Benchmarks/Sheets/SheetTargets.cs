using System.Diagnostics;
using System.Globalization;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Benchmarks.Sheets;

/// <summary>
/// The figures the sheet promises, each beside its aim. The best of many short runs is taken, because on a machine with other work the mean
/// measures the other work.
/// </summary>
internal static class SheetTargets
{
    private const int Runs = 40;

    // Why so few: a burst that ends before another process gets the core measures the tape and not the other process.
    private const int Samples = 1024;
    private const int Bursts = 400;
    private const double Mebibyte = 1024 * 1024;

    public static void Run()
    {
        Tape();
        Slopes();
        Files();
    }

    private static void Tape()
    {
        foreach (var (name, sheet) in Sheets())
        {
            var varied = sheet
                .Cells.Where(cell => cell is { IsInput: true, Shape: Shape.Scalar })
                .ToArray();
            var tape = sheet.Compile(["npc"], [.. varied.Select(cell => cell.Id)]);
            var random = new Random(1);
            double[] inputs =
            [
                .. varied.SelectMany(cell =>
                    Enumerable
                        .Range(0, Samples)
                        .Select(_ => cell.InputValues[0] * (0.95 + 0.1 * random.NextDouble()))
                ),
            ];
            var outputs = new double[tape.OutputWidth * Samples];
            var one = Best(() => tape.Evaluate(inputs, outputs, Samples), Bursts);
            var before = GC.GetAllocatedBytesForCurrentThread();
            tape.Evaluate(inputs, outputs, Samples);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var two = Best(
                () => tape.Evaluate(inputs.AsMemory(), outputs.AsMemory(), Samples, 2),
                Bursts
            );
            Say(
                $"tape, {name}, {sheet.Cells.Length} cells, {sheet.Timeline.Periods} months, {varied.Length} inputs varied: {Samples / one:N0} samples/s on one thread, {Samples / two:N0} on two, {allocated:N0} B for {Samples:N0} samples (aim 200,000 on two cores)"
            );
        }
    }

    private static void Slopes()
    {
        foreach (var (name, sheet) in Sheets())
        {
            var values = sheet.Evaluate();
            var once = Best(() => sheet.Evaluate());
            var slopes = Best(() => Gradient.Of(values, "npc"));
            Say(
                $"gradient, {name}: {slopes * 1e3:F2} ms, evaluation {once * 1e3:F2} ms, {slopes / once:F2} times (aim 5)"
            );
        }
    }

    private static void Files()
    {
        var result = SixOptions();
        var months = result.Options[0].Sheet!.Timeline.Periods;
        using var warm = new MemoryStream();
        TcoWorkbook.Write(result, new("0123456789ab"), warm);
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var time = Best(
            () =>
            {
                using var target = new MemoryStream();
                TcoWorkbook.Write(result, new("0123456789ab"), target);
            },
            8
        );
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / 8 / Mebibyte;
        using var process = Process.GetCurrentProcess();
        Say(
            $"workbook, {result.Options.Length} options, {months} months: {time:F2} s, {warm.Length / Mebibyte:F1} MiB, {allocated:F0} MiB allocated in all, {held / Mebibyte:F0} MiB held before, process at most {process.PeakWorkingSet64 / Mebibyte:F0} MiB (aim 2 s, 200 MB)"
        );
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            var pdf = Best(
                () =>
                {
                    using var target = new MemoryStream();
                    PaperPdf.Write(
                        PaperMaker.Make(kind, result, new("0123456789ab")),
                        PaperSize.A4,
                        target
                    );
                },
                5
            );
            Say($"PDF, {kind}, six options, ten years: {pdf:F2} s");
        }
    }

    private static IEnumerable<(string Name, Sheet Sheet)> Sheets()
    {
        yield return ("eight fleets", FleetSheet.Build());
        yield return ("option of a preset over ten years", SixOptions().Options[0].Sheet!);
    }

    private static Result SixOptions()
    {
        var preset = Presets.Load(ShippedCatalog.Folder).Find("cloud-or-own-1000-gpus")!.Document;
        var options = Enumerable
            .Range(0, 6)
            .Select(i =>
            {
                var option = preset.Options[i % preset.Options.Length];
                return option with
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"{option.Id}-{i}"),
                    Name = string.Create(CultureInfo.InvariantCulture, $"{option.Name} {i}"),
                };
            });
        return Scenario.Evaluate(
            preset with
            {
                Options = [.. options],
                Years = 10,
                Baseline = null,
            },
            ShippedCatalog.Load().Revision!
        );
    }

    private static double Best(Action work, int runs = Runs)
    {
        work();
        var best = double.PositiveInfinity;
        for (var run = 0; run < runs; run++)
        {
            var begun = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }
        return best;
    }

    private static void Say(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
