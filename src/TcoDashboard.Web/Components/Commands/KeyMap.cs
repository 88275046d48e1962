using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Commands;

/// <summary>Every key of the app, as data: the dialog of keys and the help page show the same list.</summary>
public static class KeyMap
{
    /// <summary>The keys by where they work.</summary>
    public static ImmutableArray<KeyGroup> Groups { get; } =
    [
        new(
            "Everywhere",
            [
                new(["Ctrl", "K"], "goes to a page, scenario or catalog item by name"),
                new(["?"], "shows these keys"),
                new(["/"], "goes to the search box of the page"),
                new(["g", "h"], "goes to the start page"),
                new(["g", "s"], "goes to the scenarios"),
                new(["g", "c"], "goes to the comparison"),
                new(["g", "l"], "goes to the catalog"),
                new(["g", "k"], "goes to the calibration"),
                new(["g", "n"], "starts from a question"),
                new(["Esc"], "closes a dialog, a menu or an explanation"),
            ]
        ),
        new(
            "In the editor",
            [
                new(["m"], "writes a comment on the number that has the focus"),
                new(["Ctrl", "Z"], "takes the last change back"),
                new(["Ctrl", "Shift", "Z"], "makes it again"),
            ]
        ),
        new(
            "In the table of a comparison",
            [
                new(["↑ ↓ ← →"], "move from number to number"),
                new(["Enter"], "explains the number"),
                new(["b"], "makes the column the baseline"),
                new(["d"], "shows differences only, or everything"),
                new(["[", "]"], "moves the column to the left or right"),
            ]
        ),
    ];
}
