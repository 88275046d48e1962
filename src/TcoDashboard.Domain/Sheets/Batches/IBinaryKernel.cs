using System.Numerics;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>A function of two arguments, several samples at a time.</summary>
internal interface IBinaryKernel
{
    static abstract Vector<double> Of(Vector<double> left, Vector<double> right);
}
