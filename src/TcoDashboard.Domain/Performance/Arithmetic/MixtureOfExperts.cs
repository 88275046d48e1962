namespace TcoDashboard.Domain.Performance.Arithmetic;

/// <summary>Arithmetic of expert routing.</summary>
public static class MixtureOfExperts
{
    /// <summary>
    /// Distinct experts touched when each of a number of tokens goes to some of them, balanced and independent:
    /// <c>E·(1 − (1 − k/E)^tokens)</c> (model equations, 9).
    /// </summary>
    /// <param name="experts">Experts in the layer; above 0.</param>
    /// <param name="active">Experts a token goes to; 1 to <paramref name="experts"/>.</param>
    /// <param name="tokens">Tokens in the step; not below 0.</param>
    public static double Distinct(int experts, int active, double tokens) =>
        experts * (1 - Math.Pow(1 - ((double)active / experts), tokens));

    /// <summary>Bytes that one token sends to its experts, or that its experts send back, in one layer.</summary>
    public static double RoutedBytesPerToken(int active, int hidden, double bytesPerValue) =>
        active * bytesPerValue * hidden;
}
