using System.Security;
using System.Text;
using System.Xml.Linq;

namespace Architecture.Tests.Language;

/// <summary>The file that translators begin with: every text once, in English, with the first place that says it.</summary>
public static class WordFile
{
    /// <summary>Where it stands in the repository.</summary>
    public const string Path = "src/TcoDashboard.Domain/Language/Words.resx";

    private const string Head = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- Every text of the libraries, gathered from the code by LibraryWordsTests. Another language is a file Words.<language>.resx with the same names: docs/how-to/translate.md. -->
        <root>
          <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
          <resheader name="version"><value>2.0</value></resheader>
          <resheader name="reader"><value>System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value></resheader>
          <resheader name="writer"><value>System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value></resheader>

        """;

    /// <summary>The file of some texts.</summary>
    /// <param name="texts">Each text with the places that say it.</param>
    public static string Of(IEnumerable<(string Text, string Place)> texts)
    {
        var file = new StringBuilder(Head);
        // Names of the format may not differ in capitals alone: the second of such is marked, and Tongue takes the mark off.
        foreach (
            var alike in texts
                .GroupBy(one => one.Text)
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .GroupBy(one => one.Key, StringComparer.OrdinalIgnoreCase)
                .OrderBy(one => one.Key, StringComparer.Ordinal)
        )
        {
            foreach (var (place, text) in alike.Index())
            {
                var name =
                    place == 0 ? text.Key : FormattableString.Invariant($"{text.Key} ~{place + 1}");
                var first = text.Select(one => one.Place).Min(StringComparer.Ordinal);
                file.Append("  <data name=\"")
                    .Append(Escaped(name).Replace("\n", "&#10;"))
                    .Append("\" xml:space=\"preserve\"><value>")
                    .Append(Escaped(text.Key))
                    .Append("</value><comment>")
                    .Append(Escaped(first!))
                    .Append("</comment></data>\n");
            }
        }

        return file.Append("</root>\n").ToString();
    }

    /// <summary>The texts that a file holds.</summary>
    public static IEnumerable<string> TextsOf(string file) =>
        XDocument.Parse(file).Root!.Elements("data").Select(one => one.Element("value")!.Value);

    private static string Escaped(string text) =>
        SecurityElement.Escape(text).Replace("&apos;", "'");
}
