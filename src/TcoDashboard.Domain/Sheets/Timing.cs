namespace TcoDashboard.Domain.Sheets;

/// <summary>When inside its period a payment falls.</summary>
public enum Timing
{
    /// <summary>At the end of the period: the flow of period 0 is discounted by one period. The default; spreadsheets call it type 0.</summary>
    End,

    /// <summary>At the start of the period: the flow of period 0 is not discounted. Spreadsheets call it type 1.</summary>
    Begin,
}
