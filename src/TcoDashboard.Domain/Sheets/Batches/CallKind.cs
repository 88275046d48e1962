namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>What a call on the tape does.</summary>
internal enum CallKind
{
    /// <summary>A value of one period from values of that period, or a scalar from scalars.</summary>
    Element,

    /// <summary>The next value of a running row.</summary>
    Scan,

    /// <summary>Takes one period into a total.</summary>
    Fold,

    /// <summary>Reads a total after the last period.</summary>
    Finish,
}
