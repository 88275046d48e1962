using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TcoDashboard.Domain;

namespace Architecture.Tests;

public sealed class DomainPurityTests : IDisposable
{
    // Clock, chance, culture, files, machine: what the domain must be handed instead of reading it.
    private static readonly string[] s_forbidden =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System",
        "System.Diagnostics.Stopwatch.",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.Random.get_Shared",
        "System.Random..ctor",
        "System.Security.Cryptography.RandomNumberGenerator.",
        "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.TimeZoneInfo.get_Local",
        "System.IO.File.",
        "System.IO.Directory.",
        "System.IO.FileStream.",
        "System.Environment.",
        "System.Console.",
        "System.Net.",
        "System.Activator.",
        "System.Reflection.Assembly.",
        "System.Reflection.MethodBase.",
    ];

    // The compiler writes it into every iterator; it decides nothing.
    private const string OfIterators = "System.Environment.get_CurrentManagedThreadId";

    private readonly PEReader _file = new(File.OpenRead(typeof(Problem).Assembly.Location));

    private MetadataReader Metadata => _file.GetMetadataReader();

    [Fact]
    public void Domain_Assembly_ReferencesOnlyDotNet() =>
        Assert.All(
            Metadata.AssemblyReferences.Select(handle =>
                Metadata.GetString(Metadata.GetAssemblyReference(handle).Name)
            ),
            name => Assert.StartsWith("System.", name, StringComparison.Ordinal)
        );

    [Fact]
    public void Domain_Assembly_ReadsNoClockChanceCultureFileOrMachine()
    {
        var members = Metadata
            .MemberReferences.Select(Name)
            .Where(name => name != OfIterators)
            .ToArray();

        Assert.Contains("System.Math.Sqrt", members);
        Violations.None(
            members.Where(member =>
                s_forbidden.Any(prefix => member.StartsWith(prefix, StringComparison.Ordinal))
            )
        );
    }

    public void Dispose() => _file.Dispose();

    private string Name(MemberReferenceHandle handle)
    {
        var member = Metadata.GetMemberReference(handle);
        var name = Metadata.GetString(member.Name);
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return name;
        }

        var type = Metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{Metadata.GetString(type.Namespace)}.{Metadata.GetString(type.Name)}.{name}";
    }
}
