namespace Browser.Tests.Fixture;

/// <summary>By what they took, the longest first.</summary>
public sealed class LongestFirst()
    : TcoDashboard.Tests.Shared.Order.LongestFirst(
        nameof(Language.EveryWordTests),
        MortalAppTests.Name,
        nameof(PagesTests),
        nameof(Tasks.TenTasksByKeyboardTests),
        Links.CrowdedLinksApp.Name,
        nameof(StartFailureTests),
        nameof(Tasks.TenTasksByMouseTests),
        SecondAppTests.Name,
        nameof(Editor.UncertaintyTests),
        nameof(Results.CompareMemoryTests),
        nameof(ScenariosTests),
        nameof(Results.CompareTests)
    );
