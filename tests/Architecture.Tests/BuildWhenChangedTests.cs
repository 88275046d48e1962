namespace Architecture.Tests;

/// <summary>A second start does not build what is built, and never starts what is out of date: the app's own targets on a small app.</summary>
public sealed class BuildWhenChangedTests : IDisposable
{
    private const string Unchanged = "nothing that goes into it has changed";
    private readonly DirectoryInfo _product = Directory.CreateTempSubdirectory("tco-build-");

    public BuildWhenChangedTests()
    {
        var targets = Checkout.In("src/TcoDashboard.Web/build", "WhenChanged.targets").ToArray();
        Assert.Equal(2, targets.Length);
        foreach (var target in targets)
        {
            Write($"src/App/build/{Path.GetFileName(target)}", Checkout.Read(target));
        }

        Write(
            "src/App/App.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk" DefaultTargets="BuildWhenChanged">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <NpmStamp>$(MSBuildProjectDirectory)/packages.stamp</NpmStamp>
                <CustomAfterDirectoryBuildTargets>$(MSBuildProjectDirectory)/build/BuildWhenChanged.targets</CustomAfterDirectoryBuildTargets>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Below/Below.csproj" />
              </ItemGroup>
            </Project>
            """
        );
        Write("src/App/packages.stamp", "");
        Write("src/App/Program.cs", "System.Console.WriteLine(Below.Word.Text); public class App;");
        Write(
            "src/Below/Below.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """
        );
        Write("src/Below/Word.cs", Word("one"));
        Write(
            "tests/Reader/Reader.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../../src/App/App.csproj" /></ItemGroup>
            </Project>
            """
        );
        Write(
            "tests/Reader/Reader.cs",
            "internal static class Reader { public static object App => new App(); }"
        );
    }

    [Fact]
    public void Run_AfterAnyChange_StartsWhatTheSourcesSay()
    {
        Assert.Equal("one", Run());
        Assert.Contains(Unchanged, Build(), StringComparison.Ordinal);
        Assert.Equal("one", Run());
        Assert.Contains("0 Error(s)", Dotnet("build", "tests/Reader"), StringComparison.Ordinal);

        Write("src/Below/Word.cs", Word("two"));
        Assert.Equal("two", Run());

        // A change that breaks the build is reported until it is mended, also when it bears an old date.
        Write("src/Below/Odd.cs", "nonsense");
        File.SetLastWriteTimeUtc(Full("src/Below/Odd.cs"), DateTime.UtcNow.AddDays(-2));
        Assert.Contains("Odd.cs", Run(), StringComparison.Ordinal);
        Assert.Contains("Odd.cs", Run(), StringComparison.Ordinal);
        File.Delete(Full("src/Below/Odd.cs"));
        Assert.Equal("two", Run());

        Directory.Delete(Full("src/App/bin"), recursive: true);
        Assert.Equal("two", Run());

        Assert.DoesNotContain(Unchanged, Build("-p:Version=9.9.9"), StringComparison.Ordinal);
        Assert.DoesNotContain(Unchanged, Build(), StringComparison.Ordinal);
        Assert.Contains(Unchanged, Build(), StringComparison.Ordinal);
    }

    public void Dispose() => _product.Delete(recursive: true);

    private static string Word(string text) =>
        $"namespace Below; public static class Word {{ public const string Text = \"{text}\"; }}";

    private string Run() => Dotnet("run", "--project", "src/App");

    private string Build(params IEnumerable<string> more) => Dotnet(["build", "src/App", .. more]);

    private string Dotnet(params IEnumerable<string> arguments)
    {
        var output = Programs.Run(
            "dotnet",
            arguments,
            _product.FullName,
            ("DOTNET_CLI_UI_LANGUAGE", "en"),
            ("DOTNET_NOLOGO", "1"),
            ("MSBUILDDISABLENODEREUSE", "1")
        );
        return $"{output.Text}{output.Errors}".Trim();
    }

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(file))!);
        File.WriteAllText(Full(file), text);
    }

    private string Full(string file) => Path.Combine(_product.FullName, file);
}
