using System.Text;
using TcoDashboard.Domain;

namespace TcoDashboard.Cli;

/// <summary>Where a command reads and writes: data to the standard output, messages to the standard error, UTF-8 everywhere.</summary>
internal sealed class Terminal : IDisposable
{
    private const string Prefix = "tco: ";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream input, Stream output, Stream error)
    {
        Input = input;
        Output = new(output, Utf8) { NewLine = "\n" };
        Error = new(error, Utf8) { NewLine = "\n" };
    }

    public Stream Input { get; }

    public StreamWriter Output { get; }

    public StreamWriter Error { get; }

    /// <summary>Writes problems for people: where, what, what to do.</summary>
    public void Show(string source, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var place = problem.Path is "$" or "" ? source : $"{source}: {problem.Path}";
            Error.WriteLine($"{place}: {Word(problem.Severity)} {problem.Code}: {problem.Message}");
            Error.WriteLine($"  {problem.Remedy}");
            if (problem.InFile.Length > 0)
            {
                Error.WriteLine($"  {Worded("In the file:")} {problem.InFile}");
            }
        }
    }

    /// <summary>Says one sentence to the person who called the program.</summary>
    public void Tell(string sentence) => Error.WriteLine(Prefix + sentence);

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => Worded("error"),
            Severity.Warning => Worded("warning"),
            _ => Worded("note"),
        };
}
