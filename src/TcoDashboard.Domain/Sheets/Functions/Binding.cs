namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>How tightly the words of a formula hold together; a looser part inside a tighter one gets parentheses.</summary>
public enum Binding
{
    /// <summary>A phrase of several words, such as "the larger of a and b".</summary>
    Words,

    /// <summary>A or b.</summary>
    Either,

    /// <summary>A and b.</summary>
    Both,

    /// <summary>A &lt; b.</summary>
    Comparison,

    /// <summary>A + b, a − b.</summary>
    Sum,

    /// <summary>A × b, a ÷ b.</summary>
    Product,

    /// <summary>−a.</summary>
    Sign,

    /// <summary>A to the power of b.</summary>
    Power,

    /// <summary>A name or a number.</summary>
    Atom,
}
