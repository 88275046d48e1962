using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Sheets;

/// <summary>The readings agree on the sheets people really look at: every option of every shipped scenario.</summary>
public sealed class ShippedSheetTests
{
    public static TheoryData<string> Ids =>
        [.. ShippedScenarios.Presets.Select(preset => preset.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Tape_OfEveryOption_EqualsThePlainReadingToTheLastBit(string id)
    {
        foreach (var (sheet, values) in SheetsOf(id))
        {
            string[] inputs = [.. ScalarInputs(sheet).Select(cell => cell.Id)];
            string[] outputs =
            [
                .. sheet.Cells.Where(cell => !cell.IsInput).Select(cell => cell.Id),
            ];
            var tape = sheet.Compile(outputs, inputs);
            var result = new double[tape.OutputWidth];

            tape.Evaluate([.. ScalarInputs(sheet).Select(cell => cell.InputValues[0])], result, 1);

            foreach (var output in outputs)
            {
                var expected = ValuesOf(values, sheet.Cell(output));
                for (var k = 0; k < expected.Count; k++)
                {
                    var actual = result[tape.FirstOf(output) + k];
                    Assert.True(
                        expected[k] is { } value ? value == actual : !double.IsFinite(actual),
                        $"{output}, period {k}: {expected[k]} plain, {actual} on the tape"
                    );
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Explanation_OfEveryCell_ShowsTheEvaluatedValueAndEndsAtProvenance(string id)
    {
        foreach (var (sheet, values) in SheetsOf(id))
        {
            foreach (var cell in sheet.Cells)
            {
                int? period = cell.Shape == Shape.Row ? sheet.Timeline.Periods - 1 : null;
                var explanation = sheet.Explain(values, cell.Id, period);

                Assert.Equal(ValuesOf(values, cell)[period ?? 0], explanation.Value);
                Assert.True(
                    cell.IsInput
                        ? explanation.Provenance is not null
                        : explanation.Formula is not null
                );
                Assert.All(
                    explanation.Children,
                    child => Assert.True(Position(sheet, child.Id) < Position(sheet, cell.Id))
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Gaps_BetweenOptions_BreakDownToPartsThatAddUp(string id)
    {
        var sheets = SheetsOf(id);
        foreach (var (sheet, values) in sheets.Skip(1))
        {
            var (first, firstValues) = sheets[0];
            foreach (
                var cell in sheet.Cells.Where(c => c is { IsInput: false, Shape: Shape.Scalar })
            )
            {
                var gap = SheetDifference.Between(first, firstValues, sheet, values, cell.Id);
                Assert.True(AddsUp(gap), $"{cell} of {id}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void WhatIf_OnTheNetPresentCost_FindsInputsThatMatter(string id)
    {
        foreach (var (sheet, values) in SheetsOf(id))
        {
            var effects = WhatIf.OneAtATime(sheet, "npc");

            Assert.Equal(ScalarInputs(sheet).Count(), effects.Length);
            Assert.True(effects[0].Swing > 0);
            Assert.All(effects, effect => Assert.Equal(values.Scalar("npc"), effect.Metric));
        }
    }

    private static bool AddsUp(Difference gap)
    {
        if (gap.Contributions.IsEmpty)
        {
            return true;
        }
        var parts = gap.Contributions.Select(part => part.Absolute!.Value).ToList();
        // Why: rounding of the largest part is all that a sum in doubles can leave.
        var tolerance = 4e-16 * parts.Max(Math.Abs);
        return Math.Abs(parts.Aggregate((a, b) => a + b) - gap.Absolute!.Value) <= tolerance
            && gap.Contributions.All(AddsUp);
    }

    private static IReadOnlyList<double?> ValuesOf(SheetValues values, SheetCell cell) =>
        cell.Shape == Shape.Row ? values.Series(cell.Id) : [values.Scalar(cell.Id)];

    private static IEnumerable<SheetCell> ScalarInputs(Sheet sheet) =>
        sheet.Cells.Where(cell => cell is { IsInput: true, Shape: Shape.Scalar });

    private static int Position(Sheet sheet, string id) => sheet.Cells.IndexOf(sheet.Cell(id));

    private static List<(Sheet Sheet, SheetValues Values)> SheetsOf(string id) =>
        [
            .. ShippedScenarios
                .Evaluate(ShippedScenarios.Preset(id))
                .Options.Where(option => option is { Sheet: not null, Values: not null })
                .Select(option => (option.Sheet!, option.Values!)),
        ];
}
