using System.Runtime.InteropServices;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>The system calls that .NET does not offer; never called on Windows.</summary>
internal static class Posix
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;

    public const int NoSuchProcess = 3;
    public const int NoSpace = 28;

    /// <summary>Sends a signal and says whether it was delivered.</summary>
    public static bool Signal(int pid, int signal) => kill(pid, signal) == 0;

    /// <summary>Whether a process with this id exists, whoever owns it.</summary>
    public static bool Exists(int pid) =>
        kill(pid, 0) == 0 || Marshal.GetLastPInvokeError() != NoSuchProcess;

    /// <summary>Gives a file or folder (not what a link points to) to a user.</summary>
    public static void GiveTo(string path, ServerAccount account)
    {
        if (account.IsOther && lchown(path, account.Uid, account.Gid) != 0)
        {
            throw new IOException(
                $"{path} cannot be given to the user {account.Name}: {Marshal.GetLastPInvokeErrorMessage()}"
            );
        }
    }

    /// <summary>Gives a folder and everything in it to a user; links are given, not followed.</summary>
    public static void GiveAllTo(DirectoryInfo folder, ServerAccount account)
    {
        GiveTo(folder.FullName, account);
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null } below)
            {
                GiveAllTo(below, account);
            }
            else
            {
                GiveTo(entry.FullName, account);
            }
        }
    }

    // Why: LibraryImport would need unsafe code in the whole project for two calls made a few times a start.
#pragma warning disable SYSLIB1054
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int pid, int signal);

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int lchown(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        uint owner,
        uint group
    );
#pragma warning restore SYSLIB1054
}
