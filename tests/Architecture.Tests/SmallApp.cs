namespace Architecture.Tests;

/// <summary>A small app, and a library below it, that are built by the targets of the real one.</summary>
internal sealed class SmallApp : IDisposable
{
    private static readonly string[] Targets =
    [
        "BuildWhenChanged.targets",
        "RestoreWhenChanged.targets",
        "NativeCode.targets",
        "NativeCompiler.proj",
    ];

    private readonly DirectoryInfo _product = Directory.CreateTempSubdirectory("tco-build-");

    public SmallApp()
    {
        foreach (var name in Targets)
        {
            Write($"src/App/build/{name}", Checkout.Read($"src/TcoDashboard.Web/build/{name}"));
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
              <Import Project="build/NativeCode.targets" />
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

    public void Dispose() => _product.Delete(recursive: true);

    public static string Word(string text) =>
        $"namespace Below; public static class Word {{ public const string Text = \"{text}\"; }}";

    public string Run(params IEnumerable<string> more) =>
        Dotnet(["run", "--project", "src/App", .. more]);

    public string Build(params IEnumerable<string> more) => Dotnet(["build", "src/App", .. more]);

    public string Dotnet(params IEnumerable<string> arguments)
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

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(file))!);
        File.WriteAllText(Full(file), text);
    }

    public string Full(string file) => Path.Combine(_product.FullName, file);
}
