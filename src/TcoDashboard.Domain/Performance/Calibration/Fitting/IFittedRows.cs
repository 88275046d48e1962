using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>Rows that parameters are fitted to; a place is the logarithms of all parameters, an error that of predicted over measured.</summary>
internal interface IFittedRows
{
    /// <summary>What each row weighs.</summary>
    ImmutableArray<double> Weights { get; }

    /// <summary>The error of each row.</summary>
    double[] Errors(double[] place);

    /// <summary>As above where one parameter was moved from where the errors are known: rows it does not touch keep theirs.</summary>
    double[] ErrorsMoved(double[] place, int parameter, double[] known);

    /// <summary>Forgets which rows a parameter touches: a new descent asks anew.</summary>
    void Forget();
}
