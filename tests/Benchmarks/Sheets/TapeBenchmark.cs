using BenchmarkDotNet.Attributes;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Derivatives;

namespace TcoDashboard.Benchmarks.Sheets;

/// <summary>Samples a second of a real-sized sheet, one thread: all inputs varied, a quarter of them varied, and the plain reading beside it.</summary>
[InProcess]
[MemoryDiagnoser]
public class TapeBenchmark
{
    private const int Samples = 4096;

    private readonly Sheet _sheet = FleetSheet.Build();
    private Tape _tape = null!;
    private double[] _inputs = [];
    private double[] _outputs = [];

    /// <summary>Every how many inputs one varies.</summary>
    [Params(1, 4)]
    public int EveryNth { get; set; }

    /// <summary>Compiles the tape and draws the samples.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        SheetCell[] varied =
        [
            .. _sheet
                .Cells.Where(cell => cell is { IsInput: true, Shape: Shape.Scalar })
                .Where((_, i) => i % EveryNth == 0),
        ];
        _tape = _sheet.Compile(["npc", "unit", "peak"], [.. varied.Select(cell => cell.Id)]);
        _inputs =
        [
            .. varied.SelectMany(cell =>
                Enumerable
                    .Range(0, Samples)
                    .Select(_ => cell.InputValues[0] * (0.9 + 0.2 * random.NextDouble()))
            ),
        ];
        _outputs = new double[_tape.OutputWidth * Samples];
    }

    /// <summary>The tape, a sample.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public double Tape()
    {
        _tape.Evaluate(_inputs, _outputs, Samples);
        return _outputs[0];
    }

    /// <summary>The tape on two threads, a sample.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public double TapeOnTwoThreads()
    {
        _tape.Evaluate(_inputs.AsMemory(), _outputs.AsMemory(), Samples, 2);
        return _outputs[0];
    }

    /// <summary>One evaluation and the gradient of one metric to all inputs.</summary>
    [Benchmark]
    public int PlainAndGradient() => Gradient.Of(_sheet.Evaluate(), "npc").Inputs.Length;

    /// <summary>The plain reading, a sample.</summary>
    [Benchmark]
    public double Plain() => _sheet.Evaluate().Scalar("npc")!.Value;

    /// <summary>Building the sheet and compiling the tape.</summary>
    [Benchmark]
    public Tape BuildAndCompile() => FleetSheet.Build().Compile(["npc"], [.. _tape.VariedInputs]);
}
