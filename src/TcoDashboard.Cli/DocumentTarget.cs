using System.Text;

namespace TcoDashboard.Cli;

/// <summary>Writes what a command makes: to a file that was named, otherwise to the standard output.</summary>
internal static class DocumentTarget
{
    /// <summary>Writes text through a function.</summary>
    /// <exception cref="UnreadableException">The file cannot be written.</exception>
    public static void Write(string? path, Terminal terminal, Action<TextWriter> write)
    {
        if (path is null or DocumentSource.StandardInput)
        {
            write(terminal.Output);
            return;
        }

        try
        {
            using var file = new StreamWriter(
                path,
                append: false,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            )
            {
                NewLine = "\n",
            };
            write(file);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableException(
                Worded($"The file {path} cannot be written: {problem.Message}")
            );
        }
    }
}
