using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Settings by input key, ordered by key; equal when all keys and settings are equal.</summary>
public sealed class InputSettings : IEquatable<InputSettings>
{
    private InputSettings(ImmutableSortedDictionary<string, InputSetting> byKey) => ByKey = byKey;

    /// <summary>No settings.</summary>
    public static InputSettings Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, InputSetting>(StringComparer.Ordinal));

    /// <summary>The settings by key.</summary>
    public ImmutableSortedDictionary<string, InputSetting> ByKey { get; }

    /// <summary>The setting for a key, or <c>null</c>.</summary>
    public InputSetting? this[string key] => ByKey.GetValueOrDefault(key);

    /// <summary>The same settings with one set.</summary>
    public InputSettings With(string key, double value, string note = "") =>
        With(key, new InputSetting(value, note));

    /// <summary>The same settings with one set.</summary>
    public InputSettings With(string key, InputSetting setting) => new(ByKey.SetItem(key, setting));

    /// <summary>The same settings with one taken away, back to the sourced default.</summary>
    public InputSettings Without(string key) => new(ByKey.Remove(key));

    /// <inheritdoc/>
    public bool Equals(InputSettings? other) =>
        other is not null && ByKey.SequenceEqual(other.ByKey);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InputSettings);

    /// <inheritdoc/>
    public override int GetHashCode() => ByKey.Count;
}
