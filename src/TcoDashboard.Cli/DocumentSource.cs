using TcoDashboard.Documents.Scenarios;

namespace TcoDashboard.Cli;

/// <summary>Opens the files named on the command line.</summary>
internal static class DocumentSource
{
    /// <summary>The name of the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>How messages name a file.</summary>
    public static string NameOf(string path) =>
        path == StandardInput ? Worded("standard input") : path;

    /// <summary>Reads a file, or the standard input for <c>-</c>, through a function.</summary>
    /// <exception cref="UnreadableException">The file is not there or cannot be read.</exception>
    public static T Read<T>(string path, Terminal terminal, Func<Stream, T> read)
    {
        if (path == StandardInput)
        {
            return read(terminal.Input);
        }

        try
        {
            using var stream = File.OpenRead(path);
            return read(stream);
        }
        catch (Exception problem)
            when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException(Worded($"There is no file {path}."));
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableException(
                Directory.Exists(path)
                    ? Worded($"{path} is a folder; name a file.")
                    : Worded($"The file {path} may not be read; check its permissions.")
            );
        }
        catch (Exception problem) when (problem is IOException or ArgumentException)
        {
            throw new UnreadableException(
                Worded($"The file {path} cannot be read: {problem.Message}")
            );
        }
    }

    /// <summary>Reads a scenario and shows its problems; <c>null</c> when it cannot be used.</summary>
    public static ScenarioReading Scenario(string path, Terminal terminal)
    {
        var reading = Read(path, terminal, ScenarioReader.Read);
        terminal.Show(NameOf(path), reading.Problems);
        return reading;
    }

    /// <summary>Refuses what is not a folder.</summary>
    /// <exception cref="UnreadableException">It is a file, or not there.</exception>
    public static void RequireFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UnreadableException(
                File.Exists(folder)
                    ? Worded($"{folder} is a file; name the folder that holds the catalog.")
                    : Worded($"There is no folder {folder}.")
            );
        }
    }
}
