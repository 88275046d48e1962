using System.Numerics;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>One player joining those that have moved already, in an average over orders.</summary>
/// <param name="Player">The player that moves, from 0.</param>
/// <param name="Before">Those that have moved before: bit <c>k</c> is player <c>k</c>.</param>
/// <param name="Weight">Share of the orders in which it is so; those of one player add up to 1.</param>
internal readonly record struct CoalitionStep(int Player, BigInteger Before, double Weight)
{
    /// <summary>Those that have moved after it.</summary>
    public BigInteger After => Before | (BigInteger.One << Player);
}
