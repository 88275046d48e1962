using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>Splits what inputs do to a figure of a sheet among them: see <see cref="Coalitions"/>.</summary>
internal static class InputSplit
{
    /// <summary>What each player adds, and what it would add alone, in the unit of the figure.</summary>
    /// <param name="sheet">The earlier sheet.</param>
    /// <param name="metric">The cell.</param>
    /// <param name="players">Who moves.</param>
    public static ImmutableArray<(double Effect, double Alone)> Of(
        Sheet sheet,
        string metric,
        ImmutableArray<InputPlayer> players
    )
    {
        var tape = sheet.Compile([metric], [.. players.Select(player => player.Before.Id)]);
        // Why: an input that the figure does not use adds nothing in any order, and each doubles the coalitions.
        int[] counted =
        [
            .. Enumerable
                .Range(0, players.Length)
                .Where(place =>
                    players[place].MovesWith is null
                    && Enumerable
                        .Range(0, players.Length)
                        .Any(other =>
                            tape.Uses(other)
                            && (
                                other == place
                                || players[other].Size?.Place == place
                                || players[other].MovesWith == place
                            )
                        )
                ),
        ];
        var steps = Coalitions.Steps(counted.Length, Coalitions.MostInputs);
        BigInteger[] masks =
        [
            .. steps
                .SelectMany(step => new[] { step.Before, step.After })
                .Concat(Enumerable.Range(0, counted.Length).Select(one => BigInteger.One << one))
                .Append(BigInteger.Zero)
                .Distinct(),
        ];
        var places = masks
            .Select((mask, place) => (mask, place))
            .ToDictionary(one => one.mask, one => one.place);
        var values = Values(tape, players, counted, masks);
        var found = new (double Effect, double Alone)[players.Length];
        foreach (var step in steps)
        {
            found[counted[step.Player]].Effect +=
                step.Weight * (values[places[step.After]] - values[places[step.Before]]);
        }

        for (var one = 0; one < counted.Length; one++)
        {
            found[counted[one]].Alone =
                values[places[BigInteger.One << one]] - values[places[BigInteger.Zero]];
        }

        return [.. found];
    }

    private static double[] Values(
        Tape tape,
        ImmutableArray<InputPlayer> players,
        int[] counted,
        BigInteger[] masks
    )
    {
        var inputs = new double[players.Length * masks.Length];
        for (var sample = 0; sample < masks.Length; sample++)
        {
            var moved = new bool[players.Length];
            for (var one = 0; one < counted.Length; one++)
            {
                moved[counted[one]] = !(masks[sample] >> one).IsEven;
            }

            for (var input = 0; input < players.Length; input++)
            {
                inputs[input * masks.Length + sample] = players[input]
                    .Value(
                        moved[players[input].MovesWith ?? input],
                        players[input].Size is { } size && moved[size.Place]
                    );
            }
        }

        var values = new double[masks.Length];
        tape.Evaluate(inputs, values, masks.Length);
        return values;
    }
}
