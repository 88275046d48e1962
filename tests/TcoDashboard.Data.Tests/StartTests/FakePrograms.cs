using TcoDashboard.Data.EmbeddedPostgres;

namespace TcoDashboard.Data.Tests.StartTests;

/// <summary>Shell scripts in the place of the server's programs, for looking at how they are found.</summary>
internal static class FakePrograms
{
    /// <summary>Makes the three programs with one script.</summary>
    public static string Make(string bin, string script)
    {
        ServerFolders.CreateOpen(bin);
        foreach (var name in new[] { "postgres", "initdb", "pg_ctl" })
        {
            var file = Path.Combine(bin, name);
            File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
            File.SetUnixFileMode(file, ServerFolders.Open);
        }

        return bin;
    }
}
