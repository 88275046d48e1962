using System.Xml.Linq;
using TcoDashboard.Domain;

namespace Architecture.Tests;

/// <summary>Which project may know which; the table of the rooms, as references.</summary>
public sealed class ProjectArrowTests
{
    public static TheoryData<string, string[]> Allowed() =>
        new()
        {
            { "Domain", [] },
            { "Documents", ["Domain"] },
            { "Data", ["Documents", "Domain"] },
            { "Reports", ["Domain"] },
            { "Web", ["Data", "Documents", "Domain", "Reports"] },
            { "Cli", ["Data", "Documents", "Domain", "Reports"] },
        };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Project_References_OnlyRoomsBelowIt(string room, string[] allowed)
    {
        var project = XDocument.Parse(
            Checkout.Read($"src/TcoDashboard.{room}/TcoDashboard.{room}.csproj")
        );

        var named = project
            .Descendants("ProjectReference")
            .Select(reference => (string)reference.Attribute("Include")!)
            .Select(path => Path.GetFileNameWithoutExtension(path)["TcoDashboard.".Length..]);

        Violations.None(named.Except(allowed));
    }

    [Fact]
    public void Rooms_InSource_AreAllInTheTable()
    {
        var rooms = Checkout
            .In("src/", ".csproj")
            .Select(file => Path.GetFileNameWithoutExtension(file)["TcoDashboard.".Length..]);

        Assert.Equal(Allowed().Select(row => row.Data.Item1).Order(), rooms.Order());
    }

    [Fact]
    public void Domain_Compiled_ReferencesNothingButTheRuntime()
    {
        var referenced = typeof(Problem)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name =>
                !name.StartsWith("System.", StringComparison.Ordinal) && name != "netstandard"
            );

        Violations.None(referenced);
        Assert.DoesNotContain(
            "PackageReference",
            Checkout.Read("src/TcoDashboard.Domain/TcoDashboard.Domain.csproj"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Solution_ListsEveryProject()
    {
        var solution = Checkout.Read("TcoDashboard.sln").Replace('\\', '/');

        Assert.All(
            Checkout.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)),
            project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal)
        );
    }
}
