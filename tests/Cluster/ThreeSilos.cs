using MVoting.Testing.Cluster;

namespace MVoting.Cluster;

/// <summary>Three silos, and two API processes that are clients of their cluster.</summary>
public sealed class ThreeSilos() : SharedCluster(new ClusterSettings());
