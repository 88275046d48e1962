using System.Numerics;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>A function of one argument, several samples at a time.</summary>
internal interface IUnaryKernel
{
    static abstract Vector<double> Of(Vector<double> value);
}
