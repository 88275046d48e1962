namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>What a rate that makes flows worth nothing is asked for.</summary>
public enum RateMeaning
{
    /// <summary>Any such rate, as spreadsheets give it: of a loan it is what the money costs.</summary>
    Root,

    /// <summary>
    /// What money put in earns: flows that begin with money coming in have none. Their present value rises with the rate at the highest of
    /// their roots, so a higher rate would not be a better one.
    /// </summary>
    Return,
}
