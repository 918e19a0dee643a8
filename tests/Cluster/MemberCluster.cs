using MVoting.Testing.Cluster;

namespace MVoting.Cluster;

/// <summary>One silo, and two API processes that are members of its cluster.</summary>
public sealed class MemberCluster() : SharedCluster(new ClusterSettings { Silos = 1, Doors = 2, MemberDoors = 2 });
