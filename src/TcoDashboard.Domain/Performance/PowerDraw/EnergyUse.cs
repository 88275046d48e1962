using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.PowerDraw;

/// <summary>Power at load, energy per token and how many units a budget feeds (model equations, 20).</summary>
public static class EnergyUse
{
    /// <summary>
    /// Power usage effectiveness at a load: <c>1 + o_fix/u + o_var</c>. What is always on weighs more on a half-empty site.
    /// </summary>
    /// <param name="load">IT load over design load; above 0.</param>
    /// <param name="fixedOverhead">Power always on over design IT power.</param>
    /// <param name="variableOverhead">Power in proportion to the load.</param>
    public static double Effectiveness(
        double load,
        double fixedOverhead,
        double variableOverhead
    ) => 1 + (fixedOverhead / load) + variableOverhead;

    /// <summary>Whole units that a budget feeds; never rounded up.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="unit">Provisioned IT power of one unit.</param>
    /// <param name="effectiveness">Power usage effectiveness when the budget is that of the facility; 1 when it is IT power.</param>
    public static int Units(Power budget, Power unit, double effectiveness) =>
        (int)Math.Floor(budget / (unit * effectiveness));

    /// <summary>Energy of one token: <c>P/X</c>.</summary>
    public static Energy PerToken(Power power, TokenRate rate) =>
        power * Duration.FromSeconds(1 / rate.TokensPerSecond);
}
