using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain;

namespace TcoDashboard.Documents.Json;

/// <summary>Collects the problems of one document, so that a reader can list all of them at once.</summary>
/// <param name="letter">First letter of the codes: D for scenarios, C for the catalog.</param>
public sealed class ProblemLog(char letter)
{
    // Why: a hostile text could hold a hundred thousand unknown fields; a person mends the first hundred and reads again.
    private const int MostListed = 100;

    private readonly List<Problem> _problems = [];
    private int _unlisted;

    /// <summary>Whether any problem is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Notes an error of structure.</summary>
    public void Error(string path, ReadingCode code, string message, string remedy) =>
        Add(Problem.Error(path, Code((int)code), message, remedy));

    /// <summary>Notes an error with a number of this kind of document.</summary>
    public void Error(string path, int number, string message, string remedy) =>
        Add(Problem.Error(path, Code(number), message, remedy));

    /// <summary>Notes a warning with a number of this kind of document.</summary>
    public void Warning(string path, int number, string message, string remedy) =>
        Add(Problem.Warning(path, Code(number), message, remedy));

    /// <summary>Notes a problem as it is.</summary>
    public void Add(Problem problem)
    {
        HasErrors |= problem.Severity == Severity.Error;
        if (_problems.Count < MostListed)
        {
            _problems.Add(problem);
        }
        else
        {
            _unlisted++;
        }
    }

    /// <summary>The problems so far, in the order found.</summary>
    public ImmutableArray<Problem> ToImmutable() =>
        _unlisted == 0
            ? [.. _problems]
            :
            [
                .. _problems,
                Problem.Error(
                    FieldPath.Root,
                    Code((int)ReadingCode.TooManyProblems),
                    Worded(
                        $"There are {_unlisted} more problems; the first {MostListed} are listed."
                    ),
                    Worded("Mend the listed ones first, then read the document again.")
                ),
            ];

    private string Code(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}-{number}");
}
