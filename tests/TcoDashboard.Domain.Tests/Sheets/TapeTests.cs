using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Sheets;

public sealed class TapeTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, 1_000_000_000);

    [Fact]
    public void Tape_OfExactArithmetic_EqualsThePlainReadingToTheLastBit()
    {
        Prop.ForAll(
                Seeds.ToArbitrary(),
                seed =>
                    LargestError(RandomSheets.OfExactArithmetic(seed), seed, samples: 3) == 0
                    && LargestError(RandomSheets.OfExactArithmetic(seed), seed, samples: 67) == 0
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Tape_WithPowers_EqualsThePlainReadingToTheLastBit()
    {
        Prop.ForAll(
                Seeds.ToArbitrary(),
                seed => LargestError(RandomSheets.OfPowers(seed), seed, samples: 40) == 0
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sample_WhereverItStands_HasTheSameValueToTheLastBit()
    {
        var sheet = RandomSheets.OfPowers(7);
        var (tape, inputs) = Compile(sheet, 7, 1000);
        var all = new double[tape.OutputWidth * 1000];
        tape.Evaluate(inputs, all, 1000);

        var reached = 0;
        Parallel.For(
            0,
            1000,
            sample =>
            {
                var alone = new double[tape.OutputWidth];
                tape.Evaluate(
                    [.. tape.VariedInputs.Select((_, i) => inputs[i * 1000 + sample])],
                    alone,
                    1
                );
                for (var k = 0; k < alone.Length; k++)
                {
                    Assert.Equal(
                        BitConverter.DoubleToInt64Bits(all[k * 1000 + sample]),
                        BitConverter.DoubleToInt64Bits(alone[k])
                    );
                }
                Interlocked.Increment(ref reached);
            }
        );

        Assert.Equal(1000, reached);
    }

    [Fact]
    public void Evaluation_RepeatedAndInParallel_IsBitIdentical()
    {
        var sheet = RandomSheets.OfPowers(11);
        var expected = Fingerprint(sheet.Evaluate());

        var again = Enumerable
            .Range(0, 64)
            .AsParallel()
            .Select(_ => Fingerprint(sheet.Evaluate()))
            .Distinct()
            .ToList();

        Assert.Equal([expected], again);
        Assert.Equal(expected, Fingerprint(RandomSheets.OfPowers(11).Evaluate()));
    }

    [Fact]
    public void Tape_OverNoVariedInput_RepeatsThePlainNumbers()
    {
        var sheet = RandomSheets.OfPowers(3);
        var row = sheet.Cells.Last(cell => cell.Shape == Shape.Row).Id;
        var tape = sheet.Compile([row], []);
        var outputs = new double[tape.OutputWidth * 2];

        tape.Evaluate([], outputs, 2);

        var plain = sheet.Evaluate().Series(row);
        Assert.Equal(plain, outputs.Where((_, i) => i % 2 == 1).Select(v => (double?)v));
    }

    [Fact]
    public void Tape_AskedForWhatItCannotVary_Refuses()
    {
        var sheet = RandomSheets.OfPowers(3);

        Assert.Throws<ArgumentException>(() => sheet.Compile([], ["in.row"]));
        Assert.Throws<ArgumentException>(() => sheet.Compile([], ["in.1", "in.1"]));
        Assert.Throws<KeyNotFoundException>(() => sheet.Compile(["nothing"], []));
        Assert.Throws<ArgumentException>(() =>
            sheet.Compile([], ["in.1"]).Evaluate(new double[3], [], 2)
        );
    }

    [Fact]
    public void Evaluation_OfManyBlocks_AllocatesNothing()
    {
        var (tape, inputs) = Compile(RandomSheets.OfPowers(5), 5, 1000);
        var outputs = new double[tape.OutputWidth * 1000];
        tape.Evaluate(inputs, outputs, 1000);

        // Why the least of several: the runtime may replace code by faster code in the middle of one, and that allocates.
        var allocated = Enumerable
            .Range(0, 5)
            .Select(_ =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                tape.Evaluate(inputs, outputs, 1000);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            })
            .ToArray();

        Assert.InRange(allocated.Min(), 0, 1000);
    }

    private static double LargestError(Sheet sheet, int seed, int samples)
    {
        var (tape, inputs) = Compile(sheet, seed, samples);
        var outputs = new double[tape.OutputWidth * samples];
        tape.Evaluate(inputs, outputs, samples);
        double worst = 0;
        for (var sample = 0; sample < samples; sample++)
        {
            var plain = sheet.Evaluate(
                tape.VariedInputs.Select((id, i) => (id, inputs[i * samples + sample]))
                    .ToDictionary(pair => pair.id, pair => pair.Item2)
            );
            foreach (var id in tape.Outputs)
            {
                var expected =
                    sheet.Cell(id).Shape == Shape.Row ? plain.Series(id) : [plain.Scalar(id)];
                for (var k = 0; k < expected.Count; k++)
                {
                    var actual = outputs[(tape.FirstOf(id) + k) * samples + sample];
                    worst = Math.Max(worst, Error(expected[k], actual));
                }
            }
        }
        return worst;
    }

    private static double Error(double? expected, double actual)
    {
        if (expected is not { } value)
        {
            return double.IsFinite(actual) ? double.PositiveInfinity : 0;
        }
        return value.Equals(actual) || value == actual
            ? 0
            : Math.Abs(actual - value) / Math.Abs(value);
    }

    private static (Tape Tape, double[] Inputs) Compile(Sheet sheet, int seed, int samples)
    {
        var random = new Random(seed);
        string[] varied =
        [
            .. Enumerable
                .Range(0, RandomSheets.Inputs)
                .Where(_ => random.Next(3) > 0)
                .Select(i => $"in.{i}"),
        ];
        string[] outputs = [.. sheet.Cells.Where(c => !c.IsInput).Select(c => c.Id)];
        double[] inputs =
        [
            .. Enumerable.Range(0, varied.Length * samples).Select(_ => random.NextDouble() * 3),
        ];
        return (sheet.Compile(outputs, varied), inputs);
    }

    private static string Fingerprint(SheetValues values) =>
        string.Join(
            ' ',
            values
                .Sheet.Cells.SelectMany(cell =>
                    cell.Shape == Shape.Row ? values.Series(cell.Id) : [values.Scalar(cell.Id)]
                )
                .Select(value => BitConverter.DoubleToInt64Bits(value ?? double.NaN))
        );

    [Fact]
    public void Threads_OfAnyNumber_GiveTheSameNumbersToTheLastBit()
    {
        const int samples = 5003;
        var random = new Random(3);
        for (var seed = 0; seed < 12; seed++)
        {
            var sheet = RandomSheets.OfPowers(seed);
            string[] outputs = [.. sheet.Cells.Where(c => !c.IsInput).Select(c => c.Id)];
            string[] inputs = [.. Enumerable.Range(0, RandomSheets.Inputs).Select(i => $"in.{i}")];
            var tape = sheet.Compile(outputs, inputs);
            double[] given =
            [
                .. Enumerable.Range(0, samples * inputs.Length).Select(_ => random.NextDouble()),
            ];
            var plain = new double[tape.OutputWidth * samples];
            tape.Evaluate(given, plain, samples);
            foreach (var threads in new[] { 1, 2, 5 })
            {
                var shared = new double[plain.Length];

                tape.Evaluate(
                    given.AsMemory(),
                    shared.AsMemory(),
                    samples,
                    threads,
                    TestContext.Current.CancellationToken
                );

                Assert.True(
                    plain.AsSpan().SequenceEqual(shared),
                    FormattableString.Invariant($"seed {seed}, {threads} threads")
                );
            }
        }
    }
}
