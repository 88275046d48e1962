namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Growth of small rates without loss of digits. W. Kahan's forms, see N. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed.,
/// section 1.14.1.
/// </summary>
internal static class Precise
{
    /// <summary>(1 + rate)^periods − 1, also for a rate of 1e-12, where the plain form would lose all digits.</summary>
    internal static double Growth(double rate, double periods) =>
        ExponentialMinusOne(periods * LogarithmOfOnePlus(rate));

    private static double LogarithmOfOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    private static double ExponentialMinusOne(double x)
    {
        var power = Math.Exp(x);
        return power == 1 ? x
            : power == 0 ? -1
            : double.IsInfinity(power) ? power
            : (power - 1) * x / Math.Log(power);
    }
}
