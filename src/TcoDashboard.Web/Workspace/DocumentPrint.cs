using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>
/// What tells documents of different content apart, worked out once a document: a list of 200 states is compared without writing each of them
/// as text again. Documents never change, so a print holds as long as its document lives.
/// </summary>
internal static class DocumentPrint
{
    private static readonly ConditionalWeakTable<ScenarioDocument, string> s_prints = new();

    /// <summary>The SHA-256 of the canonical text, as hexadecimal digits.</summary>
    public static string Of(ScenarioDocument document) =>
        s_prints.GetValue(
            document,
            static one =>
                Convert.ToHexString(
                    SHA256.HashData(Encoding.UTF8.GetBytes(ScenarioWriter.Canonical(one)))
                )
        );
}
