namespace MVoting.Cluster;

/// <summary>Two clusters would share two cores: their tests take turns.</summary>
[CollectionDefinition(Name)]
public sealed class OneClusterAtATime
{
    public const string Name = "one cluster at a time";
}
