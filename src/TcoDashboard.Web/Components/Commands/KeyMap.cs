using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Commands;

/// <summary>Every key of the app, as data: the dialog of keys and the help page show the same list.</summary>
public static class KeyMap
{
    /// <summary>The keys by where they work.</summary>
    public static ImmutableArray<KeyGroup> Groups { get; } =
    [
        new(
            "keys.everywhere",
            [
                new(["Ctrl", "K"], "keys.palette"),
                new(["?"], "keys.keys"),
                new(["/"], "keys.search"),
                new(["g", "h"], "keys.start"),
                new(["g", "s"], "keys.scenarios"),
                new(["g", "c"], "keys.comparison"),
                new(["g", "l"], "keys.catalog"),
                new(["g", "k"], "keys.calibration"),
                new(["g", "n"], "keys.question"),
                new(["Esc"], "keys.escape"),
            ]
        ),
        new(
            "keys.editor",
            [
                new(["m"], "keys.comment"),
                new(["Ctrl", "S"], "keys.save"),
                new(["Ctrl", "Z"], "keys.undo"),
                new(["Ctrl", "Shift", "Z"], "keys.redo"),
            ]
        ),
        new(
            "keys.compare",
            [
                new(["↑ ↓ ← →"], "keys.arrows"),
                new(["Enter"], "keys.explain"),
                new(["b"], "keys.baseline"),
                new(["d"], "keys.differences"),
                new(["[", "]"], "keys.move"),
            ]
        ),
    ];
}
