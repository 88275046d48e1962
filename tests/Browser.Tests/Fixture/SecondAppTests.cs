namespace Browser.Tests.Fixture;

/// <summary>The tests that use the second app, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SecondAppTests : ICollectionFixture<SecondApp>
{
    /// <summary>Its name.</summary>
    public const string Name = "second app";
}
