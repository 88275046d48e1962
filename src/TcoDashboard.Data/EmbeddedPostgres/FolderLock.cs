using System.Globalization;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>Holds a data folder for one running app; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static FolderLock Take(ServerFolders folders)
    {
        FileStream file;
        try
        {
            file = new FileStream(
                folders.Lock,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StartupProblemException(
                StartupProblem.FolderNotWritable,
                Worded(
                    $"The data folder {folders.Root} belongs to another user: start TcoDashboard as that user or set Tco__DataFolder to another folder."
                ),
                e
            );
        }
        catch (IOException e)
        {
            var holder = ReadHolder(folders.LockHolder);
            throw new StartupProblemException(
                StartupProblem.FolderInUse,
                Worded(
                    $"Another TcoDashboard{(holder is null ? "" : Worded($" (process {holder})"))} is using the data folder {folders.Root}: stop it first or set Tco__DataFolder to another folder."
                ),
                e
            );
        }

        // In a file of its own, because nobody else can read the locked one.
        File.WriteAllText(
            folders.LockHolder,
            Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
        );
        return new FolderLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static string? ReadHolder(string path)
    {
        try
        {
            var text = File.ReadAllText(path).Trim();
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? text
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
