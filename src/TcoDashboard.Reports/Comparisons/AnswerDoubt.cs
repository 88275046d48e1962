namespace TcoDashboard.Reports.Comparisons;

/// <summary>Whether an answer itself says when its gap lies within the error of the performance model.</summary>
public enum AnswerDoubt
{
    /// <summary>It does: nothing else says how sure it is.</summary>
    Said,

    /// <summary>It does not: the sentence on all uncertain inputs together stands beside it.</summary>
    LeftToTheDraws,
}
