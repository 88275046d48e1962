namespace Browser.Tests.Links;

/// <summary>The tests of the address of links, one after the other.</summary>
[CollectionDefinition(CrowdedLinksApp.Name)]
public sealed class CrowdedLinksAppTests : ICollectionFixture<CrowdedLinksApp>;
