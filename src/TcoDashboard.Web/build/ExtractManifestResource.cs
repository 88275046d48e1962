using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Build task: copies the one script that is embedded in an assembly into a file and checks its SHA-256.</summary>
/// <remarks>
/// A plain walk of the PE image: it is compiled ahead of time for another system and processor, so it cannot be loaded,
/// and an inline build task cannot reference a metadata reader.
/// </remarks>
public sealed class ExtractManifestResource : Task
{
    [Required]
    public string Assembly { get; set; }

    [Required]
    public string Output { get; set; }

    [Required]
    public string Sha256 { get; set; }

    public override bool Execute()
    {
        var script = FindScript(File.ReadAllBytes(Assembly));
        if (script == null)
        {
            Log.LogError("There is no script inside " + Assembly + ".");
            return false;
        }

        var actual = Hash(script);
        if (!string.Equals(actual, Sha256, StringComparison.OrdinalIgnoreCase))
        {
            Log.LogError(
                "The script inside {0} has SHA-256 {1}, expected {2}.",
                Assembly,
                actual,
                Sha256
            );
            return false;
        }

        // Why: a rename is atomic, so a build beside this one never sees half a script.
        Directory.CreateDirectory(Path.GetDirectoryName(Output));
        var part = Output + "." + Guid.NewGuid().ToString("N");
        File.WriteAllBytes(part, script);
        if (File.Exists(Output))
        {
            File.Delete(part);
        }
        else
        {
            File.Move(part, Output);
        }

        return true;
    }

    private static byte[] FindScript(byte[] image)
    {
        int header = Int(image, 0x3c);
        int optional = header + 24;
        int directories = optional + (Short(image, optional) == 0x20b ? 112 : 96);
        int runtimeHeader = FileOffset(image, Int(image, directories + 14 * 8));
        int resources = FileOffset(image, Int(image, runtimeHeader + 24));
        int end = resources + Int(image, runtimeHeader + 28);
        for (int at = resources; at < end; )
        {
            int length = Int(image, at);
            if (length > 50000 && Encoding.ASCII.GetString(image, at + 4, 9) == "!function")
            {
                var script = new byte[length];
                Array.Copy(image, at + 4, script, 0, length);
                return script;
            }

            // Resources start on multiples of eight bytes.
            at = resources + ((at + 4 + length - resources + 7) & ~7);
        }

        return null;
    }

    private static int FileOffset(byte[] image, int virtualAddress)
    {
        int header = Int(image, 0x3c);
        int section = header + 24 + Short(image, header + 20);
        for (int i = 0; i < Short(image, header + 6); i++, section += 40)
        {
            int start = Int(image, section + 12);
            if (virtualAddress >= start && virtualAddress < start + Int(image, section + 16))
            {
                return virtualAddress - start + Int(image, section + 20);
            }
        }

        throw new InvalidDataException("The image has no section at " + virtualAddress + ".");
    }

    private static string Hash(byte[] content)
    {
        using (var sha = SHA256.Create())
        {
            return BitConverter.ToString(sha.ComputeHash(content)).Replace("-", "");
        }
    }

    private static int Int(byte[] image, int at)
    {
        return BitConverter.ToInt32(image, at);
    }

    private static int Short(byte[] image, int at)
    {
        return BitConverter.ToUInt16(image, at);
    }
}
