namespace TcoDashboard.Domain.Quantities;

/// <summary>Exponents of the base dimensions of a unit; all zero is a plain number.</summary>
/// <param name="Money">US dollar.</param>
/// <param name="Energy">Joule.</param>
/// <param name="Time">Second of physical time.</param>
/// <param name="Calendar">Calendar month.</param>
/// <param name="Tokens">Token.</param>
/// <param name="Mass">Kilogram.</param>
/// <param name="Volume">Litre.</param>
/// <param name="Data">Byte.</param>
/// <param name="Compute">Floating-point operation.</param>
/// <param name="Foreign">A currency other than the US dollar; one dimension for all of them, apart from <paramref name="Money"/>.</param>
public readonly record struct Dimensions(
    int Money = 0,
    int Energy = 0,
    int Time = 0,
    int Calendar = 0,
    int Tokens = 0,
    int Mass = 0,
    int Volume = 0,
    int Data = 0,
    int Compute = 0,
    int Foreign = 0
)
{
    /// <summary>Exponents of a product.</summary>
    public static Dimensions operator +(Dimensions a, Dimensions b) =>
        new(
            a.Money + b.Money,
            a.Energy + b.Energy,
            a.Time + b.Time,
            a.Calendar + b.Calendar,
            a.Tokens + b.Tokens,
            a.Mass + b.Mass,
            a.Volume + b.Volume,
            a.Data + b.Data,
            a.Compute + b.Compute,
            a.Foreign + b.Foreign
        );

    /// <summary>Exponents of a quotient.</summary>
    public static Dimensions operator -(Dimensions a, Dimensions b) =>
        new(
            a.Money - b.Money,
            a.Energy - b.Energy,
            a.Time - b.Time,
            a.Calendar - b.Calendar,
            a.Tokens - b.Tokens,
            a.Mass - b.Mass,
            a.Volume - b.Volume,
            a.Data - b.Data,
            a.Compute - b.Compute,
            a.Foreign - b.Foreign
        );

    /// <summary>Friendly alternate of the addition operator.</summary>
    public static Dimensions Add(Dimensions left, Dimensions right) => left + right;

    /// <summary>Friendly alternate of the subtraction operator.</summary>
    public static Dimensions Subtract(Dimensions left, Dimensions right) => left - right;
}
