namespace TcoDashboard.Data;

/// <summary>The database cannot be made ready; the message is one sentence that says what to do.</summary>
public sealed class StartupProblemException : Exception
{
    /// <summary>Makes a problem of one kind with its sentence.</summary>
    public StartupProblemException(StartupProblem problem, string sentence)
        : base(sentence) => Problem = problem;

    /// <summary>Makes a problem of one kind with its sentence and what caused it.</summary>
    public StartupProblemException(StartupProblem problem, string sentence, Exception cause)
        : base(sentence, cause) => Problem = problem;

    /// <summary>The kind of problem.</summary>
    public StartupProblem Problem { get; }
}
