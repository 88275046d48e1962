namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Where a value of a batch lies in its memory.</summary>
/// <param name="Offset">First number, for period 0.</param>
/// <param name="Stride">How far the next period lies.</param>
/// <param name="Width">Numbers in a period: one for each sample, or a single one that all samples share.</param>
internal readonly record struct LaneOperand(int Offset, int Stride, int Width)
{
    internal int At(int period) => unchecked(Offset + Stride * period);
}
