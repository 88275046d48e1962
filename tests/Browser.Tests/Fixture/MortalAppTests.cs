namespace Browser.Tests.Fixture;

/// <summary>The tests that kill an app, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class MortalAppTests : ICollectionFixture<MortalApp>
{
    /// <summary>Its name.</summary>
    public const string Name = "mortal app";
}
