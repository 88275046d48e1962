namespace TcoDashboard.Reports.Numbers;

/// <summary>How the numbers of one row, column or axis are shown: the same scale and the same decimals for all of them.</summary>
/// <param name="Divisor">A value in its unit is divided by this to get the number shown.</param>
/// <param name="Prefix">What stands before the number: the sign of a currency, or nothing.</param>
/// <param name="Symbol">What stands after it: <c>M</c>, <c>MW</c>, <c>%</c>, <c>/Mtok</c>.</param>
/// <param name="Decimals">Digits after the decimal point.</param>
public sealed record NumberScale(double Divisor, string Prefix, string Symbol, int Decimals)
{
    /// <summary>The scale as the head of a row, column or axis: <c>$M</c>, <c>$/Mtok</c>, <c>MW</c>, <c>%</c>; empty for plain numbers.</summary>
    public string Label =>
        Symbol.Length == 0 || Symbol[0] == '/' ? Prefix.TrimEnd() + Symbol : Prefix + Symbol;
}
